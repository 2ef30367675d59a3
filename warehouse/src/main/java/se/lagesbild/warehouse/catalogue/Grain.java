package se.lagesbild.warehouse.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The calendar steps of a time series. Weeks are ISO weeks and begin on Monday. */
public enum Grain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** First day of the period that {@code day} lies in. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day of the period after the one that starts on {@code start}. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /** The whole periods that overlap {@code days}, in order and without gaps. */
  public List<DateRange> periods(DateRange days) {
    List<DateRange> periods = new ArrayList<>();
    LocalDate start = startOf(days.from());
    while (start.isBefore(days.to())) {
      periods.add(new DateRange(start, next(start)));
      start = next(start);
    }
    return List.copyOf(periods);
  }
}
