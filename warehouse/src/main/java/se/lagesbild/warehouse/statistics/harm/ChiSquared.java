package se.lagesbild.warehouse.statistics.harm;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Quantiles of χ² to full precision, as limits of harm are built on them. */
final class ChiSquared {
  private static final int MOST_STEPS = 20;

  private ChiSquared() {}

  /**
   * The quantile, for real degrees of freedom above 0.
   *
   * <p>The library's solver stops at an absolute 1e-9; Newton's steps on the tail that is smaller
   * take it further.
   */
  static double quantile(double probability, double degrees) {
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(degrees);
    double quantile = chi.inverseCumulativeProbability(probability);
    for (int step = 0; step < MOST_STEPS && quantile > 0; step++) {
      double off =
          probability < 0.5
              ? chi.cumulativeProbability(quantile) - probability
              : 1 - probability - chi.survivalProbability(quantile);
      double next = quantile - off / chi.density(quantile);
      if (!(next > 0) || Math.abs(next - quantile) <= 1e-15 * quantile) {
        return quantile;
      }
      quantile = next;
    }
    return quantile;
  }
}
