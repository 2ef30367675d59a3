package se.lagesbild.warehouse.statistics.adjustment;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * When many series are tested at once, which stand out beyond what chance gives among so many?
 *
 * <p>With the p-values in order, p(1) ≤ … ≤ p(m): Benjamini and Hochberg's is the least of m/j p(j)
 * over j ≥ i; Benjamini and Yekutieli's that times the sum of 1/j; Holm's the greatest of (m+1-j)
 * p(j) over j ≤ i; Hochberg's the least of (m+1-j) p(j) over j ≥ i; Bonferroni's m p(i). None
 * exceeds 1.
 *
 * <p>Input: p-values from 0 to 1; NaN is a test that was not made, stays NaN and does not count in
 * m; without any test there is nothing but NaN. Output: adjusted p-values in the order given. The
 * first two bound the share of false alarms among the alarms (the first for tests that do not work
 * against each other), the others the chance of a single false alarm. With p-values of counts,
 * which come in steps, all are on the safe side.
 *
 * <p>Source: Benjamini and Hochberg 1995, Controlling the false discovery rate, J R Stat Soc B 57,
 * doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini and Yekutieli 2001, Ann Stat 29,
 * doi:10.1214/aos/1013699998; Holm 1979, Scand J Stat 6; Hochberg 1988, Biometrika 75,
 * doi:10.1093/biomet/75.4.800. Tested against R 4.2.2, {@code stats::p.adjust}.
 */
public final class PAdjust {
  private final double rate;

  private PAdjust(double rate) {
    this.rate = rate;
  }

  /** Counts as standing out what has an adjusted p-value of at most 0.05. */
  public static PAdjust withDefaults() {
    return new PAdjust(0.05);
  }

  /**
   * The same, with another bound for the share of false alarms.
   *
   * @param bound between 0 and 1
   * @throws IllegalArgumentException for another
   */
  public PAdjust withRate(double bound) {
    Inputs.requireProbability("rate", bound);
    return new PAdjust(bound);
  }

  /**
   * Adjusts p-values.
   *
   * @throws IllegalArgumentException for a p-value that is not from 0 to 1
   */
  public Outcome<AdjustedP> adjust(double[] p) {
    Inputs.requireValues("p", p);
    for (double value : p) {
      Inputs.require(!(value < 0 || value > 1), "p", value, "ska vara från 0 till 1");
    }
    double[] sorted = Arrays.stream(p).filter(value -> !Double.isNaN(value)).sorted().toArray();
    return Outcome.of(
        new AdjustedP(
            each(p, sorted, leastFromHere(sorted, j -> (double) sorted.length / j)),
            each(p, sorted, leastFromHere(sorted, byYekutieli(sorted.length))),
            each(p, sorted, greatestToHere(sorted)),
            each(p, sorted, leastFromHere(sorted, j -> sorted.length + 1.0 - j)),
            each(p, sorted, leastFromHere(sorted, j -> sorted.length)),
            rate));
  }

  private static IntToDoubleFunction byYekutieli(int m) {
    double harmonic = 0;
    for (int j = 1; j <= m; j++) {
      harmonic += 1.0 / j;
    }
    double times = harmonic * m;
    return j -> times / j;
  }

  /** For each rank i the least of 1 and factor(j) p(j) over j ≥ i. */
  private static double[] leastFromHere(double[] sorted, IntToDoubleFunction factor) {
    double[] adjusted = new double[sorted.length];
    double least = 1;
    for (int j = sorted.length; j >= 1; j--) {
      least = Math.min(least, sorted[j - 1] * factor.applyAsDouble(j));
      adjusted[j - 1] = least;
    }
    return adjusted;
  }

  /** For each rank i the greatest of (m + 1 - j) p(j) over j ≤ i, at most 1. */
  private static double[] greatestToHere(double[] sorted) {
    double[] adjusted = new double[sorted.length];
    double greatest = 0;
    for (int j = 1; j <= sorted.length; j++) {
      greatest = Math.max(greatest, Math.min(1, sorted[j - 1] * (sorted.length + 1 - j)));
      adjusted[j - 1] = greatest;
    }
    return adjusted;
  }

  /** Back in the order given; equal p-values have equal adjusted ones, whatever their rank. */
  private static double[] each(double[] p, double[] sorted, double[] adjusted) {
    double[] values = new double[p.length];
    for (int at = 0; at < p.length; at++) {
      values[at] = Double.isNaN(p[at]) ? Double.NaN : adjusted[Arrays.binarySearch(sorted, p[at])];
    }
    return values;
  }
}
