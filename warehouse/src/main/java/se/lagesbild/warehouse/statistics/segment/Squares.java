package se.lagesbild.warehouse.statistics.segment;

import java.util.Arrays;

/** Sums of squares around the mean of any segment, from running sums. */
public final class Squares {
  private final double[] sums;
  private final double[] squares;

  /** Sums up a series without gaps. */
  public Squares(double[] values) {
    sums = new double[values.length + 1];
    squares = new double[values.length + 1];
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    // Equal values less themselves are exactly 0; less a rounded mean they are not.
    double centre = low == high ? low : Arrays.stream(values).sum() / values.length;
    for (int at = 0; at < values.length; at++) {
      double value = values[at] - centre;
      sums[at + 1] = sums[at] + value;
      squares[at + 1] = squares[at] + value * value;
    }
  }

  /** Of the values after {@code from} up to and with {@code to}, counted from 1. */
  public double within(int from, int to) {
    double sum = sums[to] - sums[from];
    return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
  }
}
