package se.lagesbild.warehouse.statistics.rank;

import java.util.Arrays;

/**
 * The slopes between all pairs of points of one or more groups, in order.
 *
 * <p>Up to some millions they are all computed. Beyond, the slopes below a value are counted as the
 * pairs that it turns round, in n log n steps, and the value is narrowed down to 12 digits. Source:
 * Sen 1968, Estimates of the regression coefficient based on Kendall's tau, J Am Stat Assoc 63,
 * doi:10.1080/01621459.1968.10480934; counting: Cole, Salowe, Steiger and Szemerédi 1989, SIAM J
 * Comput 18, doi:10.1137/0218055.
 */
public final class PairSlopes {
  private static final double MOST_AT_ONCE = 4e6;
  private static final int MOST_HALVINGS = 200;
  private static final double NARROW = 1e-13;

  private final double[][] times;
  private final double[][] values;
  private final double pairs;
  private final double[] slopes;

  private PairSlopes(double[][] times, double[][] values, double pairs) {
    this.times = times;
    this.values = values;
    this.pairs = pairs;
    this.slopes = pairs <= MOST_AT_ONCE ? all(times, values, (int) pairs) : new double[0];
  }

  /**
   * The slopes within each of several groups.
   *
   * @param times of each group, rising
   * @param values as many
   */
  public static PairSlopes within(double[][] times, double[][] values) {
    double pairs = 0;
    for (double[] group : values) {
      pairs += group.length * (group.length - 1.0) / 2;
    }
    return new PairSlopes(times, values, pairs);
  }

  private static double[] all(double[][] times, double[][] values, int pairs) {
    double[] slopes = new double[pairs];
    int next = 0;
    for (int group = 0; group < values.length; group++) {
      double[] t = times[group];
      double[] x = values[group];
      for (int from = 0; from < x.length; from++) {
        for (int to = from + 1; to < x.length; to++) {
          slopes[next++] = (x[to] - x[from]) / (t[to] - t[from]);
        }
      }
    }
    return slopes;
  }

  /** Number of pairs. */
  public double pairs() {
    return pairs;
  }

  /** The median slope; there must be a pair. */
  public double median() {
    if (pairs <= MOST_AT_ONCE) {
      return OrderStatistics.median(slopes, slopes.length);
    }
    double half = Math.floor(pairs / 2);
    return pairs % 2 == 1 ? atRank(half) : (atRank(half - 1) + atRank(half)) / 2;
  }

  /** The slope of a rank from 0; NaN where there is none. */
  public double atRank(double rank) {
    if (rank < 0 || rank >= pairs) {
      return Double.NaN;
    }
    return pairs <= MOST_AT_ONCE
        ? OrderStatistics.select(slopes, slopes.length, (int) rank)
        : narrowedDown(rank);
  }

  private double narrowedDown(double rank) {
    if (below(0, 1) <= rank && rank < pairs - below(0, -1)) {
      return 0;
    }
    double high = steepest();
    double low = -high;
    for (int halving = 0; halving < MOST_HALVINGS && high - low > narrow(low, high); halving++) {
      double middle = low + (high - low) / 2;
      if (below(middle, 1) <= rank) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  private static double narrow(double low, double high) {
    return NARROW * Math.max(Math.abs(low), Math.abs(high));
  }

  /** No slope is steeper. */
  private double steepest() {
    double steepest = 0;
    for (int group = 0; group < values.length; group++) {
      for (int at = 1; at < values[group].length; at++) {
        double rise = values[group][at] - values[group][at - 1];
        double run = times[group][at] - times[group][at - 1];
        steepest = Math.max(steepest, Math.abs(rise / run));
      }
    }
    return steepest;
  }

  /** Number of slopes below a value; with the sign -1, of those above minus the value. */
  private double below(double slope, int sign) {
    double count = 0;
    for (int group = 0; group < values.length; group++) {
      double[] turned = new double[values[group].length];
      for (int at = 0; at < turned.length; at++) {
        turned[at] = sign * values[group][at] - slope * times[group][at];
      }
      count += inversions(turned);
    }
    return count;
  }

  private static long inversions(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] order = new int[values.length];
    for (int at = 0; at < order.length; at++) {
      order[at] = firstOf(sorted, values[at]);
    }
    return Inversions.sort(order);
  }

  /** The first place of a value: equal values are no inversion. */
  private static int firstOf(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
