package se.lagesbild.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

final class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "3, 3, 1",
    "7, 8, 2",
    "11, 12, 2",
    "29, 30, 5",
    "121, 125, 25",
    "1690, 2000, 500",
    "12044, 12500, 2500"
  })
  void endsAtARoundNumberAbove(double largest, double max, double step) {
    Scale scale = Scale.upTo(largest, Words.in(Language.SV).numbers());

    assertThat(scale.max()).isEqualTo(max);
    assertThat(scale.step()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.2",
    "0.07, 0.08, 0.02",
    "0.6, 0.6, 0.1",
    "2.61, 3, 0.5",
    "11, 12, 2",
  })
  void endsAtARoundNumberAboveOneThatNeedNotBeWhole(double largest, double max, double step) {
    Scale scale = Scale.fine(largest, Words.in(Language.SV).numbers());

    assertThat(scale.max()).isCloseTo(max, within(1e-12));
    assertThat(scale.step()).isCloseTo(step, within(1e-12));
    assertThat(scale.labels()).hasSize((int) Math.round(max / step) + 1).doesNotHaveDuplicates();
  }

  @Test
  void labelsEveryLineInTheLanguage() {
    assertThat(Scale.upTo(1690, Words.in(Language.SV).numbers()).labels())
        .containsExactly("0", "500", "1\u00a0000", "1\u00a0500", "2\u00a0000");
  }
}
