package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;

/**
 * A half-open range of days.
 *
 * @param from first day
 * @param to the day after the last
 */
public record DateRange(LocalDate from, LocalDate to) {

  /** Checks that the range does not end before it begins. */
  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from, was " + from + " to " + to);
    }
  }

  /** Whether {@code day} lies in the range. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
