package se.lagesbild.warehouse.statistics.regression;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Coefficients of a log-linear model with their standard errors, and what follows from both: how
 * many times as many each makes, in what interval (Wald's), and with what p-value. NaN where a
 * coefficient or its error is not available or not finite.
 *
 * @param estimates coefficients
 * @param errors their standard errors
 * @param freedom degrees of freedom of t; positive infinity for the normal distribution
 * @param confidence of the intervals, between 0 and 1
 */
public record Effects(double[] estimates, double[] errors, double freedom, double confidence) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** From a fit whose variance is {@code dispersion} times what its distribution says. */
  public static Effects of(
      LogLinear.Fit fit, double dispersion, double freedom, double confidence) {
    double[] errors = new double[fit.coefficients().length];
    for (int column = 0; column < errors.length; column++) {
      errors[column] = Math.sqrt(dispersion) * fit.standardError(column);
    }
    return new Effects(fit.coefficients(), errors, freedom, confidence);
  }

  /** From a fit with a covariance of its own. */
  public static Effects of(LogLinear.Fit fit, double[][] covariance, double confidence) {
    double[] errors = new double[covariance.length];
    for (int column = 0; column < errors.length; column++) {
      errors[column] = Math.sqrt(covariance[column][column]);
    }
    return new Effects(fit.coefficients(), errors, Double.POSITIVE_INFINITY, confidence);
  }

  /** Each coefficient by its error: z, or t. */
  public double[] statistics() {
    return each(at -> estimates[at] / errors[at]);
  }

  /** Two-sided p-values of no effect. */
  public double[] pValues() {
    return each(at -> pValue(Math.abs(estimates[at] / errors[at])));
  }

  /** How many times as many one more of the column makes. */
  public double[] ratios() {
    return each(at -> Math.exp(estimates[at]));
  }

  /** Lower limits of the ratios. */
  public double[] low() {
    double times = quantile();
    return each(at -> limit(at, -times));
  }

  /** Upper limits of the ratios. */
  public double[] high() {
    double times = quantile();
    return each(at -> limit(at, times));
  }

  /** Number of columns after the first whose interval leaves out a ratio of 1. */
  public int clear() {
    double[] low = low();
    double[] high = high();
    int clear = 0;
    for (int column = 1; column < low.length; column++) {
      clear += low[column] > 1 || high[column] < 1 ? 1 : 0;
    }
    return clear;
  }

  /** How many errors an interval reaches to either side. */
  public double quantile() {
    if (!(freedom > 0)) {
      return Double.NaN;
    }
    double tail = (1 - confidence) / 2;
    ContinuousDistribution distribution = distribution();
    double quantile = distribution.inverseSurvivalProbability(tail);
    // One step of Newton's: the library stops at an absolute 1e-9.
    double apart = distribution.survivalProbability(quantile) - tail;
    return quantile + apart / distribution.density(quantile);
  }

  private double limit(int at, double times) {
    return Double.isInfinite(estimates[at])
        ? Double.NaN
        : Math.exp(estimates[at] + times * errors[at]);
  }

  private double pValue(double statistic) {
    return Double.isNaN(statistic) || !(freedom > 0)
        ? Double.NaN
        : Math.min(1, 2 * distribution().survivalProbability(statistic));
  }

  private ContinuousDistribution distribution() {
    return freedom == Double.POSITIVE_INFINITY ? NORMAL : TDistribution.of(freedom);
  }

  private double[] each(IntToDoubleFunction value) {
    double[] values = new double[estimates.length];
    Arrays.setAll(values, value);
    return values;
  }
}
