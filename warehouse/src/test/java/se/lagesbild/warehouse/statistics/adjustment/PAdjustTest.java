package se.lagesbild.warehouse.statistics.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class PAdjustTest {
  @Test
  void testsNotMadeStayUntold() {
    AdjustedP none = adjusted(Double.NaN, Double.NaN);

    assertThat(none.benjaminiHochberg()).containsExactly(Double.NaN, Double.NaN);
    assertThat(none.holm()).containsExactly(Double.NaN, Double.NaN);
    assertThat(none.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(adjusted().bonferroni()).isEmpty();
  }

  @Test
  void onlyWhatStandsOutIsToBeLookedAt() {
    assertThat(adjusted(0.5, 0.9).about(Subject.UNNAMED).swedish())
        .contains("Ingen stack ut")
        .doesNotContain("Se på de serier");
    assertThat(adjusted(0.001, 0.9).about(Subject.UNNAMED).swedish()).contains("Se på de serier");
  }

  private static AdjustedP adjusted(double... p) {
    return PAdjust.withDefaults()
        .adjust(p)
        .fold(
            adjusted -> adjusted,
            reason -> {
              throw new AssertionError(reason.english());
            });
  }
}
