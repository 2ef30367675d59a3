package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FortnightTest {

  @ParameterizedTest
  @CsvSource({
    "2024-09-22, 2024_v37-38",
    "2020-01-05, 2019_v52-1",
    "2021-01-03, 2020_v52-53",
    "2025-01-12, 2025_v1-2",
    "2026-12-27, 2026_v51-52",
    "2027-01-10, 2026_v53-1"
  })
  void isNamedAfterTheYearOfItsFirstWeek(LocalDate lastDay, String label) {
    List<Fortnight> fortnights =
        Fortnight.arrivingIn(new Span(LocalDate.of(2019, 1, 1), LocalDate.of(2027, 12, 31)));

    assertThat(fortnights).contains(new Fortnight(lastDay));
    assertThat(new Fortnight(lastDay).label()).isEqualTo(label);
  }

  @Test
  void everyWeekLiesInExactlyOne() {
    List<Fortnight> fortnights =
        Fortnight.arrivingIn(new Span(LocalDate.of(2018, 3, 1), LocalDate.of(2028, 3, 1)));

    for (int next = 1; next < fortnights.size(); next++) {
      assertThat(fortnights.get(next).lastDay())
          .isEqualTo(fortnights.get(next - 1).lastDay().plusWeeks(2));
    }
    assertThat(fortnights.stream().map(Fortnight::label)).doesNotHaveDuplicates();
  }

  @Test
  void arrivesOnAMondayWithinTheSpan() {
    Span span = new Span(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 23));

    assertThat(Fortnight.arrivingIn(span))
        .extracting(Fortnight::arrival)
        .containsExactly(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 23));
  }

  @Test
  void isFourteenDaysLong() {
    Fortnight fortnight = new Fortnight(LocalDate.of(2024, 9, 22));

    assertThat(fortnight.days())
        .isEqualTo(new Span(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 22)));
  }
}
