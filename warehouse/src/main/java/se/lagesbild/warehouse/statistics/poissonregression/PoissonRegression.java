package se.lagesbild.warehouse.statistics.poissonregression;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.Poisson;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.Observations;
import se.lagesbild.warehouse.statistics.regression.ProfileLimits;
import se.lagesbild.warehouse.statistics.regression.Separation;

/**
 * How many times as many events does each explanation make, all others being equal?
 *
 * <p>log(mean) = offset + X b, by maximum likelihood; exp(b) is the ratio that one more of a column
 * makes. Standard errors are Poisson's, (X'WX)⁻¹ with W the means, and quasi-Poisson's, times the
 * root of phi = Pearson's statistic by the degrees of freedom.
 *
 * <p>Input: counts from 0, NaN where one is missing; a row of explanations for each, with the
 * intercept among them; the logarithm of each exposure. Rows with something missing are left out.
 * Output: coefficients with Wald's intervals (z for Poisson, t for quasi-Poisson) and those of the
 * profile of Poisson's likelihood, two-sided.
 *
 * <p>Assumptions: counts independent given the explanations. Counts of crimes vary more than
 * Poisson's: judge by the quasi-Poisson intervals, as the sentence does, with a phi of at least 1.
 *
 * <p>Defaults: 95 in 100. Edge cases: without any event nothing can be told. Where a group has no
 * events, the coefficient is infinite and so is its error: only one limit of the profile is finite
 * (R's {@code glm} stops somewhere on the way). A column that depends on those before it has NaN.
 * Without degrees of freedom left, phi and all that follows is NaN. Beyond a million values the
 * profile is left out; Wald's intervals are as good there.
 *
 * <p>Source: McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., chapters 2 and 6;
 * Osgood 2000, Poisson-based regression analysis of aggregate crime rates, J Quant Criminol 16,
 * doi:10.1023/A:1007521427059. Tested against R 4.2.2, {@code stats::glm} with epsilon 1e-14.
 */
public final class PoissonRegression {
  private static final int MOST_FOR_PROFILE = 1_000_000;

  private final double confidence;

  private PoissonRegression(double confidence) {
    this.confidence = confidence;
  }

  /** Intervals that hold in 95 of 100 cases. */
  public static PoissonRegression withDefaults() {
    return new PoissonRegression(0.95);
  }

  /**
   * The same, with other intervals.
   *
   * @param share between 0 and 1
   * @throws IllegalArgumentException for another
   */
  public PoissonRegression withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new PoissonRegression(share);
  }

  /**
   * Fits.
   *
   * @param counts from 0, NaN where one is missing
   * @param rows explanations, a row for each count
   * @param offset logarithm of the exposure, for each count
   * @throws IllegalArgumentException for other counts, infinite values, or different lengths
   */
  public Outcome<PoissonFit> fit(double[] counts, double[][] rows, double[] offset) {
    Observations data = Observations.complete(counts, rows, offset);
    if (data.counts().length == 0 || data.design().columns() == 0) {
      return Outcome.cannotTell("Det finns inga fullständiga rader.", "No row is complete.");
    }
    if (data.events() == 0) {
      return Outcome.cannotTell("Det finns inga händelser.", "There are no events.");
    }
    LogLinear.Fit fit = data.fit();
    if (!fit.settled()) {
      return Outcome.cannotTell(
          "Modellen passar inte siffrorna, så inget kan räknas fram.",
          "The model does not fit the numbers, so nothing can be computed.");
    }
    return Outcome.of(describe(data, fit));
  }

  private PoissonFit describe(Observations data, LogLinear.Fit fit) {
    Separation separation = Separation.of(data, fit);
    LogLinear.Fit limit = separation.limit();
    int freedom = data.counts().length - limit.rank();
    boolean small = data.design().values().length <= MOST_FOR_PROFILE;
    return new PoissonFit(
        separation.found(),
        data.events(),
        limit,
        Effects.of(limit, 1, Double.POSITIVE_INFINITY, confidence),
        Effects.of(limit, limit.dispersion(), freedom, confidence),
        small
            ? ProfileLimits.of(data, fit, separation, confidence)
            : ProfileLimits.unknown(data.design().columns()),
        nullDeviance(data),
        logLikelihood(data.counts(), limit.means()));
  }

  /** Deviance of the intercept alone or, without an intercept, of the exposure alone. */
  private static double nullDeviance(Observations data) {
    double exposure = 0;
    for (double offset : data.offset()) {
      exposure += Math.exp(offset);
    }
    double rate = data.design().hasIntercept() ? data.events() / exposure : 1;
    double sum = 0;
    for (int row = 0; row < data.counts().length; row++) {
      double count = data.counts()[row];
      double mean = rate * Math.exp(data.offset()[row]);
      sum += (count > 0 ? count * Math.log(count / mean) : 0) - (count - mean);
    }
    return 2 * sum;
  }

  private static double logLikelihood(double[] counts, double[] means) {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum += Poisson.of(means[row]).logProbability((long) counts[row]);
    }
    return sum;
  }
}
