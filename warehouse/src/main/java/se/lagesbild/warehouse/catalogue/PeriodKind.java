package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of reporting periods that the installation uses besides day, week, month and year.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param months length of each period in months, or null for periods in days
 * @param startMonth month (1-12) in which one of the periods starts, with {@code months}
 * @param days length of each period in days, or null for periods in months
 * @param anchor first day of one of the periods, with {@code days}
 */
public record PeriodKind(
    String id,
    Text title,
    @Nullable Integer months,
    @Nullable Integer startMonth,
    @Nullable Integer days,
    @Nullable LocalDate anchor) {

  /**
   * The periods of this calendar that overlap {@code [from, to)}, in order.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public List<DateRange> periods(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from, was " + from + " to " + to);
    }
    LocalDate start = startOn(from);
    List<DateRange> periods = new java.util.ArrayList<>();
    while (start.isBefore(to)) {
      LocalDate end = next(start);
      periods.add(new DateRange(start, end));
      start = end;
    }
    return List.copyOf(periods);
  }

  private LocalDate startOn(LocalDate day) {
    if (days != null && anchor != null) {
      long sinceAnchor = java.time.temporal.ChronoUnit.DAYS.between(anchor, day);
      return anchor.plusDays(Math.floorDiv(sinceAnchor, (long) days) * days);
    }
    int sinceStart = Math.floorMod(day.getMonthValue() - startMonth, months);
    return day.withDayOfMonth(1).minusMonths(sinceStart);
  }

  private LocalDate next(LocalDate start) {
    return days != null ? start.plusDays(days) : start.plusMonths(months);
  }
}
