package se.lagesbild.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds counts to multiples of a base, up or down by lot, so that the expected value is the count.
 * A published number then stands for any count less than the base away from it.
 *
 * <p>Source: the method of random rounding as Stats NZ describes it for base 3; here the lot comes
 * from the counted records, as in the cell key method. Deviation: where a column's total would
 * betray its members (all of them rounded the furthest one way and the total the furthest the
 * other), one member is rounded the other way.
 */
final class Rounding {
  private static final double LOTS = 32768;

  private final int base;

  Rounding(int base) {
    this.base = base;
  }

  long round(Column.Counted counted) {
    long above = counted.count() % base;
    boolean up = (counted.lot() + 0.5) / LOTS < (double) above / base;
    return counted.count() - above + (up ? base : 0);
  }

  Column.Published round(Column column) {
    long total = round(column.total());
    List<Long> members = new ArrayList<>(column.members().stream().map(this::round).toList());
    if (sum(members, this::highest) <= lowest(total)) {
      turn(column, members, 1);
    } else if (sum(members, this::lowest) >= highest(total)) {
      turn(column, members, -1);
    }
    return new Column.Published(total, List.copyOf(members));
  }

  /** The smallest count that may be behind a published number. */
  long lowest(long published) {
    return Math.max(0, published - (base - 1));
  }

  /** The greatest count that may be behind a published number. */
  long highest(long published) {
    return published + (base - 1);
  }

  private void turn(Column column, List<Long> members, int direction) {
    IntStream.range(0, members.size())
        .filter(i -> (column.members().get(i).count() - members.get(i)) * direction > 0)
        .boxed()
        .min(Comparator.comparingInt(i -> column.members().get(i).lot()))
        .ifPresent(i -> members.set(i, members.get(i) + (long) direction * base));
  }

  private static long sum(List<Long> members, java.util.function.LongUnaryOperator bound) {
    return members.stream().mapToLong(bound::applyAsLong).sum();
  }
}
