package se.lagesbild.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Phrase PARTS = new Phrase("delar", "parts");

  @Test
  void anAdjustedChanceIsToldAsThePartOfFindingsThatItIs() {
    Phrase told = Wording.falseFindings(0.038, 20, PARTS);

    assertThat(told.swedish())
        .isEqualTo(
            "Av fynd så tydliga som detta väntas högst 4 av 100 vara slump, när alla 20 delar som"
                + " har prövats är inräknade.");
    assertThat(told.english())
        .isEqualTo(
            "Of findings as clear as this, at most 4 in 100 are expected to be chance, with all 20"
                + " parts that were tried counted in.");
  }

  @Test
  void ofASingleTestNothingIsCountedIn() {
    assertThat(Wording.falseFindings(0.02, 1, PARTS).swedish())
        .isEqualTo("Av fynd så tydliga som detta väntas högst 2 av 100 vara slump.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, högst 5 av 100",
    "0.047, högst 5 av 100",
    "0.01, högst 1 av 100",
    "0.0021, högst 3 av 1 000",
    "0.0001, högst 1 av 10 000",
    "0.00009, färre än 1 av 10 000",
    "0, färre än 1 av 10 000"
  })
  void neverTellsOfFewerThanThereAre(double q, String part) {
    assertThat(Wording.falseFindings(q, 1, PARTS).swedish()).contains(" " + part + " ");
  }
}
