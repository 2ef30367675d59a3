package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.analysis.RateContrast.Side;
import se.lagesbild.warehouse.statistics.Verdict;

class RateContrastTest {
  private static final Dispersion FOUR = new Dispersion(4);

  @Test
  void holdsCountsAgainstWhatTheyAreProportionalTo() {
    // R 4.2.2: poisson.test(c(40, 20), c(1, 1)): ratio 2, 95 percent 1.14 to 3.61.
    RateContrast told = RateContrast.of(Side.of(40, 1), Side.of(20, 1), Dispersion.NONE);

    assertThat(told.times()).isEqualTo(2);
    assertThat(told.timesLikely().low()).isCloseTo(1.141, within(0.005));
    assertThat(RateContrast.verdict(Side.of(40, 1), Side.of(20, 1), Dispersion.NONE))
        .isEqualTo(Verdict.MORE);
    assertThat(RateContrast.verdict(Side.of(40, 2), Side.of(20, 1), Dispersion.NONE))
        .isEqualTo(Verdict.CANNOT_TELL);
    assertThat(RateContrast.verdict(Side.of(20, 1), Side.of(40, 1), Dispersion.NONE))
        .isEqualTo(Verdict.FEWER);
  }

  @Test
  void restlessCountsNeedMore() {
    RateContrast calm = RateContrast.of(Side.of(40, 1), Side.of(20, 1), Dispersion.NONE);
    RateContrast restless = RateContrast.of(Side.of(40, 1), Side.of(20, 1), FOUR);

    assertThat(restless.timesLikely().low()).isLessThan(calm.timesLikely().low());
    assertThat(restless.timesLikely().high()).isGreaterThan(calm.timesLikely().high());
    assertThat(RateContrast.verdict(Side.of(40, 1), Side.of(20, 1), FOUR))
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  /** Garwood's limits, here by the distribution of chi square. */
  @Test
  void theRatesThatMayLieBehindANumberAreGarwoods() {
    ChiSquaredDistribution below = ChiSquaredDistribution.of(2 * 28);
    ChiSquaredDistribution above = ChiSquaredDistribution.of(2 * 29);
    Range likely = Side.of(28, 13.341).likely(Dispersion.NONE);

    assertThat(likely.low())
        .isCloseTo(below.inverseCumulativeProbability(0.025) / 2 / 13.341, within(1e-9));
    assertThat(likely.high())
        .isCloseTo(above.inverseCumulativeProbability(0.975) / 2 / 13.341, within(1e-9));
    assertThat(Side.of(0, 1).likely(Dispersion.NONE).low()).isZero();
    assertThat(Side.of(28, 13.341).likely(FOUR).low()).isLessThan(likely.low());
    assertThat(new Side(25, 31, 13.341).likely(Dispersion.NONE).high())
        .isGreaterThan(likely.high());
    assertThat(new Side(25, Double.POSITIVE_INFINITY, 1).likely(FOUR).high()).isInfinite();
  }

  @Test
  void fewSayNothing() {
    assertThat(RateContrast.verdict(Side.of(9, 1), Side.of(0, 1), Dispersion.NONE))
        .isEqualTo(Verdict.CANNOT_TELL);
    assertThat(RateContrast.verdict(Side.of(7, 1), Side.of(4, 1), Dispersion.NONE))
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void anIntervalTellsOnlyWhatHoldsWhereverInItTheNumberLies() {
    Side wide = new Side(30, Double.POSITIVE_INFINITY, 1);

    assertThat(RateContrast.verdict(wide, Side.of(10, 1), Dispersion.NONE)).isEqualTo(Verdict.MORE);
    assertThat(RateContrast.verdict(wide, Side.of(29, 1), Dispersion.NONE))
        .isEqualTo(Verdict.CANNOT_TELL);
    assertThat(RateContrast.verdict(Side.of(80, 1), wide, Dispersion.NONE))
        .isEqualTo(Verdict.CANNOT_TELL);
    assertThat(RateContrast.verdict(new Side(0, 10, 1), wide, Dispersion.NONE))
        .isEqualTo(Verdict.FEWER);
  }

  @Test
  void aTableThatVariesAsChanceHasItIsNotDispersed() {
    double[][] steady = {
      {10, 20}, {20, 40}, {10, 20}, {30, 60}, {5, 10}, {10, 20}, {8, 16}, {9, 18}, {10, 20}
    };
    double[][] restless = steady.clone();
    restless[0] = new double[] {60, 2};
    restless[1] = new double[] {2, 60};

    assertThat(Dispersion.of(steady).times()).isEqualTo(1);
    assertThat(Dispersion.of(restless).times()).isGreaterThan(5);
    assertThat(Dispersion.of(new double[][] {{1, 90}, {90, 1}})).isEqualTo(Dispersion.NONE);
    assertThat(Dispersion.of(new double[0][])).isEqualTo(Dispersion.NONE);
  }
}
