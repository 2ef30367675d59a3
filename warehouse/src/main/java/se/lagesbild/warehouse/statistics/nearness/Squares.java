package se.lagesbild.warehouse.statistics.nearness;

import java.util.Arrays;

/**
 * Points sorted into squares, so that those near a place are found without looking at all. The
 * points of neighbouring squares in one row follow each other, so a search looks at three runs of
 * points.
 */
public final class Squares {
  /** Bits of a point's place among all: enough for {@code Inputs.LONGEST}. */
  private static final int POINT_BITS = 26;

  /** Bits of a row or column; the three fit into one positive number, which sorts by itself. */
  private static final int SQUARE_BITS = 18;

  private static final long MOST_SQUARES = (1L << SQUARE_BITS) - 3;

  private final long[] keys;
  private final int[] points;
  private final double left;
  private final double bottom;
  private final double side;

  private Squares(long[] keys, int[] points, double left, double bottom, double side) {
    this.keys = keys;
    this.points = points;
    this.left = left;
    this.bottom = bottom;
    this.side = side;
  }

  /**
   * Sorts points into squares.
   *
   * @param x finite, none missing
   * @param y the same, as many
   * @param reach the longest distance that will be asked for, above 0; may be infinite
   */
  public static Squares of(double[] x, double[] y, double reach) {
    double left = least(x);
    double bottom = least(y);
    double extent = Math.max(greatest(x) - left, greatest(y) - bottom);
    // A hair wider, so that rounding never puts two points within reach two squares apart.
    double side = Math.max(reach * (1 + 1e-9), extent / MOST_SQUARES);
    Squares frame = new Squares(new long[0], new int[0], left, bottom, side);
    long[] packed = new long[x.length];
    for (int point = 0; point < x.length; point++) {
      packed[point] =
          (frame.key(frame.number(y[point], bottom), frame.number(x[point], left)) << POINT_BITS)
              | point;
    }
    Arrays.sort(packed);
    int[] points = new int[x.length];
    for (int at = 0; at < points.length; at++) {
      points[at] = (int) (packed[at] & ((1L << POINT_BITS) - 1));
      packed[at] >>>= POINT_BITS;
    }
    return new Squares(packed, points, left, bottom, side);
  }

  /** The point at a position; positions follow the squares, row by row. */
  public int point(int position) {
    return points[position];
  }

  /**
   * The run of positions whose points can be within reach, in one row of squares.
   *
   * @param row −1 for the row below, 0 for the place's own, 1 for the one above
   * @param run takes the first position and the one after the last
   */
  public void findRun(double x, double y, int row, int[] run) {
    long wanted = number(y, bottom) + row;
    long column = number(x, left);
    run[0] = firstFrom(key(wanted, column - 1));
    run[1] = firstFrom(key(wanted, column + 1) + 1);
  }

  /** From 1, so that the squares around have a number too; beyond them lies nothing. */
  private long number(double value, double from) {
    double steps = Math.floor((value - from) / side);
    return (long) Math.max(-1, Math.min(steps, MOST_SQUARES)) + 1;
  }

  private long key(long row, long column) {
    return ((row + 1) << (SQUARE_BITS + 1)) + column + 1;
  }

  private int firstFrom(long key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double greatest(double[] values) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
