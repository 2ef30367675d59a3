package se.lagesbild.warehouse.statistics.farrington;

import java.time.LocalDate;
import java.util.List;
import se.lagesbild.warehouse.statistics.Inputs;

/** Finds the same time of year in earlier years. */
public interface TimeOfYear {
  /** Index of the period {@code years} years before the period {@code now}; below 0 if none is. */
  int before(int now, int years);

  /** How long after the period {@code now} another begins, in units of the first period. */
  double after(int now, int other);

  /**
   * By position: every year has equally many periods.
   *
   * @throws IllegalArgumentException for fewer than one
   */
  static TimeOfYear every(int periods) {
    Inputs.require(periods >= 1, "frequency", periods, "ska vara minst 1");
    return new EvenYears(periods);
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
    return new DatedPeriods(days, weeks);
  }
}
