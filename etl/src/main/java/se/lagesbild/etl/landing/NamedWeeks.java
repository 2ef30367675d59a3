package se.lagesbild.etl.landing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * ISO weeks as a file name tells them.
 *
 * <p>Weeks 52 to 1 cross new year, and some senders name such a period by the year of its first
 * week, others by that of its last. Of the two readings those fall out whose weeks do not exist or
 * that are no period at all; then the one that ends more than a step of the cadence after the
 * arrival; then the one that is less like the cadence in length, for a year may have 53 weeks. What
 * is left open, an old file that comes again, is the period whose first week lies in the year.
 *
 * @param year the year that is named, or null for the latest weeks that ended before the arrival
 * @param first the first week, or null where only one is named
 * @param last the last week
 */
record NamedWeeks(@Nullable Integer year, @Nullable Integer first, int last) {
  private static final int MOST_WEEKS = 26;

  /** From the Monday of the first week, or of the only one, to the Sunday of the last. */
  DateRange days(LocalDate arrived, SourceContract.Cadence cadence) {
    LocalDate end = end(arrived, cadence);
    int lastYear = end.get(IsoFields.WEEK_BASED_YEAR);
    LocalDate firstEnd =
        first == null ? end : sunday(first > last ? lastYear - 1 : lastYear, first);
    return new DateRange(firstEnd.minusDays(6), end.plusDays(1));
  }

  /** The Sunday that ends the last week. */
  LocalDate end(LocalDate arrived, SourceContract.Cadence cadence) {
    if (year == null) {
      int arrivalYear = arrived.get(IsoFields.WEEK_BASED_YEAR);
      LocalDate end = sunday(arrivalYear, last);
      return end.isAfter(arrived) ? sunday(arrivalYear - 1, last) : end;
    }
    return first == null || first <= last
        ? sunday(year, last)
        : acrossNewYear(arrived, cadence.everyDays());
  }

  private LocalDate acrossNewYear(LocalDate arrived, int everyDays) {
    List<Reading> possible =
        Stream.of(year, year - 1)
            .flatMap(firstYear -> reading(firstYear).stream())
            .filter(reading -> reading.weeks() <= MOST_WEEKS)
            .toList();
    LocalDate latest = arrived.plusDays(everyDays);
    return possible.stream()
        .min(
            Comparator.comparing((Reading reading) -> reading.end().isAfter(latest))
                .thenComparing(reading -> Math.abs(7 * reading.weeks() - everyDays)))
        .orElseThrow(() -> new DateTimeException("no weeks " + first + " to " + last))
        .end();
  }

  private Optional<Reading> reading(int firstYear) {
    if (first > weeksOf(firstYear)) {
      return Optional.empty();
    }
    LocalDate end = sunday(firstYear + 1, last);
    return Optional.of(
        new Reading(end, 1 + ChronoUnit.WEEKS.between(sunday(firstYear, first), end)));
  }

  private static LocalDate sunday(int year, int week) {
    if (week < 1 || week > weeksOf(year)) {
      throw new DateTimeException("no week " + week + " in " + year);
    }
    return inFirstWeek(year).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.SUNDAY);
  }

  private static long weeksOf(int year) {
    return inFirstWeek(year).range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum();
  }

  private static LocalDate inFirstWeek(int year) {
    return LocalDate.of(year, 1, 4);
  }

  /** One of the two periods that a name can mean. */
  private record Reading(LocalDate end, long weeks) {}
}
