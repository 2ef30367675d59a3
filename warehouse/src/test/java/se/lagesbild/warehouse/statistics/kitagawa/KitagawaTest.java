package se.lagesbild.warehouse.statistics.kitagawa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class KitagawaTest {

  @Test
  void thePartsAddUpToTheChange() {
    RateChange found = divide(of(300, 700), of(30, 7), of(500, 400), of(45, 12));

    assertThat(found.compositionTotal() + found.rateTotal())
        .isCloseTo(57 / 900.0 - 37 / 1000.0, within(1e-15));
    // Group 1: a share of 3/10, then 5/9; a rate of 1/10, then 9/100.
    assertThat(found.composition()[0]).isCloseTo((5 / 9.0 - 0.3) * 0.095, within(1e-15));
    assertThat(found.rate()[0]).isCloseTo(-0.01 * (5 / 9.0 + 0.3) / 2, within(1e-15));
  }

  @Test
  void equalRatesLeaveOnlyTheComposition() {
    RateChange found = divide(of(100, 100), of(10, 50), of(300, 100), of(30, 50));

    assertThat(found.rateTotal()).isZero();
    assertThat(found.compositionTotal()).isCloseTo(0.2 - 0.3, within(1e-15));
  }

  @Test
  void withoutEventsNothingChanged() {
    RateChange found = divide(of(100, 50), of(0, 0), of(120, 60), of(0, 0));

    assertThat(found.rate()).containsOnly(0);
    assertThat(found.about(Subject.UNNAMED).swedish()).contains("går inte att säga", "för få");
  }

  @Test
  void oneGroupHasNoComposition() {
    RateChange found = divide(of(100), of(10), of(50), of(10));

    assertThat(found.compositionTotal()).isZero();
    assertThat(found.rateTotal()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void noGroupsCannotBeTold() {
    assertThat(Kitagawa.withDefaults().divide(of(), of(), of(), of()))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> divide(of(1, 0), of(1, 1), of(1, 1), of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population0[2] är 0 men ska vara större än 0.");
    assertThatThrownBy(() -> divide(of(1), of(-1), of(1), of(1)))
        .hasMessageContaining("events0[1]");
    assertThatThrownBy(() -> divide(of(1), of(1), of(1, 2), of(1)))
        .hasMessageContaining("lika långt");
    assertThatThrownBy(() -> divide(of(1), of(1), of(1), of(Double.NaN)))
        .hasMessageContaining("får inte saknas");
  }

  @Test
  void saysBothParts() {
    assertThat(
            divide(of(5000, 5000), of(50, 100), of(5000, 5000), of(100, 100))
                .about(Subject.UNNAMED)
                .swedish())
        .contains("Det var 15 och sedan 20.", "är 0 ändrade gruppstorlekar och 5 ändrad nivå");
  }

  private static double[] of(double... values) {
    return values;
  }

  private static RateChange divide(
      double[] population0, double[] events0, double[] population1, double[] events1) {
    return Kitagawa.withDefaults()
        .divide(population0, events0, population1, events1)
        .fold(
            found -> found,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
