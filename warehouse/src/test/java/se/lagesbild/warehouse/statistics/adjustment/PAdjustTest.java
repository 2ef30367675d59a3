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
