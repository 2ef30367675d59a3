package se.lagesbild.warehouse.statistics.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

class HarmIndexTest {

  @Test
  void equalWeightsGiveTheExactLimitsOfACount() {
    Harm found = compare(of(10), of(3), of(1)).before();

    // At the exact limits of 10 the tails of the Poisson distribution hold 2.5 of 100 each.
    assertThat(Poisson.of(found.low()).moreThan(9)).isCloseTo(0.025, within(1e-13));
    assertThat(Poisson.of(found.high()).atMost(10)).isCloseTo(0.025, within(1e-13));
    assertThat(found.dobsonLow()).isCloseTo(found.low(), within(1e-12));
    assertThat(found.dobsonHigh()).isCloseTo(found.high(), within(1e-12));
    assertThat(found.effectiveCount()).isEqualTo(10);
  }

  @Test
  void aPeriodByItselfIsTheSameAsInAComparison() {
    Harm alone = HarmIndex.withDefaults().measure(of(4, 7), of(2, 30));

    assertThat(alone).isEqualTo(compare(of(4, 7), of(5, 2), of(2, 30)).before());
    assertThat(alone.harm()).isEqualTo(218);
  }

  @Test
  void harmScalesWithTheWeights() {
    HarmChange days = compare(of(4, 7), of(5, 2), of(2, 30));
    HarmChange months = compare(of(4, 7), of(5, 2), of(2 / 30.0, 1));

    assertThat(days.before().high() / 30).isCloseTo(months.before().high(), within(1e-12));
    assertThat(days.z()).isCloseTo(months.z(), within(1e-12));
  }

  @Test
  void withoutCrimesTheUpperLimitIsThatOfTheGravest() {
    HarmChange found = compare(of(0, 0), of(0, 0), of(2, 30));

    assertThat(found.before().low()).isZero();
    assertThat(found.before().high()).isCloseTo(-30 * Math.log(0.025), within(1e-10));
    assertThat(found.before().effectiveCount()).isNaN();
    assertThat(found.z()).isNaN();
    assertThat(found.ratio()).isNaN();
    assertThat(found.about(Subject.UNNAMED).swedish()).contains("går inte att säga");
  }

  @Test
  void aWiderCoverageIsWider() {
    HarmIndex method = HarmIndex.withDefaults().withLevel(0.99);
    Harm wide = told(method.compare(of(10), of(3), of(1))).before();

    assertThat(Poisson.of(wide.low()).moreThan(9)).isCloseTo(0.005, within(1e-13));
    assertThatThrownBy(() -> HarmIndex.withDefaults().withLevel(1))
        .hasMessageContaining("confLevel");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> compare(of(1, 2), of(1, 2), of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("den största vikten är 0 men ska vara större än 0.");
    assertThatThrownBy(() -> compare(of(1.5), of(1), of(1))).hasMessageContaining("counts1[1]");
    assertThatThrownBy(() -> compare(of(1), of(Double.NaN), of(1)))
        .hasMessageContaining("får inte saknas");
    assertThatThrownBy(() -> compare(of(1), of(1), of(-1))).hasMessageContaining("weights");
    assertThatThrownBy(() -> compare(of(1), of(1, 2), of(1))).hasMessageContaining("lika långt");
  }

  @Test
  void noKindsOfCrimeCannotBeTold() {
    assertThat(HarmIndex.withDefaults().compare(of(), of(), of()))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void hugeCountsAreNoTrouble() {
    Harm found = compare(of(1e7), of(1e7), of(1)).before();

    assertThat(found.high() - 1e7).isCloseTo(1.96 * Math.sqrt(1e7), within(10.0));
  }

  @Test
  void aSingleGraveCrimeIsSaid() {
    assertThat(compare(of(100, 0), of(100, 1), of(2, 5475)).about(Subject.UNNAMED).swedish())
        .contains("Skadeindex var 200 och sedan 5\u00a0675")
        .contains("till största delen på en enda händelse", "går inte att säga");
  }

  @Test
  void aClearChangeIsSaid() {
    assertThat(compare(of(100), of(200), of(2)).about(Subject.UNNAMED).swedish())
        .contains("fler än vanligt");
    assertThat(compare(of(100), of(104), of(2)).about(Subject.UNNAMED).swedish())
        .contains("kan vara slump");
  }

  private static double[] of(double... values) {
    return values;
  }

  private static HarmChange compare(double[] counts1, double[] counts2, double[] weights) {
    return told(HarmIndex.withDefaults().compare(counts1, counts2, weights));
  }

  private static HarmChange told(Outcome<HarmChange> outcome) {
    return outcome.fold(
        found -> found,
        reason -> {
          throw new AssertionError(reason.swedish());
        });
  }
}
