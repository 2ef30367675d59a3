package se.lagesbild.warehouse.analysis.companion;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialRegression;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonFit;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonRegression;
import se.lagesbild.warehouse.statistics.regression.Effects;

/**
 * How many times as many events a step more of another series goes with, all else in the model
 * being equal.
 *
 * @param model by which it was estimated
 * @param ratio how many times
 * @param low lower limit
 * @param high upper limit
 * @param step how much more of the other series, in its unit
 */
public record Effect(Model model, double ratio, double low, double high, double step) {
  /** Fewer periods do not tell how negative binomial counts vary. */
  private static final int FEWEST_FOR_SIZE = 100;

  /** Which regression. */
  public enum Model {
    QUASI_POISSON,
    NEGATIVE_BINOMIAL
  }

  /**
   * Estimates it; NaN where the model does not settle.
   *
   * @param rows explanations, the last column the other series
   * @param step that one of the last column stands for
   * @param confidence of the interval
   */
  static Effect of(
      double[] counts, double[] exposures, double[][] rows, double step, double confidence) {
    double[] offset = Arrays.stream(exposures).map(Math::log).toArray();
    int last = rows[0].length - 1;
    Effect nothing = new Effect(Model.QUASI_POISSON, Double.NaN, Double.NaN, Double.NaN, step);
    Effect quasi =
        PoissonRegression.withDefaults()
            .withConfidence(confidence)
            .fit(counts, rows, offset)
            .fold(fit -> of(Model.QUASI_POISSON, careful(fit), last, step), reason -> nothing);
    if (counts.length < FEWEST_FOR_SIZE) {
      return quasi;
    }
    return NegativeBinomialRegression.withDefaults()
        .withConfidence(confidence)
        .fit(counts, rows, offset)
        .fold(
            fit ->
                fit.isPoisson() || fit.separated()
                    ? quasi
                    : of(Model.NEGATIVE_BINOMIAL, fit.effects(), last, step),
            reason -> quasi);
  }

  /** Whether the interval leaves out that it goes with as many. */
  boolean isClear() {
    return low > 1 || high < 1;
  }

  private static Effects careful(PoissonFit fit) {
    return fit.fit().dispersion() > 1 ? fit.quasi() : fit.poisson();
  }

  private static Effect of(Model model, Effects effects, int column, double step) {
    return new Effect(
        model, effects.ratios()[column], effects.low()[column], effects.high()[column], step);
  }
}
