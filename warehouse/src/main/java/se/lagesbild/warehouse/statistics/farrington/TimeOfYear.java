package se.lagesbild.warehouse.statistics.farrington;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.statistics.Inputs;

/** Finds the same time of year in earlier years. */
@FunctionalInterface
public interface TimeOfYear {
  /** Index of the period {@code years} years before the period {@code now}; below 0 if none is. */
  int before(int now, int years);

  /**
   * By position: every year has equally many periods.
   *
   * @throws IllegalArgumentException for fewer than one
   */
  static TimeOfYear every(int periods) {
    Inputs.require(periods >= 1, "frequency", periods, "ska vara minst 1");
    return (now, years) -> (int) Math.max(-1, now - (long) years * periods);
  }

  /**
   * By date: weeks by the nearest day of the same name, other periods by the very date.
   *
   * @throws IllegalArgumentException for dates that do not increase
   */
  static TimeOfYear of(List<LocalDate> dates) {
    long[] days = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
    boolean weeks = true;
    for (int at = 1; at < days.length; at++) {
      Inputs.require(days[at] > days[at - 1], "dates", at + 1, "ska komma efter datumet före");
      weeks &= days[at] - days[at - 1] == 7;
    }
    boolean nearest = weeks;
    return (now, years) -> {
      long anniversary = anniversary(LocalDate.ofEpochDay(days[now]), years);
      long wanted = nearest ? days[now] + 7 * nearestWeek(anniversary - days[now]) : anniversary;
      return Math.max(-1, Arrays.binarySearch(days, wanted));
    };
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
