package se.lagesbild.warehouse.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** The calendar steps of a time series. Weeks are ISO weeks and begin on Monday. */
public enum Grain implements Calendar {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private static final double DAYS_PER_YEAR = 365.2425;

  /** The name in lower case. */
  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  @Override
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /**
   * For a week the one of the same number, which the last of a long year may lack; for a day the
   * nearest of the same weekday.
   */
  @Override
  public Optional<DateRange> yearsBefore(DateRange period, int years) {
    LocalDate day = period.from();
    return switch (this) {
      case DAY -> {
        LocalDate like =
            day.minusYears(years)
                .plusDays(3)
                .with(TemporalAdjusters.previousOrSame(day.getDayOfWeek()));
        yield Optional.of(new DateRange(like, next(like)));
      }
      case WEEK -> {
        LocalDate like = day.minus(years, IsoFields.WEEK_BASED_YEARS);
        int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        yield like.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == number
            ? Optional.of(new DateRange(like, next(like)))
            : Optional.empty();
      }
      case MONTH, QUARTER, YEAR -> Calendar.super.yearsBefore(period, years);
    };
  }

  /** Weeks are taken for parts of months. */
  @Override
  public boolean isOfWhole(Grain grain) {
    return compareTo(grain) >= 0;
  }

  @Override
  public double periodsPerYear() {
    return switch (this) {
      case DAY -> DAYS_PER_YEAR;
      case WEEK -> DAYS_PER_YEAR / 7;
      case MONTH -> 12;
      case QUARTER -> 4;
      case YEAR -> 1;
    };
  }
}
