package se.lagesbild.sampledata.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.sampledata.world.Span;

class FortnightTest {

  @ParameterizedTest
  @CsvSource({
    "2024-09-22, POL_1982_anmalda_2024_v37-38.csv",
    "2020-01-05, POL_1982_anmalda_2020_v52-1.csv",
    "2021-01-03, POL_1982_anmalda_2020_v52-53.csv",
    "2025-01-12, POL_1982_anmalda_2025_v1-2.csv",
    "2026-12-27, POL_1982_anmalda_2026_v51-52.csv",
    "2027-01-10, POL_1982_anmalda_2027_v53-1.csv"
  })
  void isNamedAfterTheYearOfItsLastWeek(LocalDate lastDay, String fileName) {
    List<Fortnight> fortnights =
        Fortnight.arrivingIn(new Span(LocalDate.of(2019, 1, 1), LocalDate.of(2027, 12, 31)));

    assertThat(fortnights).contains(new Fortnight(lastDay));
    assertThat(new Fortnight(lastDay).fileName()).isEqualTo(fileName);
  }

  @Test
  void everyWeekLiesInExactlyOne() {
    List<Fortnight> fortnights =
        Fortnight.arrivingIn(new Span(LocalDate.of(2018, 3, 1), LocalDate.of(2028, 3, 1)));

    for (int next = 1; next < fortnights.size(); next++) {
      assertThat(fortnights.get(next).lastDay())
          .isEqualTo(fortnights.get(next - 1).lastDay().plusWeeks(2));
    }
    assertThat(fortnights.stream().map(Fortnight::fileName)).doesNotHaveDuplicates();
  }

  @Test
  void arrivesOnAMondayWithinTheSpan() {
    Span span = new Span(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 23));

    assertThat(Fortnight.arrivingIn(span))
        .extracting(Fortnight::arrival)
        .containsExactly(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 23));
  }

  @Test
  void coversSixtyDays() {
    Fortnight fortnight = new Fortnight(LocalDate.of(2024, 9, 22));

    assertThat(fortnight.windowStart()).isEqualTo(LocalDate.of(2024, 7, 25));
  }
}
