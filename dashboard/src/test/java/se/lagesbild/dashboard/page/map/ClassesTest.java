package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

final class ClassesTest {
  private static double[] upTo(int greatest) {
    return IntStream.rangeClosed(1, greatest).asDoubleStream().toArray();
  }

  @Test
  void theLastOfFiveBeginsAtAboutTheNinetiethPercentile() {
    Classes classes = Classes.of(upTo(47));

    assertThat(classes.limits()).containsExactly(10, 20, 30, 40);
    assertThat(classes.of(0)).isEqualTo(1);
    assertThat(classes.of(10)).isEqualTo(2);
    assertThat(classes.of(47)).isEqualTo(5);
    assertThat(classes.labels(Words.in(Language.SV)))
        .containsExactly("under 10", "10–20", "20–30", "30–40", "40 eller mer");
  }

  @Test
  void oneExtremeNumberDoesNotMakeAllOthersAlike() {
    double[] numbers = upTo(48);
    numbers[20] = 100_000;
    Classes classes = Classes.of(numbers);

    assertThat(classes.limits()).containsExactly(10, 20, 30, 40);
    assertThat(classes.labels(Words.in(Language.SV)).get(4)).isEqualTo("40 eller mer");
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0.1", "4.3, 1", "9.9, 2.5", "17, 4", "1000, 250", "1010, 250", "0, 0.01"})
  void stepsAreRound(double end, double step) {
    double[] limits = Classes.endingAt(end).limits();

    assertThat(limits[0]).isEqualTo(step);
    if (end > 0) {
      assertThat(limits[3] / end).isBetween(0.8, 1.25);
    }
  }

  /** Wherever a scale ends, its last class begins near there. */
  @Test
  void noScaleEndsFarFromWhereItShould() {
    for (double end = 0.05; end < 50_000; end *= 1.013) {
      assertThat(Classes.endingAt(end).limits()[3] / end).isBetween(0.79, 1.26);
    }
  }

  @Test
  void limitsHaveAsManyDecimals() {
    assertThat(Classes.endingAt(10).labels(Words.in(Language.SV)))
        .containsExactly("under 2,5", "2,5–5,0", "5,0–7,5", "7,5–10,0", "10,0 eller mer");
    assertThat(Classes.ofChange().labels(Words.in(Language.EN)))
        .containsExactly("below 0.67", "0.67–0.80", "0.80–1.25", "1.25–1.50", "1.50 or more");
    assertThat(Classes.endingAt(8_000).labels(Words.in(Language.SV)).get(0))
        .isEqualTo("under 2\u00a0000");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.7, 2", "1, 3", "1.3, 4", "2, 5"})
  void aSmallChangeIsInTheMiddle(double times, int found) {
    assertThat(Classes.ofChange().of(times)).isEqualTo(found);
  }
}
