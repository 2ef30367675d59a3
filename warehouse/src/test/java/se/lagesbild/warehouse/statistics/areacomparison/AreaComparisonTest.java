package se.lagesbild.warehouse.statistics.areacomparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class AreaComparisonTest {
  private static final BeforeAfter EQUAL = new BeforeAfter(1, 1, 1, 1);

  @Test
  void theTeaTastingLadysTableGivesFishersNumbers() {
    // Fisher 1935, The Design of Experiments, chapter II: weights 1, 16, 36, 16, 1.
    AreaEffect effect = told(compare(1, 3, 3, 1));
    AreaEffect.Interval exact = effect.exact();

    assertThat(effect.exactP()).isCloseTo(34.0 / 70, within(1e-14));
    assertThat(teaAtLeastThree(exact.low())).isCloseTo(0.025, within(1e-12));
    assertThat(1 - teaAtLeastFour(exact.high())).isCloseTo(0.025, within(1e-12));
    assertThat(teaMean(exact.ratio())).isCloseTo(3, within(1e-12));
    // As R prints it, which stops at about 1e-4.
    assertThat(exact.ratio()).isCloseTo(6.408309, within(1e-4));
  }

  @Test
  void theLogarithmsErrorIsTheRootOfTheReciprocals() {
    AreaEffect effect = told(compare(8, 4, 10, 20));

    assertThat(effect.ratio()).isEqualTo(0.25);
    assertThat(effect.poisson().error())
        .isCloseTo(Math.sqrt(1 / 8.0 + 1 / 4.0 + 1 / 10.0 + 1 / 20.0), within(1e-15));
    assertThat(effect.poisson().low() * effect.poisson().high())
        .isCloseTo(0.25 * 0.25, within(1e-14));
    assertThat(effect.halved().ratio()).isCloseTo(4.5 / 8.5 / (20.5 / 10.5), within(1e-14));
    assertThat(effect.expected()).isEqualTo(16);
    assertThat(effect.prevented()).isEqualTo(12);
  }

  @Test
  void exposuresTurnCountsIntoRates() {
    AreaEffect effect =
        told(
            AreaComparison.withDefaults()
                .compare(new BeforeAfter(8, 4, 10, 20), new BeforeAfter(2, 1, 1, 4)));

    assertThat(effect.ratio()).isCloseTo((4.0 / 4) / (5.0 / 10), within(1e-15));
    assertThat(effect.expected()).isCloseTo(4 * 0.5, within(1e-15));
  }

  @Test
  void aCellWithoutEventsLeavesTheExactTestAndTheHalfEvent() {
    AreaEffect effect = told(compare(6, 0, 5, 5));

    assertThat(effect.hasEmptyCell()).isTrue();
    assertThat(effect.poisson().low()).isNaN();
    assertThat(effect.halved().high()).isBetween(0.1, 10.0);
    assertThat(effect.exact().ratio()).isZero();
    assertThat(effect.exact().low()).isZero();
    assertThat(effect.exact().high()).isBetween(0.5, 2.0);
    // C(6, x) C(10, 5 - x) tables: 252, 1260, 1800, 900, 150 and 6.
    assertThat(effect.exactP()).isCloseTo((252 + 150 + 6) / 4368.0, within(1e-14));
  }

  @Test
  void anEmptyControlHasNothingToExpect() {
    AreaEffect effect = told(compare(6, 3, 0, 0));

    assertThat(effect.exactP()).isEqualTo(1);
    assertThat(effect.exact().low()).isZero();
    assertThat(effect.exact().high()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(effect.expected()).isNaN();
    assertThat(effect.about(Subject.UNNAMED).swedish()).doesNotContain("än väntat", "NaN");
  }

  @Test
  void tellsNothingWithoutEvents() {
    assertThat(compare(0, 0, 0, 0).fold(effect -> "", Phrase::swedish))
        .isEqualTo("Det finns inga händelser.");
  }

  @Test
  void millionsOfEventsEnd() {
    AreaEffect effect = told(compare(2.5e6, 2.4e6, 2.5e6, 2.5e6));

    assertThat(effect.exact().ratio()).isCloseTo(effect.ratio(), within(1e-6));
    assertThat(effect.exact().low()).isCloseTo(effect.poisson().low(), within(1e-5));
    assertThat(effect.exact().high()).isCloseTo(effect.poisson().high(), within(1e-5));
    assertThat(effect.exactP()).isLessThan(1e-100);
  }

  @Test
  void extremeTablesEnd() {
    AreaEffect effect = told(compare(1, 3_000_000, 3_000_000, 1));

    assertThat(effect.exact().ratio()).isGreaterThan(1e11);
    assertThat(effect.exact().low()).isLessThan(effect.exact().ratio()).isGreaterThan(1e9);
    assertThat(effect.exact().high()).isGreaterThan(effect.exact().ratio()).isFinite();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> compare(1, -2, 3, 4))
        .withMessage("antalet händelser[2] är -2 men ska vara ett heltal från 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> compare(1, Double.NaN, 3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> compare(1e7, 1, 3, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AreaComparison.withDefaults().compare(EQUAL, new BeforeAfter(1, 0, 1, 1)))
        .withMessage("exposure[2] är 0 men ska vara större än 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AreaComparison.withDefaults().withConfidence(0));
  }

  @Test
  void saysTheCountsAndHowManyFewer() {
    assertThat(told(compare(84, 52, 210, 198)).about(Subject.UNNAMED).swedish())
        .contains("I området: 84 före, 52 efter. I jämförelseområdet: 210 och 198.")
        .contains("Det motsvarar omkring 27 färre än väntat.")
        .contains("färre än vanligt");
    assertThat(told(compare(8, 4, 10, 9)).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.MAY_BE_CHANCE);
    assertThat(told(compare(10, 40, 30, 30)).about(Subject.UNNAMED).swedish())
        .contains("omkring 30 fler än väntat")
        .contains("fler än vanligt");
    assertThat(told(compare(6, 0, 5, 5)).about(Subject.UNNAMED).swedish())
        .contains("En av siffrorna är 0");
  }

  private static double teaTotal(double odds) {
    return 1 + 16 * odds + 36 * Math.pow(odds, 2) + 16 * Math.pow(odds, 3) + Math.pow(odds, 4);
  }

  private static double teaAtLeastFour(double odds) {
    return Math.pow(odds, 4) / teaTotal(odds);
  }

  private static double teaAtLeastThree(double odds) {
    return (16 * Math.pow(odds, 3) + Math.pow(odds, 4)) / teaTotal(odds);
  }

  private static double teaMean(double odds) {
    return (16 * odds
            + 2 * 36 * Math.pow(odds, 2)
            + 3 * 16 * Math.pow(odds, 3)
            + 4 * Math.pow(odds, 4))
        / teaTotal(odds);
  }

  private static Outcome<AreaEffect> compare(
      double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) {
    return AreaComparison.withDefaults()
        .compare(new BeforeAfter(treatedBefore, treatedAfter, controlBefore, controlAfter), EQUAL);
  }

  private static AreaEffect told(Outcome<AreaEffect> outcome) {
    return outcome.fold(
        effect -> effect,
        reason -> {
          throw new AssertionError(reason.english());
        });
  }
}
