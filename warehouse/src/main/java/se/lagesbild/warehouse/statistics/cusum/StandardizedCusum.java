package se.lagesbild.warehouse.statistics.cusum;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Has the level crept above what was expected, when what is expected varies?
 *
 * <p>S(t) = max(0, S(t−1) + z(t) − k) from S = 0, where z is the {@link Residual} of a count from
 * what was expected of it; an alarm is S ≥ h.
 *
 * <p>Input: counts of consecutive periods; NaN is a missing one and leaves S unchanged; what is
 * expected of each watched period, above 0. Output: S, alarms, and the count from which a period
 * would have alarmed. S does not start again after an alarm: it alarms until the counts have been
 * low for long.
 *
 * <p>Assumes independent counts that vary no more than chance around what is expected.
 *
 * <p>Defaults: k = 1.04 and h = 2.26, Rossi's residuals. Edge cases: where nothing is expected, as
 * no event ever happened before, nothing is told.
 *
 * <p>Source: Rossi, Lampugnani and Marchi 1999, An approximate CUSUM procedure for surveillance of
 * health events, Stat Med 18; Rogerson and Yamada 2004, Approaches to syndromic surveillance when
 * data consist of small regional counts, MMWR 53 (Suppl). Tested against {@code
 * surveillance::algo.cusum} 1.20.3 (R 4.2.2).
 */
public final class StandardizedCusum {
  private final double k;
  private final double h;
  private final Residual residual;

  private StandardizedCusum(double k, double h, Residual residual) {
    this.k = k;
    this.h = h;
    this.residual = residual;
  }

  /** Rossi's residuals, k = 1.04 and h = 2.26. */
  public static StandardizedCusum withDefaults() {
    return new StandardizedCusum(1.04, 2.26, Residual.ROSSI);
  }

  /** The same, with other residuals. */
  public StandardizedCusum withResidual(Residual other) {
    return new StandardizedCusum(k, h, other);
  }

  /**
   * The same, with other limits.
   *
   * @param takenOff what is taken off each residual, from 0
   * @param limit an alarm from here, above 0
   * @throws IllegalArgumentException for others
   */
  public StandardizedCusum withLimits(double takenOff, double limit) {
    Inputs.require(takenOff >= 0, "k", takenOff, "ska vara minst 0");
    Inputs.requirePositive("h", limit);
    return new StandardizedCusum(takenOff, limit, residual);
  }

  /**
   * Watches periods.
   *
   * @param counts whole numbers from 0; NaN where one is missing
   * @param periods indexes from 0, in order
   * @param expected of each of them
   * @throws IllegalArgumentException for other counts, an index outside of them, or expectations
   *     below 0 or of another number
   */
  public Outcome<StandardizedCusumPath> watch(double[] counts, int[] periods, double[] expected) {
    Inputs.requireCounts("counts", counts);
    Inputs.requireSameLength("m", expected.length, "range", periods.length);
    double[] sums = new double[periods.length];
    double[] limits = new double[periods.length];
    boolean[] alarms = new boolean[periods.length];
    double sum = 0;
    boolean any = false;
    for (int at = 0; at < periods.length; at++) {
      int period = periods[at];
      Inputs.require(
          period >= 0 && period < counts.length,
          "range",
          period + 1.0,
          "ska vara 1 till " + counts.length);
      Inputs.require(!(expected[at] < 0), "m", expected[at], "ska vara minst 0");
      if (!(expected[at] > 0 && expected[at] < Double.POSITIVE_INFINITY)) {
        return nothingExpected();
      }
      limits[at] = residual.count(h + k - sum, expected[at]);
      if (!Double.isNaN(counts[period])) {
        sum = Math.max(0, sum + residual.of(counts[period], expected[at]) - k);
        any = true;
      }
      sums[at] = sum;
      alarms[at] = sum >= h;
    }
    return any
        ? Outcome.of(
            new StandardizedCusumPath(
                periods.clone(), Arrays.copyOf(expected, expected.length), sums, limits, alarms))
        : Outcome.cannotTell("Inga uppgifter finns.", "There are no figures.");
  }

  private static Outcome<StandardizedCusumPath> nothingExpected() {
    return Outcome.cannotTell(
        "Före de bevakade perioderna finns inga händelser att jämföra med.",
        "There are no events before the watched periods to compare with.");
  }
}
