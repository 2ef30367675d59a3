package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportNumberTest {

  @ParameterizedTest
  @CsvSource({
    "5000-K123456-24, 5000-K123456-24",
    "0100-K123456-24, 0100-K123456-24",
    "5000-k123456-24, 5000-K123456-24",
    "5000K123456-24, 5000-K123456-24",
    "5000 K 123456-24, 5000-K123456-24",
    "J 0100-K123456-24, 0100-K123456-24",
    "K123456-24, 5000-K123456-24",
    "J (K 123456-24), 5000-K123456-24",
  })
  void unitNumberAndYearTellWhichReportItIs(String text, String number) {
    assertThat(new ReportNumber("5000").find(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J",
        "5000",
        "K12-24",
        "K123456-2",
        "K123456-2024",
        "15000-K123456-24",
        "AK123-24"
      })
  void anythingElseIsNoNumber(String text) {
    assertThat(new ReportNumber("5000").find(text)).isNull();
  }

  @Test
  void aNumberWhoseUnitNothingTellsIsNone() {
    ReportNumber numbers = new ReportNumber(null);

    assertThat(numbers.find("K123456-24")).isNull();
    assertThat(numbers.find("5000-K123456-24")).isEqualTo("5000-K123456-24");
    assertThat(numbers.find(null)).isNull();
  }
}
