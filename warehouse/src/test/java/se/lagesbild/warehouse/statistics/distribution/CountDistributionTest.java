package se.lagesbild.warehouse.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tails and quantiles against plain sums of exact probabilities. */
class CountDistributionTest {
  private static final MathContext DIGITS = new MathContext(250);

  /** A distribution and the same by its definition. */
  record Pair(CountDistribution distribution, List<BigDecimal> probabilities) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(Poisson.of(0.25), poisson(1, 4)),
        new Pair(Poisson.of(3), poisson(3, 1)),
        new Pair(Poisson.of(40), poisson(40, 1)),
        new Pair(NegativeBinomial.of(1, 0.5), negativeBinomial(1, 1, 2)),
        new Pair(NegativeBinomial.of(2, 6), negativeBinomial(2, 6, 1)),
        new Pair(NegativeBinomial.of(3, 40), negativeBinomial(3, 40, 1)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void tailsAreSumsOfProbabilities(Pair pair) {
    BigDecimal below = BigDecimal.ZERO;
    for (int count = 0; count < 60; count++) {
      BigDecimal here = pair.probabilities().get(count);
      below = below.add(here);
      BigDecimal above = BigDecimal.ONE.subtract(below);
      assertThat(relative(pair.distribution().probability(count), here)).isLessThan(1e-12);
      assertThat(relative(pair.distribution().atMost(count), below)).isLessThan(1e-13);
      assertThat(relative(pair.distribution().moreThan(count), above)).isLessThan(1e-11);
      assertThat(Math.exp(pair.distribution().logAtLeast(count + 1)))
          .isCloseTo(above.doubleValue(), within(1e-12));
    }
  }

  @Test
  void quantilesAndTailsEndHoweverLarge() {
    assertThat(Poisson.of(1e25).quantile(0.5)).isEqualTo(1L << 60);
    assertThat(NegativeBinomial.of(1e-3, 1e18).quantile(0.999)).isEqualTo(1L << 60);
    // With a size of 1, the probability of at least n is (mean / (1 + mean))^n.
    double wanted = 30e9 * Math.log1p(-1 / (1 + 1e7));
    assertThat(NegativeBinomial.of(1, 1e7).logAtLeast(30_000_000_000L))
        .isCloseTo(wanted, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void quantilesAreFoundByCountingUp(Pair pair) {
    for (double probability : new double[] {1e-6, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999}) {
      int count = 0;
      BigDecimal below = pair.probabilities().get(0);
      while (below.compareTo(BigDecimal.valueOf(probability)) < 0) {
        below = below.add(pair.probabilities().get(++count));
      }
      assertThat(pair.distribution().quantile(probability)).isEqualTo(count);
    }
  }

  @Test
  void tailsBeyondTheSmallestDoubleKeepTheirLogarithm() {
    // For a small mean the first term is nearly all of the tail.
    assertThat(Poisson.of(1e-3).logAtLeast(200))
        .isCloseTo(Poisson.of(1e-3).logProbability(200) + Math.log1p(1e-3 / 201), within(1e-9));
    assertThat(NegativeBinomial.of(1, 1).logAtLeast(2_000))
        .isCloseTo(2_000 * Math.log(0.5), within(1e-8));
  }

  @Test
  void aLargeSizeIsPoisson() {
    NegativeBinomial nearly = NegativeBinomial.of(1e12, 4);
    Poisson poisson = Poisson.of(4);
    for (int count = 0; count < 30; count++) {
      assertThat(nearly.moreThan(count)).isCloseTo(poisson.moreThan(count), within(1e-10));
      assertThat(nearly.logProbability(count))
          .isCloseTo(poisson.logProbability(count), within(1e-8));
    }
  }

  @Test
  void aMeanOfZeroIsAlwaysZero() {
    for (CountDistribution none : List.of(Poisson.of(0), NegativeBinomial.of(2, 0))) {
      assertThat(none.atMost(0)).isEqualTo(1);
      assertThat(none.atLeast(1)).isZero();
      assertThat(none.quantile(0.999)).isZero();
      assertThat(none.logAtLeast(1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Poisson.of(Double.NaN))
        .withMessage("mean är NaN men ska vara ändligt och minst 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> NegativeBinomial.of(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Poisson.of(1).quantile(1));
  }

  private static double relative(double got, BigDecimal want) {
    return want.subtract(new BigDecimal(got)).abs().divide(want, DIGITS).doubleValue();
  }

  private static List<BigDecimal> poisson(int numerator, int denominator) {
    BigDecimal mean = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS);
    BigDecimal inverse = BigDecimal.ONE.divide(exponential(mean), DIGITS);
    return Stream.iterate(
            new BigDecimal[] {BigDecimal.ZERO, inverse},
            at -> {
              BigDecimal next = at[0].add(BigDecimal.ONE);
              return new BigDecimal[] {next, at[1].multiply(mean, DIGITS).divide(next, DIGITS)};
            })
        .limit(400)
        .map(at -> at[1])
        .toList();
  }

  private static BigDecimal exponential(BigDecimal value) {
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int at = 1; at < 400; at++) {
      term = term.multiply(value, DIGITS).divide(BigDecimal.valueOf(at), DIGITS);
      sum = sum.add(term);
    }
    return sum;
  }

  private static List<BigDecimal> negativeBinomial(int size, int numerator, int denominator) {
    BigDecimal mean = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS);
    BigDecimal whole = mean.add(BigDecimal.valueOf(size));
    BigDecimal more = mean.divide(whole, DIGITS);
    BigDecimal none = BigDecimal.valueOf(size).divide(whole, DIGITS).pow(size, DIGITS);
    return Stream.iterate(
            new BigDecimal[] {BigDecimal.ZERO, none},
            at -> {
              BigDecimal next = at[0].add(BigDecimal.ONE);
              BigDecimal ways = at[0].add(BigDecimal.valueOf(size)).divide(next, DIGITS);
              return new BigDecimal[] {next, at[1].multiply(more, DIGITS).multiply(ways, DIGITS)};
            })
        .limit(2_000)
        .map(at -> at[1])
        .toList();
  }
}
