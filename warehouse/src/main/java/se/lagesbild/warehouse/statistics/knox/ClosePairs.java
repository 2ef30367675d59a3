package se.lagesbild.warehouse.statistics.knox;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.nearness.Squares;

/** The pairs of events that lie in a class of distance, found square by square. */
final class ClosePairs {
  private static final long MOST_LOOKED_AT = 4_000_000_000L;

  private final int timeClasses;
  private final int[][] partners;
  private final double[][] counts;

  /** One, other and class of distance of each pair, as long as there are few enough to shuffle. */
  private int[] listed = new int[3 * 64];

  private int found;

  private ClosePairs(int events, int spaceClasses, int timeClasses) {
    this.timeClasses = timeClasses;
    this.partners = new int[spaceClasses][events];
    this.counts = new double[spaceClasses][timeClasses];
  }

  static ClosePairs find(
      double[] x, double[] y, double[] time, Classes space, Classes days, Distance distance) {
    ClosePairs close = new ClosePairs(x.length, space.count(), days.count());
    Squares squares = Squares.of(x, y, space.end());
    requireFew(squares, x, y);
    int[] run = new int[2];
    for (int position = 0; position < x.length; position++) {
      int one = squares.point(position);
      // The row below has seen this pair from its other side.
      for (int row = 0; row <= 1; row++) {
        squares.findRun(x[one], y[one], row, run);
        for (int at = Math.max(run[0], position + 1); at < run[1]; at++) {
          int other = squares.point(at);
          int far = space.find(distance.between(x[one] - x[other], y[one] - y[other]));
          if (far >= 0) {
            close.add(one, other, far, days.find(Math.abs(time[one] - time[other])));
          }
        }
      }
    }
    return close;
  }

  private static void requireFew(Squares squares, double[] x, double[] y) {
    int[] run = new int[2];
    long pairs = 0;
    for (int position = 0; position < x.length; position++) {
      int one = squares.point(position);
      for (int row = 0; row <= 1; row++) {
        squares.findRun(x[one], y[one], row, run);
        pairs += Math.max(0, run[1] - Math.max(run[0], position + 1));
      }
    }
    Inputs.require(
        pairs <= MOST_LOOKED_AT,
        "antalet par att se på",
        pairs,
        "ska vara högst " + MOST_LOOKED_AT);
  }

  private void add(int one, int other, int far, int late) {
    partners[far][one]++;
    partners[far][other]++;
    if (late >= 0) {
      counts[far][late]++;
    }
    if (found < Shuffles.MOST_CLOSE_PAIRS) {
      if (3 * found == listed.length) {
        listed = Arrays.copyOf(listed, 2 * listed.length);
      }
      listed[3 * found] = one;
      listed[3 * found + 1] = other;
      listed[3 * found + 2] = far;
    }
    found = Math.min(found + 1, Shuffles.MOST_CLOSE_PAIRS + 1);
  }

  /** Pairs in each class of distance and of days. */
  double[][] counts() {
    return counts;
  }

  Pairs inSpace(int far) {
    return Pairs.of(partners[far]);
  }

  /** Whether there are few enough to be counted again and again. */
  boolean canBeShuffled() {
    return found <= Shuffles.MOST_CLOSE_PAIRS;
  }

  /** Counts the pairs again as if the events had happened at other times. */
  void recount(double[] time, Classes days, double[] into) {
    Arrays.fill(into, 0);
    for (int at = 0; at < 3 * found; at += 3) {
      int late = days.find(Math.abs(time[listed[at]] - time[listed[at + 1]]));
      if (late >= 0) {
        into[listed[at + 2] * timeClasses + late]++;
      }
    }
  }
}
