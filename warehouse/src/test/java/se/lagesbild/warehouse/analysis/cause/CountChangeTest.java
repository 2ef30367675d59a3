package se.lagesbild.warehouse.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.analysis.Range;

class CountChangeTest {
  private static final int MANY = 80;

  /** Adds up the probabilities of all numbers whose interval holds the change. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 1", "3, 8, 0.5", "8, 1, 1", "2, 24, 0.0833", "30, 5, 1"})
  void holdsTheChangeAsOftenAsItSays(double later, double before, double times) {
    PoissonDistribution ofLater = PoissonDistribution.of(later);
    PoissonDistribution ofBefore = PoissonDistribution.of(before);
    double held = 0;
    for (int a = 0; a < MANY; a++) {
      for (int b = 0; b < MANY; b++) {
        boolean holds = new CountChange(a, b, times).likely(1, 0.05).holds(later - times * before);
        held += holds ? ofLater.probability(a) * ofBefore.probability(b) : 0;
      }
    }

    assertThat(held).isGreaterThanOrEqualTo(0.95);
  }

  /** By the quantiles of gamma distributions in SciPy. */
  @Test
  void numbersThatVaryMoreAreThoseOfFewerEvents() {
    Range range = new CountChange(9, 4, 0.5).likely(2, 0.05);

    assertThat(range.low()).isCloseTo(-1.1842808894382753, within(1e-8));
    assertThat(range.high()).isCloseTo(20.039075930741852, within(1e-8));
  }

  @Test
  void noneAtAllIsNotLessThanNone() {
    assertThat(new CountChange(0, 0, 1).likely(1, 0.05).high()).isPositive();
    assertThat(new CountChange(12, 0, 1).likely(1, 0.05).high())
        .as("the upper limit of 12")
        .isCloseTo(20.96158, within(1e-5));
  }
}
