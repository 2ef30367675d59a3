package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

/** Which earlier period a period is fairly put beside. */
final class Likeness {
  private Likeness() {}

  /**
   * The same part of the year before; for a day, the same weekday a week before. Empty for a week
   * 53 that the year before does not have.
   */
  static Optional<DateRange> before(Calendar grain, DateRange period) {
    LocalDate weekBefore = period.from().minusWeeks(1);
    return grain == Grain.DAY
        ? Optional.of(new DateRange(weekBefore, grain.next(weekBefore)))
        : grain.yearsBefore(period, 1);
  }
}
