package se.lagesbild.warehouse.statistics.rank;

import java.util.Arrays;

/** The ranks of a series, from 1, where ties share their mean rank. */
public final class Ranks {
  private final double[] ranks;
  private double tiedPairs;
  private double lostVariance;

  private Ranks(double[] ranks) {
    this.ranks = ranks;
  }

  /**
   * Ranks values.
   *
   * @param values none NaN
   */
  public static Ranks of(double[] values) {
    double[] sorted = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      sorted[at] = withoutNegativeZero(values[at]);
    }
    Arrays.sort(sorted);
    Ranks of = new Ranks(new double[values.length]);
    double[] shared = of.shared(sorted);
    for (int at = 0; at < values.length; at++) {
      of.ranks[at] = shared[Arrays.binarySearch(sorted, withoutNegativeZero(values[at]))];
    }
    return of;
  }

  /** The mean rank of each group of equal values, at all places of the group. */
  private double[] shared(double[] sorted) {
    double[] shared = new double[sorted.length];
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      Arrays.fill(shared, from, to, (from + 1 + to) / 2.0);
      double tied = to - from;
      tiedPairs += tied * (tied - 1) / 2;
      lostVariance += tied * (tied - 1) * (2 * tied + 5);
      from = to;
    }
    return shared;
  }

  private static double withoutNegativeZero(double value) {
    return value + 0.0;
  }

  /** Number of values. */
  public int length() {
    return ranks.length;
  }

  /** The rank of a value, by its place in the series from 0. */
  public double at(int place) {
    return ranks[place];
  }

  /** The ranks in the order of the series. */
  public double[] toArray() {
    return ranks.clone();
  }

  /** Number of pairs of values. */
  public double pairs() {
    return ranks.length * (ranks.length - 1.0) / 2;
  }

  /** Number of pairs of equal values. */
  public double tiedPairs() {
    return tiedPairs;
  }

  /**
   * The variance of {@link PairScore} against time if no order is more likely than another: (n(n -
   * 1)(2n + 5) - sum over ties of t(t - 1)(2t + 5)) / 18.
   */
  public double scoreVariance() {
    double n = ranks.length;
    return (n * (n - 1) * (2 * n + 5) - lostVariance) / 18;
  }
}
