package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The days that lie in {@code other} too; empty when there are none. */
  public Optional<DateRange> overlap(DateRange other) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return first.isBefore(end) ? Optional.of(new DateRange(first, end)) : Optional.empty();
  }

  /** The parts that lie in none of {@code others}, which are in the order of their first days. */
  public List<DateRange> without(List<DateRange> others) {
    List<DateRange> parts = new ArrayList<>();
    LocalDate day = from;
    for (DateRange other : others) {
      if (other.from().isBefore(to) && other.to().isAfter(day)) {
        if (other.from().isAfter(day)) {
          parts.add(new DateRange(day, other.from()));
        }
        day = other.to();
      }
    }
    if (day.isBefore(to)) {
      parts.add(new DateRange(day, to));
    }
    return parts;
  }
}
