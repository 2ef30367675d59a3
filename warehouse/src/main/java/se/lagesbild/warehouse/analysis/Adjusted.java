package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;

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
}
