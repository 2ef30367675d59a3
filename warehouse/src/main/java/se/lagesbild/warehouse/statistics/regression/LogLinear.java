package se.lagesbild.warehouse.statistics.regression;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * Counts whose logarithm is linear: log(mean) = offset + design * coefficients, with the variance
 * mean + mean²/size. An infinite size is Poisson's.
 *
 * <p>Fitted by iteratively reweighted least squares (McCullagh and Nelder, Generalized Linear
 * Models, 2nd ed. 1989, section 2.5) from the means y + 0.1, until the deviance changes by less
 * than 1e-14 of itself. Weights and covariance are those of the last step, as in R's {@code glm}.
 * Where a group has no events, its coefficient runs away; the deviance settles all the same, and
 * {@link Fit#means()} of that group go towards 0.
 *
 * <p>One object is a workspace for many fits of one design; it belongs to one thread.
 */
public final class LogLinear {
  private static final double EXACTLY_SETTLED = 1e-14;

  /** Two steps in a row: sums of many terms never settle more exactly. */
  private static final double SETTLED = 1e-12;

  /** A step that raises the deviance by more than this share of it is halved. */
  private static final double WORSE = 1e-8;

  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double SMALLEST_MEAN = 1e-300;

  private final Design design;
  private final LeastSquares leastSquares;
  private final double[] eta;
  private final double[] means;
  private final double[] working;
  private final double[] weights;
  private final double[] next;
  private final double[] drift;

  /** Prepares fits of a design. */
  public LogLinear(Design design) {
    this.design = design;
    this.leastSquares = new LeastSquares(design);
    this.eta = new double[design.rows()];
    this.means = new double[design.rows()];
    this.working = new double[design.rows()];
    this.weights = new double[design.rows()];
    this.next = new double[design.columns()];
    this.drift = new double[design.columns()];
  }

  /**
   * What was fitted.
   *
   * @param coefficients one per column; NaN for a column that depends on those before it
   * @param inverse (X'WX)⁻¹ of the last step, with NaN for those columns; times the dispersion it
   *     is the coefficients' covariance
   * @param means fitted means
   * @param weights working weights of the last step
   * @param deviance from the saturated model
   * @param pearson sum of prior weights * (y - mean)² / variance
   * @param rank number of independent columns
   * @param settled whether the deviance settled
   * @param drift the last step of each coefficient: nearly nothing, but where a group has no events
   */
  public record Fit(
      double[] coefficients,
      double[][] inverse,
      double[] means,
      double[] weights,
      double deviance,
      double pearson,
      int rank,
      boolean settled,
      double[] drift) {

    /** Pearson's dispersion, by the degrees of freedom that are left; NaN when none are. */
    public double dispersion() {
      int left = means.length - rank;
      return left > 0 ? pearson / left : Double.NaN;
    }

    /** Standard error of a coefficient for a dispersion of 1. */
    public double standardError(int column) {
      return Math.sqrt(inverse[column][column]);
    }
  }

  /**
   * Fits.
   *
   * @param counts from 0
   * @param offset logarithm of the exposure, for each count
   * @param priorWeights from 0, for each count
   * @param size of the negative binomial; positive infinity for Poisson
   * @throws IllegalArgumentException for other lengths or values
   */
  public Fit fit(double[] counts, double[] offset, double[] priorWeights, double size) {
    requireLengths(counts, offset, priorWeights, size);
    for (int row = 0; row < counts.length; row++) {
      means[row] = counts[row] + 0.1;
      eta[row] = Math.log(means[row]);
    }
    double deviance = deviance(counts, priorWeights, size);
    return fit(new double[design.columns()], deviance, true, counts, offset, priorWeights, size);
  }

  /**
   * Fits, from coefficients that are near.
   *
   * @param near where to start; NaN counts as 0
   * @param counts as in {@link #fit}, like the rest
   * @throws IllegalArgumentException as {@link #fit}
   */
  public Fit fitFrom(
      double[] near, double[] counts, double[] offset, double[] priorWeights, double size) {
    requireLengths(counts, offset, priorWeights, size);
    double deviance = tryOut(near, offset, counts, priorWeights, size);
    return fit(near.clone(), deviance, false, counts, offset, priorWeights, size);
  }

  private void requireLengths(
      double[] counts, double[] offset, double[] priorWeights, double size) {
    Inputs.requireSameLength("counts", counts.length, "matrisen", design.rows());
    Inputs.requireSameLength("offset", offset.length, "matrisen", design.rows());
    Inputs.requireSameLength("priorWeights", priorWeights.length, "matrisen", design.rows());
    Inputs.require(size > 0, "size", size, "ska vara större än 0");
  }

  /** Steps until the deviance settles; the first step from no coefficients is never halved. */
  private Fit fit(
      double[] coefficients,
      double before,
      boolean fromNowhere,
      double[] counts,
      double[] offset,
      double[] priorWeights,
      double size) {
    double deviance = before;
    double lastChange = Double.POSITIVE_INFINITY;
    boolean settled = false;
    boolean stuck = false;
    for (int step = 0; step < MOST_STEPS && !settled && !stuck; step++) {
      weigh(counts, offset, priorWeights, size);
      leastSquares.solve(weights, working, next);
      double bound = step == 0 && fromNowhere ? Double.NaN : deviance;
      double now = move(coefficients, offset, counts, priorWeights, size, bound);
      double change = Math.abs(now - deviance) / (Math.abs(now) + 0.1);
      settled = change <= EXACTLY_SETTLED || Math.max(change, lastChange) <= SETTLED;
      stuck = !(now <= bound + WORSE * (Math.abs(bound) + 0.1)) && !Double.isNaN(bound);
      lastChange = change;
      deviance = now;
    }
    return new Fit(
        coefficients,
        leastSquares.inverse(),
        means.clone(),
        weights.clone(),
        deviance,
        pearson(counts, priorWeights, size),
        leastSquares.rank(),
        settled && !stuck,
        drift.clone());
  }

  private void weigh(double[] counts, double[] offset, double[] priorWeights, double size) {
    for (int row = 0; row < counts.length; row++) {
      double mean = means[row];
      weights[row] = priorWeights[row] * mean / (1 + mean / size);
      working[row] = eta[row] - offset[row] + (counts[row] - mean) / mean;
    }
  }

  /** Goes to the next coefficients, or half the way again and again while that makes it worse. */
  private double move(
      double[] coefficients,
      double[] offset,
      double[] counts,
      double[] priorWeights,
      double size,
      double before) {
    double now = tryOut(next, offset, counts, priorWeights, size);
    for (int halving = 0;
        halving < MOST_HALVINGS
            && !(now <= before + WORSE * (Math.abs(before) + 0.1))
            && !Double.isNaN(before);
        halving++) {
      for (int column = 0; column < next.length; column++) {
        next[column] = (next[column] + coefficients[column]) / 2;
      }
      now = tryOut(next, offset, counts, priorWeights, size);
    }
    for (int column = 0; column < next.length; column++) {
      drift[column] = next[column] - coefficients[column];
      coefficients[column] = next[column];
    }
    return now;
  }

  private double tryOut(
      double[] coefficients, double[] offset, double[] counts, double[] priorWeights, double size) {
    System.arraycopy(offset, 0, eta, 0, eta.length);
    double[] values = design.values();
    for (int column = 0; column < coefficients.length; column++) {
      double coefficient = coefficients[column];
      if (!Double.isNaN(coefficient)) {
        int start = column * eta.length;
        for (int row = 0; row < eta.length; row++) {
          eta[row] += values[start + row] * coefficient;
        }
      }
    }
    for (int row = 0; row < eta.length; row++) {
      means[row] = Math.max(Math.exp(eta[row]), SMALLEST_MEAN);
    }
    return deviance(counts, priorWeights, size);
  }

  private double deviance(double[] counts, double[] priorWeights, double size) {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      double y = counts[row];
      double mean = means[row];
      double fit = y > 0 ? y * Math.log(y / mean) : 0;
      double rest =
          size == Double.POSITIVE_INFINITY
              ? y - mean
              : (y + size) * (Math.log1p(y / size) - Math.log1p(mean / size));
      sum += priorWeights[row] * (fit - rest);
    }
    return 2 * sum;
  }

  private double pearson(double[] counts, double[] priorWeights, double size) {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      double mean = means[row];
      double apart = counts[row] - mean;
      sum += priorWeights[row] * apart * apart / (mean * (1 + mean / size));
    }
    return sum;
  }

  /** A vector of {@code length} ones. */
  public static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
