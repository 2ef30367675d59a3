package se.lagesbild.warehouse.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.nearness.NormalChance;

/** Chances of many tests at once. */
public final class Adjusted {
  /** Of those that are told to differ, at most so many are expected to be chance. */
  public static final double RATE = 0.05;

  private Adjusted() {}

  /** By Benjamini and Hochberg; NaN is a test that was not made. */
  public static double[] of(double[] chances) {
    return PAdjust.withDefaults()
        .adjust(chances)
        .fold(AdjustedP::benjaminiHochberg, none -> chances.clone());
  }

  /** A two-sided chance by Poisson, where counts vary {@code dispersion} times as much. */
  public static double dispersed(double chance, double dispersion) {
    if (Double.isNaN(chance) || chance <= 0 || chance >= 1) {
      return chance;
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(chance / 2);
    return NormalChance.twoSided(z / Math.sqrt(dispersion));
  }
}
