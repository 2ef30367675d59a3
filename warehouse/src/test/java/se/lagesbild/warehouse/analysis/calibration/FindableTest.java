package se.lagesbild.warehouse.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class FindableTest {
  private static final double ALPHA = 0.003;
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void usesTheWholeLevelOfFourWeeks() {
    // Of Poisson weeks with a mean of 5 four hold 32 or more too seldom, and 31 too often.
    PoissonDistribution usual = PoissonDistribution.of(20);
    PoissonDistribution doubled = PoissonDistribution.of(40);
    double left = 4 * ALPHA - usual.survivalProbability(31);

    assertThat(left).isBetween(0.0, usual.probability(31));
    double expected =
        doubled.survivalProbability(31) + left / usual.probability(31) * doubled.probability(31);
    assertThat(Findable.atMost(5, NONE, 4, ALPHA)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void variationAndFewEventsLeaveLittleToFind() {
    assertThat(Findable.atMost(5, NONE, 4, ALPHA)).isGreaterThan(0.9);
    assertThat(Findable.atMost(5, 5, 4, ALPHA)).isBetween(0.5, 0.7);
    assertThat(Findable.atMost(5, 2, 4, ALPHA)).isBetween(0.3, 0.45);
    assertThat(Findable.atMost(0.2, NONE, 4, ALPHA)).isBetween(4 * ALPHA, 0.15);
  }

  @Test
  void whoMayAlwaysAlarmFindsAll() {
    assertThat(Findable.atMost(5, 5, 4, 0.5)).isEqualTo(1);
  }
}
