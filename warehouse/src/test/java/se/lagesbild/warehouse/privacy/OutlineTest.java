package se.lagesbild.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a cell that cannot be used, receipts tell no more than helps to find the mistake. */
class OutlineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13-45",
        "2024-09-06 25:00",
        "2024-09-06T18:00:61Z",
        "1899-01-01T08:15+02:00",
        "10/9-24",
        "31.2.2024",
        "24:60",
        "13",
        "-1",
        "12,5",
        "9999"
      })
  void datesTimesAndSmallNumbersStand(String cell) {
    assertThat(Outline.of(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({
    "240910, ######",
    "99Z9, ##*#",
    "Anna Andersson, **** *********",
    "12345, #####",
    "08/12-3456, ##/##-####",
    "'6652357,4.1', '#######,#.#'",
    "1890-01-01-9802, ####-##-##-####",
    "ca 22, ** ##",
    "\uD83D\uDE00, **",
  })
  void ofOthersOnlyTheShapeIsTold(String cell, String outline) {
    assertThat(Outline.of(cell)).isEqualTo(outline);
  }

  @Test
  void itIsOneShortLine() {
    assertThat(Outline.of("x\ny".repeat(100))).hasSize(81).endsWith("…").doesNotContain("\n");
  }

  @Test
  void noIdentifierStandsInTheOutlineOfATextThatHoldsIt() {
    Identifiers identifiers = new Identifiers(7);
    Random random = new Random(7);
    for (int time = 0; time < 3_000; time++) {
      PersonalData.Kind[] kinds = PersonalData.Kind.values();
      String cell = identifiers.any(kinds[random.nextInt(kinds.length)]);
      String outline = Outline.of(cell);

      assertThat(outline).as(cell).doesNotContainPattern("[\\p{L}\\d]");
    }
  }
}
