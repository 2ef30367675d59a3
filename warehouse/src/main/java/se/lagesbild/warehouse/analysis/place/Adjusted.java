package se.lagesbild.warehouse.analysis.place;

import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;

/** Chances of many tests at once. */
final class Adjusted {
  /** Of those that are told to differ, at most so many are expected to be chance. */
  static final double RATE = 0.05;

  private Adjusted() {}

  /** By Benjamini and Hochberg; NaN is a test that was not made. */
  static double[] of(double[] chances) {
    return PAdjust.withDefaults()
        .adjust(chances)
        .fold(AdjustedP::benjaminiHochberg, none -> chances.clone());
  }
}
