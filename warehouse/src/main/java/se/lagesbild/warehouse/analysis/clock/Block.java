package se.lagesbild.warehouse.analysis.clock;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The same hours of one or more days of the week.
 *
 * @param days those on which the hours begin, in the order of the week
 * @param fromHour the first hour, 0 to 23
 * @param hours how many, 1 to 24; those after midnight belong to the night of the day before
 */
public record Block(List<DayOfWeek> days, int fromHour, int hours) {
  private static final int DAY = 24;
  private static final int WEEK = 168;
  private static final int STEP = 2;
  private static final int[] LENGTHS = {2, 4, 8, 12};

  /** Copies the days. */
  public Block {
    days = List.copyOf(new TreeSet<>(days));
  }

  /** The hour in which it ends, 1 to 24. */
  public int toHour() {
    return fromHour + hours <= DAY ? fromHour + hours : fromHour + hours - DAY;
  }

  /** Which of the 168 hours of the week are part of it. */
  boolean[] mask() {
    boolean[] mask = new boolean[WEEK];
    for (DayOfWeek day : days) {
      for (int hour = 0; hour < hours; hour++) {
        mask[(day.ordinal() * DAY + fromHour + hour) % WEEK] = true;
      }
    }
    return mask;
  }

  /**
   * The first of some that rank, and those after it that share no hour with one before.
   *
   * @param most of them
   */
  static <T> List<T> apart(List<T> ranked, Function<T, Block> block, int most) {
    List<T> named = new ArrayList<>();
    boolean[] taken = new boolean[WEEK];
    for (T each : ranked) {
      boolean[] mask = block.apply(each).mask();
      boolean free = true;
      for (int hour = 0; hour < WEEK; hour++) {
        free &= !(taken[hour] && mask[hour]);
      }
      if (free && named.size() < most) {
        for (int hour = 0; hour < WEEK; hour++) {
          taken[hour] |= mask[hour];
        }
        named.add(each);
      }
    }
    return List.copyOf(named);
  }

  /** Every day, every group of days that people plan by, from every second hour. */
  static List<Block> byHour() {
    List<Block> blocks = new ArrayList<>(wholeDays());
    for (Set<DayOfWeek> days : groups(true)) {
      for (int from = 0; from < DAY; from += STEP) {
        for (int length : LENGTHS) {
          blocks.add(new Block(List.copyOf(days), from, length));
        }
      }
    }
    return blocks;
  }

  /** The same in the four parts of the day. */
  static List<Block> byPart() {
    List<Block> blocks = new ArrayList<>(wholeDays());
    for (Set<DayOfWeek> days : groups(true)) {
      for (int from = 0; from < DAY; from += WeekClock.PART) {
        blocks.add(new Block(List.copyOf(days), from, WeekClock.PART));
      }
    }
    return blocks;
  }

  private static List<Block> wholeDays() {
    return groups(false).stream().map(days -> new Block(List.copyOf(days), 0, DAY)).toList();
  }

  private static List<Set<DayOfWeek>> groups(boolean all) {
    List<Set<DayOfWeek>> groups = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      groups.add(EnumSet.of(day));
    }
    groups.add(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    groups.add(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    groups.add(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    if (all) {
      groups.add(EnumSet.allOf(DayOfWeek.class));
    }
    return groups;
  }
}
