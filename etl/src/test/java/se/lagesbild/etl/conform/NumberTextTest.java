package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6652310,5|6652310.5",
        "544980.2|544980.2",
        "1 250,00|1250",
        "1\u00a0250,00|1250",
        "1\u2009250|1250",
        "-3,5|-3.5",
        "\u22123|-3",
        "+7|7",
        "0|0",
        "007|7"
      })
  void readsASwedishNumber(String text, double expected) {
    assertThat(NumberText.parse(text, ',')).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "NaN", "Infinity", "1e5", "1d", "0x1", "1,2,3", "1,25 0", "<5", "kr 5"})
  void leavesWhatIsNoNumber(String text) {
    assertThat(NumberText.parse(text, ',')).isNaN();
  }

  @Test
  void agreesWithTheJdkToTheLastBit() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 50_000; round++) {
      String text = random.nextLong(10_000_000) + "." + "%05d".formatted(random.nextInt(100_000));
      assertThat(NumberText.parse(text, ',')).as(text).isEqualTo(Double.parseDouble(text));
    }
  }
}
