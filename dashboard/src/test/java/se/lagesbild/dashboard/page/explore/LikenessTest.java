package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

final class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-11-15, 2026-11-08",
    "WEEK, 2026-11-09, 2025-11-10",
    "WEEK, 2027-03-08, 2026-03-02",
    "MONTH, 2026-10-01, 2025-10-01",
    "QUARTER, 2026-07-01, 2025-07-01",
    "YEAR, 2025-01-01, 2024-01-01"
  })
  void findsThePeriodToPutBeside(Grain grain, LocalDate start, LocalDate before) {
    assertThat(Likeness.before(grain, period(grain, start))).hasValue(period(grain, before));
  }

  @Test
  void findsNoneForAWeek53AfterAYearWithout() {
    assertThat(Likeness.before(Grain.WEEK, period(Grain.WEEK, LocalDate.of(2026, 12, 28))))
        .isEmpty();
  }

  private static DateRange period(Grain grain, LocalDate start) {
    return new DateRange(start, grain.next(start));
  }
}
