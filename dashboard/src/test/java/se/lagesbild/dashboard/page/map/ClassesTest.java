package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

final class ClassesTest {
  @Test
  void fiveAlikeOnesHoldTheGreatestNumber() {
    Classes classes = Classes.upTo(47);

    assertThat(classes.limits()).containsExactly(10, 20, 30, 40);
    assertThat(classes.of(0)).isEqualTo(1);
    assertThat(classes.of(10)).isEqualTo(2);
    assertThat(classes.of(47)).isEqualTo(5);
    assertThat(classes.labels(Words.in(Language.SV)))
        .containsExactly("under 10", "10–20", "20–30", "30–40", "40 eller mer");
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0.1", "3, 1", "12, 2.5", "1000, 200", "1010, 250", "0, 0.01"})
  void stepsAreRound(double greatest, double step) {
    assertThat(Classes.upTo(greatest).limits()[0]).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.7, 2", "1, 3", "1.3, 4", "2, 5"})
  void aSmallChangeIsInTheMiddle(double times, int found) {
    assertThat(Classes.ofChange().of(times)).isEqualTo(found);
  }
}
