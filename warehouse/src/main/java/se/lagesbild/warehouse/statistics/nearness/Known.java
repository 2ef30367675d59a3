package se.lagesbild.warehouse.statistics.nearness;

import java.util.Arrays;

/** Events of which everything is known that a method needs. */
public final class Known {
  private final int[] events;

  private Known(int[] events) {
    this.events = events;
  }

  /**
   * Those that no column misses.
   *
   * @param columns of one length, finite or NaN where something is missing
   */
  public static Known in(double[]... columns) {
    int[] events = new int[columns[0].length];
    int count = 0;
    for (int event = 0; event < events.length; event++) {
      boolean known = true;
      for (double[] column : columns) {
        known &= !Double.isNaN(column[event]);
      }
      events[count] = event;
      count += known ? 1 : 0;
    }
    return new Known(Arrays.copyOf(events, count));
  }

  /** Number of them. */
  public int count() {
    return events.length;
  }

  /** Their values in a column. */
  public double[] of(double[] column) {
    double[] values = new double[events.length];
    for (int at = 0; at < values.length; at++) {
      values[at] = column[events[at]];
    }
    return values;
  }
}
