package se.lagesbild.warehouse.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTest {

  @Test
  void tailsAreSumsOfWays() {
    Binomial coins = new Binomial(6, 0.5);

    assertThat(coins.probability(2)).isCloseTo(15.0 / 64, within(1e-15));
    assertThat(coins.atMost(2)).isCloseTo(22.0 / 64, within(1e-15));
    assertThat(coins.atLeast(2)).isCloseTo(57.0 / 64, within(1e-15));
    assertThat(coins.atLeast(0)).isEqualTo(1);
    assertThat(coins.atMost(6)).isEqualTo(1);
    assertThat(coins.atLeast(7)).isZero();
    assertThat(coins.atMost(-1)).isZero();
    assertThat(coins.probability(7)).isZero();
  }

  @Test
  void aCertainShareHasOneCount() {
    assertThat(new Binomial(4, 0).probability(0)).isEqualTo(1);
    assertThat(new Binomial(4, 1).probability(4)).isEqualTo(1);
    assertThat(new Binomial(4, 1).probability(3)).isZero();
    assertThat(new Binomial(0, 0.3).probability(0)).isEqualTo(1);
  }

  @Test
  void smallTailsStayExact() {
    assertThat(new Binomial(100, 0.01).atLeast(100)).isCloseTo(1e-200, within(1e-210));
  }

  @Test
  void theTwoSidedPValueSumsWhatIsNoMoreLikely() {
    Binomial unfair = new Binomial(9, 0.3);
    for (int seen = 0; seen <= 9; seen++) {
      double sum = 0;
      for (int count = 0; count <= 9; count++) {
        boolean unlikely = unfair.probability(count) <= unfair.probability(seen) * (1 + 1e-7);
        sum += unlikely ? unfair.probability(count) : 0;
      }
      assertThat(unfair.leastLikely().pValue(seen)).isCloseTo(sum, within(1e-14));
    }
  }

  @Test
  void equallyLikelyCountsCountTogether() {
    assertThat(new Binomial(3, 0.5).leastLikely().pValue(1)).isEqualTo(1);
    assertThat(new Binomial(4, 0.5).leastLikely().pValue(1)).isCloseTo(10.0 / 16, within(1e-14));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Binomial(3, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Binomial(3, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Binomial(-1, 0.5));
  }
}
