package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishDaysTest {

  /** As printed in almanacs. */
  @ParameterizedTest
  @CsvSource({
    "2023,2023-04-09",
    "2024,2024-03-31",
    "2025,2025-04-20",
    "2026,2026-04-05",
    "2038,2038-04-25"
  })
  void easterIsWhereAlmanacsHaveIt(int year, LocalDate sunday) {
    assertThat(SwedishDays.easterSunday(year)).isEqualTo(sunday);
  }

  @Test
  void workingDaysThatAreOffAreHolidaysAndWeekendsAreNot() {
    LocalDate first = LocalDate.of(2026, 1, 1);

    assertThat(first.datesUntil(LocalDate.of(2027, 1, 1)).filter(SwedishDays::isHoliday))
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 6),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 6, 19),
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-25", "2026-01-23", "2026-12-23", "2026-10-23"})
  void payIsOnTheTwentyFifthOrTheWorkingDayBefore(LocalDate payday) {
    LocalDate month = payday.withDayOfMonth(1);

    assertThat(month.datesUntil(month.plusMonths(1)).filter(SwedishDays::isPayday))
        .containsExactly(payday);
  }

  @Test
  void theWinterBreakIsOnlyKnownWhereItIsSaid() {
    LocalDate week8 = LocalDate.of(2026, 2, 18);

    assertThat(SwedishDays.isSchoolBreak(week8, 8)).isTrue();
    assertThat(SwedishDays.isSchoolBreak(week8, 9)).isFalse();
    assertThat(SwedishDays.isSchoolBreak(week8, 0)).isFalse();
    assertThat(SwedishDays.isSchoolBreak(LocalDate.of(2026, 7, 1), 0)).isTrue();
    assertThat(SwedishDays.isSchoolBreak(LocalDate.of(2026, 10, 28), 0)).isTrue();
    assertThat(SwedishDays.isSchoolBreak(LocalDate.of(2026, 9, 15), 8)).isFalse();
  }
}
