package se.lagesbild.sampledata.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a run.
 *
 * @param first the first day on which exports exist
 * @param last the last day, on which exports may still arrive
 */
public record Span(LocalDate first, LocalDate last) {

  /** Registration can lag so many days behind what happened. */
  public static final int LONGEST_LAG_DAYS = 200;

  /** The span of a number of years that ends on a day. */
  public static Span ofYears(int years, LocalDate until) {
    return new Span(until.minusYears(years), until);
  }

  /** Begins earlier, so that what is registered late exists in the first deliveries too. */
  public Span withRunUp() {
    return new Span(first.minusDays(LONGEST_LAG_DAYS), last);
  }

  /** Every Monday from the week of the first day to the week of the last day. */
  public List<LocalDate> mondays() {
    LocalDate monday = mondayOf(first);
    return monday.datesUntil(last.plusDays(1), Period.ofWeeks(1)).toList();
  }

  /** The months whose file, sent on a day of the month after, arrives in the span. */
  public List<YearMonth> monthsToldBy(int dayOfMonth) {
    YearMonth last = YearMonth.from(this.last);
    return Stream.iterate(
            YearMonth.from(first).minusMonths(1),
            month -> month.isBefore(last),
            month -> month.plusMonths(1))
        .filter(month -> contains(month.plusMonths(1).atDay(dayOfMonth)))
        .toList();
  }

  /** The days of a month. */
  public static Span of(YearMonth month) {
    return new Span(month.atDay(1), month.atEndOfMonth());
  }

  /** Whether the day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The Monday of a day's week. */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
