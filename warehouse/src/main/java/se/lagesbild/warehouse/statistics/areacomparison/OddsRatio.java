package se.lagesbild.warehouse.statistics.areacomparison;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import se.lagesbild.warehouse.statistics.distribution.LeastLikely;

/**
 * Fisher's exact test of a table with two rows and columns, and the odds ratio that its margins
 * leave: the first cell has Fisher's noncentral hypergeometric distribution. Its weights are taken
 * outwards from the most likely value by the ratio of neighbours, so that nothing overflows.
 *
 * <p>Source: Fisher 1935, The logic of inductive inference, J R Stat Soc 98, doi:10.2307/2342435.
 */
final class OddsRatio {
  private static final double NEGLIGIBLE = 1e-20;
  private static final double SMALL = 1e-250;
  private static final int MOST_TRIES = 300;
  private static final int MOST_DOUBLINGS = 12;

  private final long seen;
  private final long row;
  private final long column;
  private final long all;
  private final long lowest;
  private final long highest;

  /** A table by rows: (a, b), (c, d). */
  OddsRatio(long a, long b, long c, long d) {
    this.seen = a;
    this.row = a + b;
    this.column = a + c;
    this.all = a + b + c + d;
    this.lowest = Math.max(0, row + column - all);
    this.highest = Math.min(row, column);
  }

  /** How often a table comes that is no more likely. */
  double pValue() {
    return new LeastLikely(
            count -> weight(count, 1) / total(1),
            count -> atMost(count, 1),
            count -> atLeast(count, 1),
            mode(1),
            lowest,
            highest)
        .pValue(seen);
  }

  /** The odds ratio with which what was seen is most likely. */
  double mostLikely() {
    if (seen == lowest || seen == highest) {
      return seen == lowest ? 0 : Double.POSITIVE_INFINITY;
    }
    return odds(odds -> mean(odds) - seen);
  }

  /** The odds ratio with which at least as many come with the probability {@code tail}. */
  double lower(double tail) {
    return seen == lowest ? 0 : odds(odds -> atLeast(seen, odds) - tail);
  }

  /** The odds ratio with which at most as many come with the probability {@code tail}. */
  double upper(double tail) {
    return seen == highest ? Double.POSITIVE_INFINITY : odds(odds -> tail - atMost(seen, odds));
  }

  /** Where something that rises with the odds is 0, sought around the odds of the table. */
  private double odds(DoubleUnaryOperator rises) {
    double middle =
        Math.log((seen + 0.5) * (all - row - column + seen + 0.5))
            - Math.log((row - seen + 0.5) * (column - seen + 0.5));
    DoubleUnaryOperator byLogarithm = logarithm -> rises.applyAsDouble(Math.exp(logarithm));
    double width = 1;
    for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
      if (byLogarithm.applyAsDouble(middle - width) < 0
          && byLogarithm.applyAsDouble(middle + width) > 0) {
        break;
      }
      width = Math.min(2 * width, 500);
    }
    double root =
        new BrentSolver(1e-15, 1e-14, 1e-300)
            .solve(MOST_TRIES, byLogarithm::applyAsDouble, middle - width, middle + width);
    return Math.exp(root);
  }

  private double mean(double odds) {
    long mode = mode(odds);
    double sum = 0;
    double term = 1;
    for (long at = mode; at < highest && term > NEGLIGIBLE; at++) {
      term *= ratio(at, odds);
      sum += term * (at + 1 - mode);
    }
    term = 1;
    for (long at = mode; at > lowest && term > NEGLIGIBLE; at--) {
      term /= ratio(at - 1, odds);
      sum -= term * (mode - at + 1);
    }
    return mode + sum / total(odds);
  }

  private double atLeast(long count, double odds) {
    return count <= lowest
        ? 1
        : Math.min(1, weight(count, odds) * above(count, odds) / total(odds));
  }

  private double atMost(long count, double odds) {
    return count >= highest
        ? 1
        : Math.min(1, weight(count, odds) * below(count, odds) / total(odds));
  }

  /** The sum of all weights, where the mode has 1. */
  private double total(double odds) {
    long mode = mode(odds);
    return above(mode, odds) + below(mode, odds) - 1;
  }

  /** The sum of the weights from a value upwards, where that has 1. */
  private double above(long from, double odds) {
    double sum = 1;
    double term = 1;
    for (long at = from; at < highest && term > NEGLIGIBLE * sum; at++) {
      term *= ratio(at, odds);
      sum += term;
    }
    return sum;
  }

  /** The sum of the weights from a value downwards, where that has 1. */
  private double below(long from, double odds) {
    double sum = 1;
    double term = 1;
    for (long at = from; at > lowest && term > NEGLIGIBLE * sum; at--) {
      term /= ratio(at - 1, odds);
      sum += term;
    }
    return sum;
  }

  /** The weight of a value, where the mode has 1; below the smallest double it is 0. */
  private double weight(long count, double odds) {
    double weight = 1;
    long mode = mode(odds);
    for (long at = mode; at < count && weight > SMALL; at++) {
      weight *= ratio(at, odds);
    }
    for (long at = mode; at > count && weight > SMALL; at--) {
      weight /= ratio(at - 1, odds);
    }
    return weight > SMALL ? weight : 0;
  }

  private long mode(double odds) {
    long low = lowest;
    long high = highest;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (ratio(middle, odds) >= 1) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many times as probable the next value is. */
  private double ratio(long at, double odds) {
    return odds * (row - at) / (at + 1.0) * (column - at) / (all - row - column + at + 1.0);
  }
}
