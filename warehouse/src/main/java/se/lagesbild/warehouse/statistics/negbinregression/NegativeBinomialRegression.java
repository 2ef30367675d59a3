package se.lagesbild.warehouse.statistics.negbinregression;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.Observations;
import se.lagesbild.warehouse.statistics.regression.Separation;

/**
 * How many times as many events does each explanation make, when counts vary more than by chance?
 *
 * <p>log(mean) = offset + X b with the variance mean + mean²/theta (NB2), by maximum likelihood:
 * fits of b for a given theta and of theta for given means take turns until neither moves.
 *
 * <p>Input: counts from 0, NaN where one is missing; a row of explanations for each, with the
 * intercept among them; the logarithm of each exposure. Rows with something missing are left out.
 * Output: coefficients with Wald's two-sided intervals (z, theta taken as known), theta with its
 * standard error by the observed information at the fitted means, and the likelihood ratio against
 * Poisson, whose p-value is half of chi-squared's because theta lies at the edge.
 *
 * <p>Assumptions: counts independent given the explanations, the same theta everywhere. Below 30
 * rows theta is worth nothing: use quasi-Poisson.
 *
 * <p>Defaults: 95 in 100. Edge cases: without any event nothing can be told; with counts that vary
 * no more than Poisson's, theta is infinite and the answer is Poisson's fit, which the result says;
 * a group without events has an infinite coefficient and error.
 *
 * <p>Source: Lawless 1987, Negative binomial and mixed Poisson regression, Can J Stat 15,
 * doi:10.2307/3314912; Venables and Ripley 2002, Modern Applied Statistics with S, 4th ed., section
 * 7.4; the edge: Self and Liang 1987, J Am Stat Assoc 82, doi:10.1080/01621459.1987.10478472.
 * Tested against R 4.2.2, {@code MASS::glm.nb} 7.3-58.2, polished to the joint maximum.
 */
public final class NegativeBinomialRegression {
  private static final int MOST_TURNS = 200;
  private static final double STILL = 1e-10;

  private final double confidence;

  private NegativeBinomialRegression(double confidence) {
    this.confidence = confidence;
  }

  /** Intervals that hold in 95 of 100 cases. */
  public static NegativeBinomialRegression withDefaults() {
    return new NegativeBinomialRegression(0.95);
  }

  /**
   * The same, with other intervals.
   *
   * @param share between 0 and 1
   * @throws IllegalArgumentException for another
   */
  public NegativeBinomialRegression withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new NegativeBinomialRegression(share);
  }

  /**
   * Fits.
   *
   * @param counts from 0, NaN where one is missing
   * @param rows explanations, a row for each count
   * @param offset logarithm of the exposure, for each count
   * @throws IllegalArgumentException for other counts, infinite values, or different lengths
   */
  public Outcome<NegativeBinomialFit> fit(double[] counts, double[][] rows, double[] offset) {
    Observations data = Observations.complete(counts, rows, offset);
    if (data.counts().length == 0 || data.design().columns() == 0) {
      return Outcome.cannotTell("Det finns inga fullständiga rader.", "No row is complete.");
    }
    if (data.events() == 0) {
      return Outcome.cannotTell("Det finns inga händelser.", "There are no events.");
    }
    LogLinear.Fit poisson = data.fit();
    Turns turns = new Turns(data, poisson);
    if (!poisson.settled() || !turns.settled) {
      return Outcome.cannotTell(
          "Modellen passar inte siffrorna, så inget kan räknas fram.",
          "The model does not fit the numbers, so nothing can be computed.");
    }
    return Outcome.of(describe(data, poisson, turns.fit, turns.size));
  }

  private NegativeBinomialFit describe(
      Observations data, LogLinear.Fit poisson, LogLinear.Fit fit, double size) {
    Separation separation = Separation.of(data, fit);
    LogLinear.Fit limit = separation.limit();
    boolean finite = size < Double.POSITIVE_INFINITY;
    return new NegativeBinomialFit(
        separation.found(),
        data.events(),
        limit,
        Effects.of(limit, 1, Double.POSITIVE_INFINITY, confidence),
        size,
        finite ? new SizeEstimate(data.counts(), limit.means()).standardError(size) : Double.NaN,
        logLikelihood(data.counts(), limit.means(), size),
        logLikelihood(
            data.counts(), Separation.of(data, poisson).limit().means(), Double.POSITIVE_INFINITY));
  }

  private static double logLikelihood(double[] counts, double[] means, double size) {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      CountDistribution distribution =
          size < Double.POSITIVE_INFINITY
              ? NegativeBinomial.of(size, means[row])
              : Poisson.of(means[row]);
      sum += distribution.logProbability((long) counts[row]);
    }
    return sum;
  }

  /** Fits of the coefficients and of the size, in turns. */
  private static final class Turns {
    private LogLinear.Fit fit;
    private double size = Double.POSITIVE_INFINITY;
    private boolean settled;

    Turns(Observations data, LogLinear.Fit poisson) {
      this.fit = poisson;
      this.settled = !new SizeEstimate(data.counts(), poisson.means()).isFinite();
      LogLinear model = new LogLinear(data.design());
      double[] ones = LogLinear.ones(data.counts().length);
      double near = 1;
      for (int turn = 0; turn < MOST_TURNS && !settled; turn++) {
        double found = new SizeEstimate(data.counts(), fit.means()).size(near);
        if (found == Double.POSITIVE_INFINITY) {
          fit = poisson;
          size = found;
          settled = true;
          return;
        }
        LogLinear.Fit next =
            model.fitFrom(fit.coefficients(), data.counts(), data.offset(), ones, found);
        settled = Math.abs(found / size - 1) < STILL && apart(fit.means(), next.means()) < STILL;
        fit = next;
        size = found;
        near = found;
      }
    }

    /** The largest change of a mean, beside 1 + the mean. */
    private static double apart(double[] before, double[] after) {
      double largest = 0;
      for (int row = 0; row < before.length; row++) {
        double change = Math.abs(after[row] - before[row]) / (1 + before[row]);
        largest = Math.max(largest, change);
      }
      return largest;
    }
  }
}
