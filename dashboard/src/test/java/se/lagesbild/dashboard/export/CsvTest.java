package se.lagesbild.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @Test
  void opensInASwedishExcel() {
    Csv csv = Csv.withHeader(Csv.Format.SWEDISH, List.of("område", "värde"));
    csv.row(List.of(Csv.text("Per Ols; \"gamla\""), csv.number(1234.5)));

    assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("\ufeffområde;värde\r\n\"Per Ols; \"\"gamla\"\"\";1234,5\r\n");
  }

  @Test
  void followsTheStandardForOtherPrograms() {
    Csv csv = Csv.withHeader(Csv.Format.INTERNATIONAL, List.of("area", "value"));
    csv.row(List.of(Csv.text("Per Ols, north"), csv.number(1234.5)));

    assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("area,value\r\n\"Per Ols, north\",1234.5\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-5", "@SUM(A1)", "\t=1", "\r=1"})
  void disarmsFormulasInTexts(String dangerous) {
    assertThat(Csv.text(dangerous)).isEqualTo("'" + dangerous);
  }

  @Test
  void leavesNegativeNumbersAlone() {
    Csv csv = Csv.withHeader(Csv.Format.SWEDISH, List.of("värde"));

    assertThat(csv.number(-3.5)).isEqualTo("-3,5");
    assertThat(csv.number(-1200)).isEqualTo("-1200");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "9007199254740992, 9007199254740992",
    "-9007199254740992, -9007199254740992",
    "1e17, 100000000000000000",
    "0.1, 0.1",
    "1e-7, 0.0000001",
    "123456789.25, 123456789.25"
  })
  void writesNumbersOfEverySizeInFull(double number, String written) {
    Csv csv = Csv.withHeader(Csv.Format.INTERNATIONAL, List.of("value"));

    assertThat(csv.number(number)).isEqualTo(written);
  }
}
