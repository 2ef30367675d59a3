package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class ChanceTest {

  @Test
  void aForkDependsOnItsNameAloneAndNotOnWhatWasDrawnBefore() {
    Chance fresh = Chance.of(7);
    Chance used = Chance.of(7);
    IntStream.range(0, 5).forEach(ignored -> used.between(1, 100));

    assertThat(used.fork("streets").between(1, 1_000_000))
        .isEqualTo(fresh.fork("streets").between(1, 1_000_000))
        .isNotEqualTo(fresh.fork("schools").between(1, 1_000_000));
  }

  @Test
  void overdispersedPoissonCountsAreNegativeBinomial() {
    Chance chance = Chance.of(7);
    SummaryStatistics counts = new SummaryStatistics();
    for (int week = 0; week < 20_000; week++) {
      counts.addValue(chance.poisson(28 * chance.overdispersion(8)));
    }

    // Variance of the negative binomial: mean + mean^2 / size = 28 + 98.
    assertThat(counts.getMean()).isCloseTo(28, within(0.4));
    assertThat(counts.getVariance()).isCloseTo(126, within(6.0));
  }
}
