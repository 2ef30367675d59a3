package se.lagesbild.warehouse.statistics.smoothing;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * How much the newest value counts; NaN for a part that the model does not have.
 *
 * @param level alpha, above 0 up to 1
 * @param trend beta, from 0 to 1, or NaN
 * @param season gamma, from 0 to 1, or NaN
 * @param damping phi, by which a trend fades each step, above 0 up to 1; 1 without fading
 */
public record Weights(double level, double trend, double season, double damping) {

  /** Checks the ranges. */
  public Weights {
    Inputs.require(level > 0 && level <= 1, "alpha", level, "ska vara större än 0 och högst 1");
    Inputs.require(!(trend < 0 || trend > 1), "beta", trend, "ska vara 0 till 1");
    Inputs.require(!(season < 0 || season > 1), "gamma", season, "ska vara 0 till 1");
    Inputs.require(damping > 0 && damping <= 1, "phi", damping, "ska vara större än 0 och högst 1");
  }

  /** A level alone. */
  public static Weights ofLevel(double alpha) {
    return new Weights(alpha, Double.NaN, Double.NaN, 1);
  }

  /** The same with a trend; NaN for none. */
  public Weights withTrend(double beta) {
    return new Weights(level, beta, season, damping);
  }

  /** The same with a season; NaN for none. */
  public Weights withSeason(double gamma) {
    return new Weights(level, trend, gamma, damping);
  }

  /** The same with a trend that fades. */
  public Weights withDamping(double phi) {
    return new Weights(level, trend, season, phi);
  }

  /** Whether there is a trend. */
  public boolean hasTrend() {
    return !Double.isNaN(trend);
  }

  /** Whether there is a season. */
  public boolean hasSeason() {
    return !Double.isNaN(season);
  }

  /** The trend's weight, 0 if there is none. */
  public double trendOrZero() {
    return hasTrend() ? trend : 0;
  }
}
