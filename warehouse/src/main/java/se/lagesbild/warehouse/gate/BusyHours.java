package se.lagesbild.warehouse.gate;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the week that hold more than evenly spread times would give, beyond chance.
 *
 * @param days on which they begin, in the order of the week
 * @param hours which
 * @param amount how many occasions, by their shares of time; null where not told
 * @param certain how many of them surely; null where not told
 * @param expected how many if times were evenly spread; null where not told
 */
public record BusyHours(
    List<DayOfWeek> days,
    ClockHours hours,
    @Nullable Double amount,
    @Nullable Long certain,
    @Nullable Double expected) {

  /** Whether a cell of the table, an hour or part of a day, lies in it. */
  public boolean holds(DayOfWeek day, int hour) {
    boolean overMidnight = hours.to() <= hours.from();
    boolean sameDay = hour >= hours.from() && (overMidnight || hour < hours.to());
    boolean nextMorning = overMidnight && hour < hours.to();
    return days.contains(day) && sameDay || nextMorning && days.contains(day.minus(1));
  }
}
