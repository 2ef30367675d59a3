package se.lagesbild.dashboard.page.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * In which month it is shown what a delivery tells of. A week, and what is counted in weeks,
 * belongs to the month of its Monday; other periods to the one they end in. A period that is a day
 * or three longer than its month, because a cadence is a number of days, stays with it.
 *
 * @param everyDays days from one delivery to the next
 */
record Placing(int everyDays) {
  private static final int WEEK = 7;
  private static final int FOUR_WEEKS = 28;
  private static final int HALF_A_MONTH = 15;

  /** Whether deliveries are of whole weeks, which months cut through. */
  boolean isOfWeeks() {
    return everyDays % WEEK == 0 && everyDays <= FOUR_WEEKS;
  }

  /**
   * A day of the month that days belong to; of a long history it is the newest step that counts.
   */
  LocalDate day(DateRange covers) {
    LocalDate step = covers.to().minusDays(everyDays);
    LocalDate from = step.isBefore(covers.from()) ? covers.from() : step;
    if (!isOfWeeks()) {
      return covers.to().minusDays(1 + Math.min(HALF_A_MONTH, (everyDays - 1) / 2));
    }
    LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return monday.isBefore(covers.to())
        ? monday
        : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The same of the last day that a delivery tells of. */
  LocalDate day(LocalDate last) {
    return day(new DateRange(last.plusDays(1).minusDays(everyDays), last.plusDays(1)));
  }

  /** Whether some of its weeks' days lie in the month after that which they belong to. */
  boolean reachesOver(DateRange covers) {
    return isOfWeeks()
        && YearMonth.from(covers.to().minusDays(1)).isAfter(YearMonth.from(day(covers)));
  }
}
