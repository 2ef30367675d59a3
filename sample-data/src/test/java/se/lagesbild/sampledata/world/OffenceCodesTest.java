package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffenceCodesTest {

  private final OffenceCodes codes = OffenceCodes.shipped();

  @ParameterizedTest
  @CsvSource({
    "9830, 2024-12-31, 0807",
    "9830, 2025-01-01, 9830",
    "9828, 2018-12-31, 0840",
    "1210, 2016-05-01, 1202",
    "9459, 2020-12-31, 0407",
    "0853, 1999-01-01, 0853"
  })
  void aCodeIsUsedFromItsFirstDayOn(String code, LocalDate day, String used) {
    assertThat(codes.inForce(code, day)).isEqualTo(used);
  }
}
