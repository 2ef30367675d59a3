package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way to divide time into periods that follow each other without gaps. */
public sealed interface Calendar permits Grain, PeriodKind {

  /** Stable name, {@code month} or that of the installation's own calendar. */
  String id();

  /** First day of the period that {@code day} lies in. */
  LocalDate startOf(LocalDate day);

  /** First day of the period after the one that starts on {@code start}. */
  LocalDate next(LocalDate start);

  /** How many there are in a year, in the mean. */
  double periodsPerYear();

  /**
   * The period that holds the middle of the same days some years before; empty where those years
   * have none that is alike.
   */
  default Optional<DateRange> yearsBefore(DateRange period, int years) {
    long half = ChronoUnit.DAYS.between(period.from(), period.to()) / 2;
    LocalDate start = startOf(period.from().plusDays(half).minusYears(years));
    return Optional.of(new DateRange(start, next(start)));
  }

  /** Whether each period is as long as those of {@code grain} or longer, and made of whole ones. */
  boolean isOfWhole(Grain grain);

  /** The whole periods that overlap {@code days}, in order and without gaps. */
  default List<DateRange> periods(DateRange days) {
    List<DateRange> periods = new ArrayList<>();
    LocalDate start = startOf(days.from());
    while (start.isBefore(days.to())) {
      LocalDate end = next(start);
      periods.add(new DateRange(start, end));
      start = end;
    }
    return List.copyOf(periods);
  }
}
