package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

/** Which earlier period a period is fairly put beside. */
final class Likeness {
  private Likeness() {}

  /**
   * The same part of the year before; for a day, the same weekday a week before. Empty for a week
   * 53 that the year before does not have.
   */
  static Optional<DateRange> before(Grain grain, DateRange period) {
    LocalDate start =
        switch (grain) {
          case DAY -> period.from().minusWeeks(1);
          case WEEK -> period.from().minus(1, IsoFields.WEEK_BASED_YEARS);
          case MONTH, QUARTER, YEAR -> period.from().minusYears(1);
        };
    if (grain == Grain.WEEK && week(start) != week(period.from())) {
      return Optional.empty();
    }
    return Optional.of(new DateRange(start, grain.next(start)));
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
