package se.lagesbild.warehouse.statistics.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class DisplacementTest {
  private static final Pair NONE = new Pair(0, 0);
  private static final Pair AREA = new Pair(100, 60);
  private static final Pair CONTROL = new Pair(500, 500);

  @Test
  void whatRisesAroundAsMuchAsItFallsInsideIsAQuotientOfMinusOne() {
    DisplacementEffect moved = compare(AREA, new Pair(80, 120), CONTROL, NONE);

    assertThat(moved.quotient()).isCloseTo(-1, within(1e-14));
    assertThat(moved.total()).isZero();
    assertThat(moved.pValue()).isEqualTo(1);
    assertThat(moved.preventedInArea()).isEqualTo(40);
    assertThat(moved.preventedAround()).isEqualTo(-40);
  }

  @Test
  void whatFallsAroundAsWellIsABenefit() {
    assertThat(compare(AREA, new Pair(80, 60), CONTROL, NONE).quotient())
        .isCloseTo(0.5, within(1e-14));
  }

  @Test
  void theDifferenceIsThatOfChangesAndItsErrorTheRootOfTheCounts() {
    DisplacementEffect effect =
        compare(new Pair(30, 10), new Pair(20, 25), new Pair(40, 36), new Pair(10, 11));

    assertThat(effect.local()).isEqualTo(-20 + 4);
    assertThat(effect.around()).isEqualTo(5 - 1);
    assertThat(effect.total()).isEqualTo(-12);
    assertThat(effect.localError()).isCloseTo(Math.sqrt(116), within(1e-14));
    assertThat(effect.aroundError()).isCloseTo(Math.sqrt(66), within(1e-14));
    assertThat(effect.high() - effect.low())
        .isCloseTo(2 * 1.959963984540054 * Math.sqrt(182), within(1e-12));
    // 1.96 errors to either side hold 95 in 100.
    assertThat(effect.z()).isCloseTo(-12 / Math.sqrt(182), within(1e-14));
    assertThat(effect.pValue()).isCloseTo(0.3737, within(1e-4));
  }

  @Test
  void countsThatVaryMoreWidenTheInterval() {
    DisplacementEffect plain = compare(AREA, NONE, CONTROL, NONE);
    DisplacementEffect wide =
        told(Displacement.withDefaults().withDispersion(4).compare(AREA, NONE, CONTROL, NONE));
    DisplacementEffect narrow =
        told(Displacement.withDefaults().withAlpha(0.2).compare(AREA, NONE, CONTROL, NONE));

    assertThat(wide.totalError()).isCloseTo(2 * plain.totalError(), within(1e-12));
    assertThat(narrow.high() - narrow.low()).isLessThan(plain.high() - plain.low());
    assertThat(narrow.totalError()).isEqualTo(plain.totalError());
  }

  @Test
  void theQuotientIsToldOnlyWhereTheAreaFellBesideItsControl() {
    assertThat(compare(new Pair(60, 100), new Pair(80, 80), CONTROL, NONE).quotient()).isNaN();
    assertThat(compare(AREA, new Pair(80, 80), new Pair(500, 0), NONE).quotient()).isNaN();
    assertThat(compare(AREA, new Pair(80, 80), new Pair(0, 500), NONE).successMeasure()).isNaN();
  }

  @Test
  void anAreaWithoutEventsBeforeHasNoChangeInPercent() {
    DisplacementEffect effect = compare(new Pair(0, 3), NONE, new Pair(0, 2), NONE);

    assertThat(effect.changePercent()).isNaN();
    assertThat(effect.expectedAfter()).isNaN();
    assertThat(effect.total()).isEqualTo(1);
    assertThat(effect.about(Subject.UNNAMED).swedish()).doesNotContain("NaN");
  }

  @Test
  void withoutEventsTheDifferenceIsNothingAndHasNoChance() {
    DisplacementEffect effect = compare(NONE, NONE, NONE, NONE);

    assertThat(effect.total()).isZero();
    assertThat(effect.totalError()).isZero();
    assertThat(effect.z()).isNaN();
    assertThat(effect.pValue()).isNaN();
    assertThat(effect.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void refusesWhatMakesNoSense() {
    Displacement method = Displacement.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.compare(new Pair(1, -2), NONE, NONE, NONE))
        .withMessage("efter[1] är -2 men ska vara ett heltal från 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.compare(NONE, NONE, new Pair(Double.NaN, 1), NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> method.withAlpha(0));
    assertThatIllegalArgumentException().isThrownBy(() -> method.withDispersion(0));
  }

  @Test
  void saysThatSmallNumbersDoNotTell() {
    assertThat(
            compare(AREA, new Pair(80, 76), new Pair(500, 480), NONE)
                .about(Subject.UNNAMED)
                .swedish())
        .contains("I området: 100 före, 60 efter. Runt omkring: 80 och 76.")
        .contains("skillnaden \u221224 händelser (osäkerhetsintervall: \u221295 till 47)")
        .contains("Siffrorna är för små för att avgöra om det är insatsens förtjänst.");
    assertThat(
            compare(new Pair(200, 60), NONE, new Pair(100, 100), NONE)
                .about(Subject.UNNAMED)
                .verdict())
        .isEqualTo(Verdict.FEWER);
    assertThat(
            compare(new Pair(60, 200), NONE, new Pair(100, 100), NONE)
                .about(Subject.UNNAMED)
                .verdict())
        .isEqualTo(Verdict.MORE);
  }

  private static DisplacementEffect compare(Pair area, Pair ring, Pair control, Pair ringControl) {
    return told(Displacement.withDefaults().compare(area, ring, control, ringControl));
  }

  private static DisplacementEffect told(Outcome<DisplacementEffect> outcome) {
    return outcome.fold(
        effect -> effect,
        reason -> {
          throw new AssertionError(reason.english());
        });
  }
}
