package se.lagesbild.warehouse.statistics.tworates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class TwoRatesTest {

  @Test
  void givenTheirSumTheFirstIsBinomial() {
    RateRatio ratio = compare(5, 1, 1, 1);

    assertThat(ratio.pGreater()).isCloseTo(7.0 / 64, within(1e-15));
    assertThat(ratio.pLess()).isCloseTo(63.0 / 64, within(1e-15));
    assertThat(ratio.pMinlike()).isCloseTo(14.0 / 64, within(1e-15));
    assertThat(ratio.pMid()).isCloseTo(2 * (1 + 3) / 64.0, within(1e-15));
  }

  @Test
  void theTailsAtTheLimitsAreHalfOfWhatIsLeft() {
    RateRatio ratio = compare(4, 2, 3, 5);

    // The share of the first, when its rate is so many times the second's.
    double low = 2 * ratio.low() / (2 * ratio.low() + 5);
    double high = 2 * ratio.high() / (2 * ratio.high() + 5);
    assertThat(1 - atMost(3, 7, low)).isCloseTo(0.025, within(1e-12));
    assertThat(atMost(4, 7, high)).isCloseTo(0.025, within(1e-12));
    assertThat(ratio.ratio()).isCloseTo(10.0 / 3, within(1e-14));
  }

  @Test
  void theETestsSumAllPairsThatAreAsFarApart() {
    RateRatio ratio = compare(6, 1, 4, 3);

    assertThat(ratio.ePaper()).isCloseTo(allPairs(6, 1, 4, 3, false), within(1e-12));
    assertThat(ratio.ePooled()).isCloseTo(allPairs(6, 1, 4, 3, true), within(1e-12));
  }

  @Test
  void thePapersETestMisleadsWhereExposuresDiffer() {
    RateRatio ratio = compare(3, 1, 0, 5);

    assertThat(ratio.ePaper()).isCloseTo(0.28, within(5e-3));
    assertThat(ratio.ePooled()).isCloseTo(0.001, within(5e-4));
    assertThat(ratio.pCentral()).isCloseTo(2 * Math.pow(1.0 / 6, 3), within(1e-15));
  }

  @Test
  void aCountOfNoneLeavesOneLimit() {
    RateRatio more = compare(3, 1, 0, 1);
    RateRatio fewer = compare(0, 1, 3, 1);

    assertThat(more.ratio()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(more.high()).isEqualTo(Double.POSITIVE_INFINITY);
    // The share whose third power is 0.025.
    double share = Math.cbrt(0.025);
    assertThat(more.low()).isCloseTo(share / (1 - share), within(1e-12));
    assertThat(fewer.low()).isZero();
    assertThat(fewer.high()).isCloseTo((1 - share) / share, within(1e-12));
    assertThat(more.waldLow()).isNaN();
    assertThat(fewer.waldHigh()).isNaN();
  }

  @Test
  void withoutEventsEverythingIsPossible() {
    RateRatio none = compare(0, 1, 0, 2);

    assertThat(none.hasEvents()).isFalse();
    assertThat(none.ratio()).isNaN();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(
            new double[] {
              none.pMinlike(), none.pCentral(), none.pMid(), none.ePaper(), none.ePooled()
            })
        .containsOnly(1);
    assertThat(none.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void equalRatesHaveThePValueOne() {
    RateRatio equal = compare(4, 1, 8, 2);

    assertThat(equal.ePaper()).isEqualTo(1);
    assertThat(equal.ePooled()).isEqualTo(1);
    assertThat(equal.pMinlike()).isEqualTo(1);
    assertThat(equal.wheelerZ()).isZero();
  }

  @Test
  void hundredsOfMillionsOfEventsEnd() {
    RateRatio many = compare(5e8, 1, 4.999e8, 1);

    double z = 1e5 / Math.sqrt(9.999e8);
    assertThat(many.wheelerZ()).isCloseTo(z, within(1e-3));
    assertThat(many.pCentral()).isCloseTo(0.00157, within(5e-5));
    assertThat(many.ePooled()).isCloseTo(many.pMid(), within(1e-6));
  }

  @Test
  void refusesWhatMakesNoSense() {
    TwoRates method = TwoRates.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.compare(-1, 1, 1, 1))
        .withMessage("count1[1] är -1 men ska vara ett heltal från 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> method.compare(1, 1, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> method.compare(1e9, 1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.compare(1, 1, 1, 0))
        .withMessage("exposure2 är 0 men ska vara ändligt och större än 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> method.withConfidence(Double.NaN));
  }

  @Test
  void judgesByTheIntervalNotBySmallPValuesThatContradictIt() {
    RateRatio ratio = compare(25, 1, 192, 12);

    assertThat(ratio.pMinlike()).isLessThan(0.05);
    assertThat(ratio.low()).isLessThan(1);
    assertThat(ratio.about(Subject.UNNAMED).swedish())
        .contains("25, mot i snitt 16 på lika lång tid.")
        .contains("kan vara slump");
    assertThat(compare(30, 1, 10, 1).about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(compare(10, 1, 30, 1).about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.FEWER);
  }

  /** The E-test as the paper writes it, without any shortcut. */
  private static double allPairs(double x1, double t1, double x2, double t2, boolean pooled) {
    double rate = (x1 + x2) / (t1 + t2);
    double seen = Math.abs(distance(x1, t1, x2, t2, pooled));
    double sum = 0;
    for (int a = 0; a < 100; a++) {
      for (int b = 0; b < 100; b++) {
        if (Math.abs(distance(a, t1, b, t2, pooled)) >= seen * (1 - 1e-10)) {
          sum += poisson(a, rate * t1) * poisson(b, rate * t2);
        }
      }
    }
    return sum;
  }

  private static double distance(double x1, double t1, double x2, double t2, boolean pooled) {
    double own = x1 / (t1 * t1) + x2 / (t2 * t2);
    double common = (x1 + x2) / (t1 + t2) * (1 / t1 + 1 / t2);
    return x1 + x2 == 0 ? 0 : (x1 / t1 - x2 / t2) / Math.sqrt(pooled ? common : own);
  }

  private static double poisson(int count, double mean) {
    double probability = Math.exp(-mean);
    for (int at = 1; at <= count; at++) {
      probability *= mean / at;
    }
    return probability;
  }

  private static double atMost(int count, int trials, double share) {
    double sum = 0;
    double ways = 1;
    for (int at = 0; at <= count; at++) {
      sum += ways * Math.pow(share, at) * Math.pow(1 - share, trials - at);
      ways = ways * (trials - at) / (at + 1);
    }
    return sum;
  }

  private static RateRatio compare(double count1, double t1, double count2, double t2) {
    return TwoRates.withDefaults()
        .compare(count1, t1, count2, t2)
        .fold(
            told -> told,
            reason -> {
              throw new AssertionError(reason.english());
            });
  }
}
