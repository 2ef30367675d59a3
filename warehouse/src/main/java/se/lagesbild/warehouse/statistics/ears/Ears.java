package se.lagesbild.warehouse.statistics.ears;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.ears.EarsCharts.Chart;

/**
 * Are there more events than in the nearest periods before?
 *
 * <p>With the mean m and the standard deviation s (divisor n − 1, at least {@code leastDeviation})
 * of {@code baseline} periods: C1 takes those just before t, C2 those that end three before t, and
 * both have the limit m + z(1 − 0.001) s. C3 adds up how far the two periods before t stood out:
 * its limit is y(t) + s (z(1 − 0.025) − Σ max(0, C2(t−i) − 1)), i = 1, 2, at least 0, where C2 = (y
 * − m) / s. A count above a limit alarms.
 *
 * <p>Input: counts of consecutive periods; NaN is a missing one, and limits that need it are NaN.
 * Output: limits of each chart from the first period that has enough before it; one-sided.
 *
 * <p>Assumes that the nearest periods are alike; knows no season. Only for histories of less than a
 * year.
 *
 * <p>Defaults: seven periods and a deviation of at least 1, as with small counts a window without
 * variation would make every single event an alarm. Edge cases: where the deviation is 0, C3 may be
 * undefined, NaN.
 *
 * <p>Source: Hutwagner, Thompson, Seeman and Treadwell 2003, The bioterrorism preparedness and
 * response Early Aberration Reporting System (EARS), J Urban Health 80; Fricker, Hegler and Dunfee
 * 2008, Comparing syndromic surveillance detection methods, Stat Med 27, doi:10.1002/sim.3197.
 * Tested against {@code surveillance::earsC} 1.20.3 (R 4.2.2).
 */
public final class Ears {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double ALPHA = 0.001;
  private static final double ALPHA_C3 = 0.025;

  /** C2 and C3 leave out this many periods before the watched one. */
  private static final int GAP = 2;

  private final int baseline;
  private final double leastDeviation;

  private Ears(int baseline, double leastDeviation) {
    this.baseline = baseline;
    this.leastDeviation = leastDeviation;
  }

  /** Seven periods, and a deviation of at least 1. */
  public static Ears withDefaults() {
    return new Ears(7, 1);
  }

  /**
   * The same, with another number of periods to compare with.
   *
   * @throws IllegalArgumentException unless from 2 to 1000
   */
  public Ears withBaseline(int periods) {
    Inputs.require(periods >= 2 && periods <= 1000, "baseline", periods, "ska vara 2 till 1000");
    return new Ears(periods, leastDeviation);
  }

  /**
   * The same, with another least deviation.
   *
   * @throws IllegalArgumentException for one below 0
   */
  public Ears withLeastDeviation(double deviation) {
    Inputs.require(
        deviation >= 0 && deviation < Double.POSITIVE_INFINITY,
        "minSigma",
        deviation,
        "ska vara ändligt och minst 0");
    return new Ears(baseline, deviation);
  }

  /**
   * Watches all periods that have enough before them.
   *
   * @param counts whole numbers from 0; NaN where one is missing
   * @throws IllegalArgumentException for other counts
   */
  public Outcome<EarsCharts> watch(double[] counts) {
    Inputs.requireCounts("counts", counts);
    if (counts.length <= baseline) {
      return Outcome.cannotTell(
          "För kort historik: det behövs %d perioder före.".formatted(baseline),
          "Too short a history: %d periods before are needed.".formatted(baseline));
    }
    int windows = counts.length - baseline;
    double[] means = new double[windows];
    double[] deviations = new double[windows];
    for (int window = 0; window < windows; window++) {
      means[window] = mean(counts, window);
      deviations[window] = Math.max(leastDeviation, deviation(counts, window, means[window]));
    }
    return Outcome.of(
        new EarsCharts(
            simple(counts, means, deviations, 0),
            simple(counts, means, deviations, GAP),
            third(counts, means, deviations)));
  }

  private double mean(double[] counts, int from) {
    double sum = 0;
    for (int at = from; at < from + baseline; at++) {
      sum += counts[at];
    }
    return sum / baseline;
  }

  private double deviation(double[] counts, int from, double mean) {
    double squares = 0;
    for (int at = from; at < from + baseline; at++) {
      squares += (counts[at] - mean) * (counts[at] - mean);
    }
    return Math.sqrt(squares / (baseline - 1));
  }

  private Chart simple(double[] counts, double[] means, double[] deviations, int gap) {
    double z = NORMAL.inverseSurvivalProbability(ALPHA);
    int first = baseline + gap;
    double[] limits = new double[Math.max(0, counts.length - first)];
    for (int at = 0; at < limits.length; at++) {
      limits[at] = means[at] + z * deviations[at];
    }
    return chart(ALPHA, first, limits, counts);
  }

  private Chart third(double[] counts, double[] means, double[] deviations) {
    double z = NORMAL.inverseSurvivalProbability(ALPHA_C3);
    int first = baseline + 2 * GAP;
    double[] limits = new double[Math.max(0, counts.length - first)];
    for (int at = 0; at < limits.length; at++) {
      double stoodOut = 0;
      for (int back = 1; back <= 2; back++) {
        int window = at + GAP - back;
        double apart = counts[first + at - back] - means[window];
        stoodOut += Math.max(0, apart / deviations[window] - 1);
      }
      limits[at] = Math.max(0, counts[first + at] + deviations[at + GAP] * (z - stoodOut));
    }
    return chart(ALPHA_C3, first, limits, counts);
  }

  private static Chart chart(double alpha, int first, double[] limits, double[] counts) {
    int from = Math.min(first, counts.length);
    return new Chart(alpha, from, limits, Arrays.copyOfRange(counts, from, counts.length));
  }
}
