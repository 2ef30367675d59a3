package se.lagesbild.warehouse.statistics.negbinregression;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * The size of the negative binomial for given means, by maximum likelihood: where the slope of the
 * likelihood, the sum of psi(y + size) - psi(size) - log(1 + mean / size) + (mean - y) / (mean +
 * size), is 0.
 */
final class SizeEstimate {
  /** Beyond this the distribution is Poisson's. */
  static final double LARGEST = 1e8;

  private static final double SMALLEST = 1e-8;
  private static final int MOST_TRIES = 200;

  /** Up to this count psi's difference is summed, which keeps its digits. */
  private static final int SUMMED = 64;

  private final double[] counts;
  private final double[] means;

  SizeEstimate(double[] counts, double[] means) {
    this.counts = counts;
    this.means = means;
  }

  /** Whether the likelihood grows from an infinite size to a finite one. */
  boolean isFinite() {
    double beyondPoisson = 0;
    for (int row = 0; row < counts.length; row++) {
      double apart = counts[row] - means[row];
      beyondPoisson += apart * apart - counts[row];
    }
    return beyondPoisson > 0;
  }

  /** The size, infinite where the likelihood grows to the end. */
  double size(double near) {
    double low = Math.log(near);
    double high = low;
    while (slope(high) > 0) {
      high += 1;
      if (high > Math.log(LARGEST)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    while (slope(low) <= 0 && low > Math.log(SMALLEST)) {
      low -= 1;
    }
    if (slope(low) <= 0) {
      return Math.exp(low);
    }
    return Math.exp(
        new BrentSolver(1e-14, 1e-13, 1e-300).solve(MOST_TRIES, this::slope, low, high));
  }

  /** Standard error of the size, by the observed information at these means. */
  double standardError(double size) {
    double information = 0;
    for (int row = 0; row < counts.length; row++) {
      double y = counts[row];
      double both = means[row] + size;
      information +=
          Trigamma.value(size)
              - Trigamma.value(y + size)
              - 1 / size
              + 2 / both
              - (y + size) / (both * both);
    }
    return 1 / Math.sqrt(information);
  }

  /** Of the likelihood by the size, at the size's logarithm. */
  private double slope(double logarithm) {
    double size = Math.exp(logarithm);
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      double y = counts[row];
      double mean = means[row];
      sum += rise(y, size) - Math.log1p(mean / size) + (mean - y) / (mean + size);
    }
    return sum;
  }

  /** psi(y + size) - psi(size). */
  private static double rise(double y, double size) {
    if (y > SUMMED) {
      return Digamma.value(y + size) - Digamma.value(size);
    }
    double sum = 0;
    for (int before = 0; before < y; before++) {
      sum += 1 / (size + before);
    }
    return sum;
  }
}
