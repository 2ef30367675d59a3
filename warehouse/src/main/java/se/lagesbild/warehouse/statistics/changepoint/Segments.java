package se.lagesbild.warehouse.statistics.changepoint;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.segment.Squares;

/** The costs of all segments of a series, each from running sums. */
final class Segments {
  /** A variance below this counts as this, so that equal values do not cost minus infinity. */
  private static final double SMALLEST_VARIANCE = 1e-11;

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** Sums up to this have their logarithms computed beforehand. */
  private static final double MOST_LOGARITHMS = 1e6;

  private final Cost cost;
  private final Penalty penalty;
  private final boolean byLength;
  private final Squares squares;
  private final double[] sums;
  private final double[] logs;
  private final double[] logLengths;
  private final double @Nullable [] exposures;

  /**
   * The segments of a series.
   *
   * @param given what each value is proportional to at one level, or null where they are alike
   */
  Segments(Cost cost, Penalty penalty, double[] values, double @Nullable [] given) {
    this.cost = cost;
    this.penalty = penalty;
    this.byLength = penalty == Penalty.MBIC || penalty == Penalty.MBIC_OF_CHANGEPOINT;
    this.squares = new Squares(values);
    this.sums = new double[values.length + 1];
    for (int at = 0; at < values.length; at++) {
      sums[at + 1] = sums[at] + values[at];
    }
    double total = sums[values.length];
    boolean few = cost == Cost.POISSON && total <= MOST_LOGARITHMS;
    this.logs = logarithms(few ? (int) total : 0);
    this.logLengths = logarithms(values.length);
    this.exposures = given == null ? null : new double[values.length + 1];
    for (int at = 0; given != null && at < values.length; at++) {
      exposures[at + 1] = exposures[at] + given[at];
    }
  }

  private static double[] logarithms(int upTo) {
    double[] logs = new double[upTo + 1];
    for (int value = 1; value <= upTo; value++) {
      logs[value] = Math.log(value);
    }
    return logs;
  }

  int length() {
    return sums.length - 1;
  }

  /** The cost of the values after {@code from} up to and with {@code to}, counted from 1. */
  double cost(int from, int to) {
    double length = byLength ? logLengths[to - from] : 0;
    return switch (cost) {
      case POISSON -> poisson(from, to, length);
      case MEAN -> squares.within(from, to) + length;
      case MEAN_AND_VARIANCE -> meanAndVariance(from, to) + length;
    };
  }

  private double poisson(int from, int to, double byItsLength) {
    double sum = sums[to] - sums[from];
    if (sum == 0) {
      return penalty == Penalty.MBIC_OF_CHANGEPOINT ? 0 : byItsLength;
    }
    double log = sum < logs.length ? logs[(int) sum] : Math.log(sum);
    double exposure =
        exposures == null ? logLengths[to - from] : Math.log(exposures[to] - exposures[from]);
    return 2 * sum * (exposure - log) + byItsLength;
  }

  private double meanAndVariance(int from, int to) {
    int length = to - from;
    double variance = Math.max(squares.within(from, to) / length, SMALLEST_VARIANCE);
    return length * (LOG_TWO_PI + Math.log(variance) + 1);
  }

  /**
   * By how much the sum of the costs of two neighbours may exceed that of both as one, at most: 0
   * but for what they cost by length.
   */
  double mostLostByCutting() {
    return byLength ? Math.max(0, Math.log(length() / 4.0)) : 0;
  }
}
