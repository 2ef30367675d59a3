package se.lagesbild.warehouse.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A calendar period that exports are made for. */
public enum CalendarPeriod {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The name as written in contracts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A short name of one of these periods, {@code v36 2026}, {@code 2026-09}. */
  public String title(DateRange period) {
    LocalDate from = period.from();
    return switch (this) {
      case WEEK ->
          "v%d %d"
              .formatted(
                  from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), from.get(IsoFields.WEEK_BASED_YEAR));
      case MONTH -> from.toString().substring(0, 7);
      case YEAR -> from.toString().substring(0, 4);
      case DAY, QUARTER -> from.toString();
    };
  }

  /** The period that {@code day} lies in; weeks are those of ISO 8601. */
  public DateRange around(LocalDate day) {
    return switch (this) {
      case DAY -> new DateRange(day, day.plusDays(1));
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new DateRange(monday, monday.plusWeeks(1));
      }
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield new DateRange(first, first.plusMonths(1));
      }
      case QUARTER -> {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        yield new DateRange(first, first.plusMonths(3));
      }
      case YEAR -> {
        LocalDate first = day.withDayOfYear(1);
        yield new DateRange(first, first.plusYears(1));
      }
    };
  }
}
