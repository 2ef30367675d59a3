package se.lagesbild.warehouse.statistics.gini;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * How concentrated are events on few of many places?
 *
 * <p>With n places, E events and the counts in rising order x(1) ≤ … ≤ x(n), Gini's coefficient is
 * G = 2 Σ i x(i) / (n E) - (n + 1)/n: 0 where all places have the same, near 1 where one has all.
 * With fewer events than places G is high by arithmetic alone, as most places must have none; the
 * generalised coefficient G' = max(1, n/E) (G - 1) + 1 allows for that. Unbiased: G n/(n - 1), and
 * G' m/(m - 1) with m = min(n, E).
 *
 * <p>Input: one count per place, whole from 0; NaN is a place of which nothing is known, and is
 * left out. Give every place, also those without events. Output: see {@link Concentration}. Assumes
 * that the places are alike in size; a description, not a test. There are no options.
 *
 * <p>Edge cases: no place is an outcome that cannot be told. Without events the coefficients and
 * the curve are NaN; the unbiased ones also for a single place or event.
 *
 * <p>Source: Weisburd 2015, The law of crime concentration, Criminology 53,
 * doi:10.1111/1745-9125.12070; Bernasco and Steenbeek 2017, More places than crimes, J Quant
 * Criminol 33, doi:10.1007/s10940-016-9324-7. Tested against R 4.2.2 with the formulas of the
 * package lorenzgini.
 */
public final class GiniLorenz {
  private static final GiniLorenz DEFAULTS = new GiniLorenz();

  private GiniLorenz() {}

  /** The method; it has no options. */
  public static GiniLorenz withDefaults() {
    return DEFAULTS;
  }

  /**
   * Measures the concentration of counts.
   *
   * @throws IllegalArgumentException for a count that is not a whole number from 0
   */
  public Outcome<Concentration> measure(double[] counts) {
    Inputs.requireCounts("counts", counts);
    double[] rising = Arrays.stream(counts).filter(count -> !Double.isNaN(count)).toArray();
    if (rising.length == 0) {
      return Outcome.cannotTell("Inga platser är kända.", "No places are known.");
    }
    Arrays.sort(rising);
    return Outcome.of(concentration(rising));
  }

  private static Concentration concentration(double[] rising) {
    double places = rising.length;
    double events = 0;
    double ranked = 0;
    for (int at = 0; at < rising.length; at++) {
      events += rising[at];
      ranked += (at + 1.0) * rising[at];
    }
    double gini = 2 * ranked / (places * events) - (places + 1) / places;
    double generalized = Math.max(1, places / events) * (gini - 1) + 1;
    return new Concentration(
        events,
        gini,
        unbiased(gini, places),
        generalized,
        unbiased(generalized, Math.min(places, events)),
        fallingShares(rising, events));
  }

  private static double unbiased(double gini, double size) {
    return size > 1 ? gini * size / (size - 1) : Double.NaN;
  }

  private static double[] fallingShares(double[] rising, double events) {
    double[] shares = new double[rising.length];
    double sum = 0;
    for (int at = 0; at < shares.length; at++) {
      sum += rising[rising.length - 1 - at];
      shares[at] = sum / events;
    }
    return shares;
  }
}
