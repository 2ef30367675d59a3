package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarEffectsTest {

  @ParameterizedTest
  @CsvSource({"2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05"})
  void knowsEaster(int year, LocalDate sunday) {
    assertThat(CalendarEffects.easterSunday(year)).isEqualTo(sunday);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-04-30", "2025-12-31", "2025-06-20", "2025-06-13", "2025-09-13"})
  void nightsOfFeastsAreBusier(LocalDate feast) {
    assertThat(CalendarEffects.factor(feast, DayShape.NIGHT)).isGreaterThanOrEqualTo(2);
    assertThat(CalendarEffects.factor(feast, DayShape.OFFICE)).isEqualTo(1);
  }

  @Test
  void schoolsAreQuietWhenNobodyIsThere() {
    assertThat(CalendarEffects.inTerm(LocalDate.of(2025, 9, 10))).isTrue();
    assertThat(CalendarEffects.inTerm(LocalDate.of(2025, 7, 10))).isFalse();
    assertThat(CalendarEffects.inTerm(LocalDate.of(2025, 10, 29))).isFalse();
    assertThat(CalendarEffects.inTerm(LocalDate.of(2025, 12, 27))).isFalse();
  }
}
