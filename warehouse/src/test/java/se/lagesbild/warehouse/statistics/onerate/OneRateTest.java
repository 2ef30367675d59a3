package se.lagesbild.warehouse.statistics.onerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class OneRateTest {

  @Test
  void theLimitsAreThoseOfGarwoodsTable() {
    // Garwood 1936, table 1: 10 events, 95 in 100.
    RateDifference ten = test(10, 1, 1);

    assertThat(ten.low()).isCloseTo(4.795, within(5e-4));
    assertThat(ten.high()).isCloseTo(18.390, within(6e-4));
  }

  @Test
  void theTailsAtTheLimitsAreHalfOfWhatIsLeft() {
    RateDifference seven = test(7, 2, 1);

    assertThat(1 - atMost(6, 2 * seven.low())).isCloseTo(0.025, within(1e-12));
    assertThat(atMost(7, 2 * seven.high())).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void thePValuesAreSumsOfProbabilities() {
    RateDifference one = test(1, 2, 2.5);

    double unlikely = 0;
    for (int count = 0; count < 60; count++) {
      unlikely += probability(count, 5) <= probability(1, 5) ? probability(count, 5) : 0;
    }
    assertThat(one.pTwoSided()).isCloseTo(unlikely, within(1e-14));
    assertThat(one.pLess()).isCloseTo(atMost(1, 5), within(1e-14));
    assertThat(one.pGreater()).isCloseTo(1 - atMost(0, 5), within(1e-14));
    assertThat(one.midPGreater())
        .isCloseTo(1 - atMost(1, 5) + probability(1, 5) / 2, within(1e-14));
    assertThat(one.anscombeZ()).isCloseTo(2 * (Math.sqrt(1.375) - Math.sqrt(5.375)), within(1e-14));
  }

  @Test
  void aMostLikelyCountHasThePValueOne() {
    assertThat(test(4, 1, 4).pTwoSided()).isEqualTo(1);
    assertThat(test(3, 1, 4).pTwoSided()).isEqualTo(1);
    assertThat(test(3, 1, 3.5).pTwoSided()).isEqualTo(1);
  }

  @Test
  void noEventsHaveAnUpperLimitOnly() {
    RateDifference none = test(0, 4, 1);

    assertThat(none.rate()).isZero();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(-Math.log(0.025) / 4, within(1e-12));
    assertThat(none.pGreater()).isEqualTo(1);
    assertThat(none.pLess()).isCloseTo(Math.exp(-4), within(1e-15));
  }

  @Test
  void whereNothingIsExpectedAnyEventIsBeyondChance() {
    assertThat(test(1, 1, 0).pTwoSided()).isZero();
    assertThat(test(0, 1, 0).pTwoSided()).isEqualTo(1);
  }

  @Test
  void aBillionEventsEnd() {
    RateDifference many = test(1e9, 1, 1e9);

    // The normal distribution's limits, with Anscombe's half event.
    assertThat(many.low()).isCloseTo(1e9 - 1.959964 * Math.sqrt(1e9), within(10.0));
    assertThat(many.high()).isCloseTo(1e9 + 1.959964 * Math.sqrt(1e9), within(10.0));
    assertThat(many.pTwoSided()).isCloseTo(1, within(1e-4));
  }

  @Test
  void aWiderIntervalHoldsTheNarrower() {
    RateDifference wide =
        OneRate.withDefaults()
            .withConfidence(0.99)
            .test(7, 2, 1)
            .fold(
                told -> told,
                reason -> {
                  throw new AssertionError(reason.english());
                });

    assertThat(wide.low()).isLessThan(test(7, 2, 1).low());
    assertThat(wide.high()).isGreaterThan(test(7, 2, 1).high());
  }

  @Test
  void refusesWhatMakesNoSense() {
    OneRate method = OneRate.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.test(2.5, 1, 1))
        .withMessage("count[1] är 2.5 men ska vara ett heltal från 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> method.test(Double.NaN, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> method.test(2e9, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.test(1, 0, 1))
        .withMessage("exposure är 0 men ska vara ändligt och större än 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> method.test(1, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> method.test(1, 1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> method.withConfidence(1));
  }

  @Test
  void saysTheCountBesideTheExpected() {
    assertThat(test(8, 3.2, 1).about(Subject.UNNAMED).swedish())
        .contains("8, mot väntade 3,2.")
        .contains("fler än vanligt")
        .contains("Osäkerhetsintervall: 3,5 till 15,8.");
    assertThat(test(0, 1, 6).about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.FEWER);
    assertThat(test(3, 1, 3.2).about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.USUAL);
  }

  private static double probability(int count, double mean) {
    double probability = Math.exp(-mean);
    for (int at = 1; at <= count; at++) {
      probability *= mean / at;
    }
    return probability;
  }

  private static double atMost(int count, double mean) {
    double sum = 0;
    for (int at = 0; at <= count; at++) {
      sum += probability(at, mean);
    }
    return sum;
  }

  private static RateDifference test(double count, double exposure, double rate) {
    return OneRate.withDefaults()
        .test(count, exposure, rate)
        .fold(
            told -> told,
            reason -> {
              throw new AssertionError(reason.english());
            });
  }
}
