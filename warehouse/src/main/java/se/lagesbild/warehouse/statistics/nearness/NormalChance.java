package se.lagesbild.warehouse.statistics.nearness;

import org.apache.commons.numbers.gamma.Erfc;

/** What a standard normal z tells. */
public final class NormalChance {
  private NormalChance() {}

  /** How far a value lies from its expectation; NaN where the variance is not above 0. */
  public static double z(double value, double expectation, double variance) {
    return variance > 0 ? (value - expectation) / Math.sqrt(variance) : Double.NaN;
  }

  /** Chance of a z at least as far off on either side; NaN for NaN. */
  public static double twoSided(double z) {
    return Double.isNaN(z) ? z : Erfc.value(Math.abs(z) / Math.sqrt(2));
  }
}
