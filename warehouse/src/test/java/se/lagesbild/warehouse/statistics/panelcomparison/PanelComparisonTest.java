package se.lagesbild.warehouse.statistics.panelcomparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;

class PanelComparisonTest {
  private static final int[] AREAS = {1, 1, 2, 2, 3, 3, 4, 4};
  private static final int[] TREATED = {1, 1, 1, 1, 0, 0, 0, 0};
  private static final int[] AFTER = {0, 1, 0, 1, 0, 1, 0, 1};
  private static final double[] COUNTS = {8, 3, 12, 9, 10, 11, 20, 19};

  @Test
  void withoutASeasonItIsTheRatioOfRatios() {
    PanelEffect effect = told(compare(COUNTS));

    assertThat(effect.effect().ratios()[0]).isCloseTo((12.0 / 20) / (30.0 / 30), within(1e-9));
    assertThat(effect.poissonError())
        .isCloseTo(Math.sqrt(1.0 / 20 + 1.0 / 12 + 1.0 / 30 + 1.0 / 30), within(1e-7));
    assertThat(effect.areas()).isEqualTo(4);
    assertThat(effect.events()).containsExactly(20, 12, 30, 30);
  }

  @Test
  void theErrorByAreaIsThatOfTheAreasSharesOfEachCell() {
    PanelEffect effect = told(compare(COUNTS));

    // Each area's residuals by the events of their cell, with the sign of the cell.
    double[] influence = {
      -(3 - 6) / -12.0 + (8 - 10) / -20.0,
      -(9 - 6) / -12.0 + (12 - 10) / -20.0,
      -(11 - 15) / 30.0 + (10 - 15) / 30.0,
      -(19 - 15) / 30.0 + (20 - 15) / 30.0
    };
    double squares = 0;
    for (double area : influence) {
      squares += area * area;
    }
    assertThat(effect.effect().errors()[0]).isCloseTo(Math.sqrt(squares * 4 / 3), within(1e-14));
  }

  @Test
  void aMonthWithoutEventsChangesNothingElse() {
    double[] counts = new double[16];
    int[] areas = new int[16];
    int[] treated = new int[16];
    int[] after = new int[16];
    int[] months = new int[16];
    for (int at = 0; at < 16; at++) {
      areas[at] = AREAS[at % 8];
      treated[at] = TREATED[at % 8];
      after[at] = AFTER[at % 8];
      months[at] = at < 8 ? 1 : 2;
      counts[at] = at < 8 ? COUNTS[at] : 0;
    }
    PanelEffect effect =
        told(
            PanelComparison.withDefaults()
                .compare(new Panel(counts, areas, treated, after, months, new double[16])));

    assertThat(effect.fit().coefficients()[3]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(effect.effect().ratios()[0]).isCloseTo(0.6, within(1e-9));
    assertThat(effect.effect().errors()[0])
        .isCloseTo(told(compare(COUNTS)).effect().errors()[0], within(1e-7));
  }

  @Test
  void missingCountsAreLeftOut() {
    double[] counts = COUNTS.clone();
    counts[0] = Double.NaN;
    PanelEffect effect = told(compare(counts));

    assertThat(effect.effect().ratios()[0]).isCloseTo((12.0 / 12) / 2 / 1.0, within(1e-9));
  }

  @Test
  void missingAreasAreNotCounted() {
    double[] counts = {Double.NaN, Double.NaN, 12, 9, 10, 11, Double.NaN, Double.NaN};

    assertThat(told(compare(counts)).areas()).isEqualTo(2);
  }

  @Test
  void tellsNothingWithoutEventsOrComparison() {
    double[] noneAfter = COUNTS.clone();
    noneAfter[1] = 0;
    noneAfter[3] = 0;

    assertThat(reason(compare(noneAfter))).startsWith("Det finns inga händelser före eller efter");
    Panel untreated = new Panel(COUNTS, AREAS, new int[8], AFTER, new int[8], new double[8]);
    assertThat(reason(PanelComparison.withDefaults().compare(untreated)))
        .startsWith("Det finns inga händelser före eller efter");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Panel(
                    new double[1],
                    new int[1],
                    new int[] {2},
                    new int[1],
                    new int[1],
                    new double[1]))
        .withMessage("treated[1] är 2 men ska vara 0 eller 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Panel(
                    new double[2], new int[1], new int[2], new int[2], new int[2], new double[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PanelComparison.withDefaults().withConfidence(2));
  }

  @Test
  void saysTheCountsFirst() {
    assertThat(told(compare(COUNTS)).about(Subject.UNNAMED).swedish())
        .contains("Med insats: 20 före, 12 efter. Utan: 30 före, 30 efter.")
        .contains("kan vara slump")
        .contains("få områden gör osäkerheten större");
  }

  private static Outcome<PanelEffect> compare(double[] counts) {
    return PanelComparison.withDefaults()
        .compare(new Panel(counts, AREAS, TREATED, AFTER, new int[8], new double[8]));
  }

  private static PanelEffect told(Outcome<PanelEffect> outcome) {
    return outcome.fold(
        effect -> effect,
        reason -> {
          throw new AssertionError(reason.english());
        });
  }

  private static String reason(Outcome<PanelEffect> outcome) {
    return outcome.fold(effect -> "", Phrase::swedish);
  }
}
