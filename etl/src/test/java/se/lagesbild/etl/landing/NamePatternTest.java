package se.lagesbild.etl.landing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^r_(?<firstYear>\\d{4})-(?<firstMonth>\\d{2})_(?<year>\\d{4})-(?<month>\\d{2}); r_‹första år›-‹första månad›_‹år›-‹månad›",
        "NVK_felanmalan_((?<year>\\d{4})_)?v(?<week>\\d{1,2}); NVK_felanmalan_[‹år›_]v‹vecka›",
        "^POL_(?<municipality>\\d{4})_v((?<firstWeek>\\d{1,2})-)?(?<week>\\d{1,2})\\.csv$; POL_‹kommunkod›_v[‹första vecka›-]‹vecka›.csv",
        "(?<date>\\d{4}-\\d{2}-\\d{2})(T(?<time>\\d{6})Z)?; ‹datum›[T‹klockslag›Z]",
        "rapport_\\d+\\.xlsx; rapport_‹tecken›.xlsx",
        "SDR_(?<year>\\d{4})-Q(?<quarter>\\d); SDR_‹år›-Q‹kvartal›",
      })
  void isReadable(String pattern, String text) {
    assertThat(NamePattern.readable(pattern)).isEqualTo(text);
  }
}
