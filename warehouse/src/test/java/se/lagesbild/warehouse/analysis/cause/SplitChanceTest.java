package se.lagesbild.warehouse.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.statistics.distribution.Binomial;
import se.lagesbild.warehouse.statistics.tworates.TwoRates;

class SplitChanceTest {
  private static final double BY_CHANCE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({"83, 45, 0.5", "45, 83, 0.5", "7, 0, 0.3", "0, 9, 0.5", "20, 20, 0.5", "9, 30, 0.2"})
  void ofAWholeIsTheTestOfTwoRatesWhereNumbersVaryByChance(long later, long before, double share) {
    double p =
        TwoRates.withDefaults()
            .compare(later, share, before, 1 - share)
            .fold(ratio -> ratio.pCentral(), reason -> Double.NaN);

    assertThat(Math.exp(SplitChance.ofWhole(later, before, BY_CHANCE, share)))
        .isCloseTo(p, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"40, 5, 43, 40", "5, 40, 43, 40", "28, 10, 33, 30", "3, 3, 3, 3", "0, 6, 20, 21"})
  void ofAPartIsFishersTestWhereNumbersVaryByChance(
      int later, int before, int restLater, int restBefore) {
    HypergeometricDistribution fisher =
        HypergeometricDistribution.of(
            later + before + restLater + restBefore, later + before, later + restLater);
    double greater = fisher.survivalProbability(later - 1);
    double less = fisher.cumulativeProbability(later);

    assertThat(Math.exp(SplitChance.ofPart(later, before, restLater, restBefore, 1)))
        .isCloseTo(Math.min(1, 2 * Math.min(greater, less)), within(1e-10));
  }

  /** Both numbers are reckoned by gamma functions, in another program. */
  @Test
  void numbersThatVaryMoreAreLessSurprising() {
    assertThat(Math.exp(SplitChance.ofWhole(83, 45, 192, 0.5)))
        .isCloseTo(0.01055129349090196, within(1e-12));
    assertThat(Math.exp(SplitChance.ofPart(40, 5, 43, 40, 2)))
        .isCloseTo(0.002519834133421286, within(1e-12));
  }

  @Test
  void whatIsTooRareForADoubleHasALogarithm() {
    double rare = SplitChance.ofPart(20_000, 2_000, 40_000, 40_000, 1);
    double rarer = SplitChance.ofPart(22_000, 2_000, 40_000, 40_000, 1);

    assertThat(rare).isLessThan(-1000).isFinite();
    assertThat(rarer).isLessThan(rare);
  }

  @Test
  void allDivisionsTogetherAreAsOftenBelowALevelAsItSays() {
    // Of 30 events, the share of divisions with a p-value of at most 0.05, by their probability.
    double below =
        IntStream.rangeClosed(0, 30)
            .filter(
                later -> SplitChance.ofWhole(later, 30L - later, BY_CHANCE, 0.5) <= Math.log(0.05))
            .mapToDouble(later -> new Binomial(30, 0.5).probability(later))
            .sum();

    assertThat(below).isPositive().isLessThanOrEqualTo(0.05);
  }
}
