package se.lagesbild.warehouse.statistics.farrington;

import java.time.LocalDate;
import java.util.Arrays;

/** Periods that begin on dates; months are of unequal length, and so are the steps of time. */
final class DatedPeriods implements TimeOfYear {
  private final long[] days;
  private final boolean weeks;

  DatedPeriods(long[] days, boolean weeks) {
    this.days = days;
    this.weeks = weeks;
  }

  @Override
  public int before(int now, int years) {
    long anniversary = anniversary(LocalDate.ofEpochDay(days[now]), years);
    long wanted = weeks ? days[now] + 7 * nearestWeek(anniversary - days[now]) : anniversary;
    return Math.max(-1, Arrays.binarySearch(days, wanted));
  }

  @Override
  public double after(int now, int other) {
    return (double) (days[other] - days[now]) / (days[1] - days[0]);
  }

  /** A leap day's anniversary is the first of March. */
  private static long anniversary(LocalDate date, int years) {
    LocalDate before = date.minusYears(years);
    return before.toEpochDay() + (before.getDayOfMonth() < date.getDayOfMonth() ? 1 : 0);
  }

  /** Seven is odd: no day lies as near to one week as to the next. */
  private static long nearestWeek(long days) {
    return Math.floorDiv(days + 3, 7);
  }
}
