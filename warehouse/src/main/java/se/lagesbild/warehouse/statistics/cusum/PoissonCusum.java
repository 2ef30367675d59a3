package se.lagesbild.warehouse.statistics.cusum;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Has the mean of small counts risen to a stated level, though no single period stands out?
 *
 * <p>S(t) = max(0, S(t−1) + y(t) − k), k = (λ₁ − λ₀) / (ln λ₁ − ln λ₀); an alarm is S ≥ h, after
 * which S starts from 0 again.
 *
 * <p>Input: counts of consecutive periods; NaN is a missing one and leaves S unchanged; λ₀ the
 * usual mean, λ₁ the raised one to be found. Output: S before any new start, alarms, and how many
 * periods go by on average until an alarm with either mean (k and h rounded to one decimal).
 *
 * <p>Assumes independent Poisson counts with one usual mean: neither season nor more variation than
 * chance, which makes false alarms more frequent. Best for a slow doubling.
 *
 * <p>Defaults: looks for a doubling, with the least h that gives a false alarm once in two hundred
 * periods or more seldom. Edge cases: without any count at all nothing is told; the average run is
 * NaN where h is above 100 (too many states), and 1 where h rounds to 0.
 *
 * <p>Source: Lucas 1985, Counted data CUSUM's, Technometrics 27,
 * doi:10.1080/00401706.1985.10488030; Brook and Evans 1972, An approach to the probability
 * distribution of cusum run length, Biometrika 59, doi:10.1093/biomet/59.3.539. Tested against the
 * formula and {@code surveillance::arlCusum} 1.20.3 (R 4.2.2).
 */
public final class PoissonCusum {
  private static final double FALSE_ALARM_EVERY = 200;
  private static final double STEP = 0.1;
  private static final double LARGEST_MEAN = 1e9;
  private static final int MOST_STEPS = 1000;

  private final double raised;
  private final double limit;
  private final boolean restarts;

  private PoissonCusum(double raised, double limit, boolean restarts) {
    this.raised = raised;
    this.limit = limit;
    this.restarts = restarts;
  }

  /** Looks for a doubling, with a false alarm once in two hundred periods. */
  public static PoissonCusum withDefaults() {
    return new PoissonCusum(Double.NaN, Double.NaN, true);
  }

  /**
   * The same, looking for another mean.
   *
   * @throws IllegalArgumentException for one that is not finite and above 0
   */
  public PoissonCusum withRaisedMean(double mean) {
    Inputs.requirePositive("lambda1", mean);
    return new PoissonCusum(mean, limit, restarts);
  }

  /**
   * The same, with a stated limit.
   *
   * @throws IllegalArgumentException for one that is not finite and above 0
   */
  public PoissonCusum withLimit(double h) {
    Inputs.requirePositive("h", h);
    return new PoissonCusum(raised, h, restarts);
  }

  /** The same, that goes on summing after an alarm. */
  public PoissonCusum withoutRestart() {
    return new PoissonCusum(raised, limit, false);
  }

  /**
   * Watches counts.
   *
   * @param counts whole numbers from 0; NaN where one is missing
   * @param usual the usual mean
   * @throws IllegalArgumentException for other counts, or a usual mean that is not above 0 and
   *     below the raised one, or a raised one above 1e9
   */
  public Outcome<PoissonCusumPath> watch(double[] counts, double usual) {
    Inputs.requireCounts("counts", counts);
    Inputs.requirePositive("lambda0", usual);
    double sought = Double.isNaN(raised) ? 2 * usual : raised;
    Inputs.require(sought > usual, "lambda1", sought, "ska vara större än lambda0, " + usual);
    Inputs.require(sought <= LARGEST_MEAN, "lambda1", sought, "ska vara högst " + LARGEST_MEAN);
    double k = (sought - usual) / (Math.log(sought) - Math.log(usual));
    double h = Double.isNaN(limit) ? limitFor(k, usual) : limit;
    double[] sums = new double[counts.length];
    boolean[] alarms = new boolean[counts.length];
    double sum = 0;
    boolean any = false;
    for (int at = 0; at < counts.length; at++) {
      if (!Double.isNaN(counts[at])) {
        sum = Math.max(0, sum + counts[at] - k);
        any = true;
      }
      sums[at] = sum;
      alarms[at] = sum >= h;
      sum = alarms[at] && restarts ? 0 : sum;
    }
    return any
        ? Outcome.of(
            new PoissonCusumPath(
                k, h, sums, alarms, RunLength.of(k, h, usual), RunLength.of(k, h, sought)))
        : Outcome.cannotTell("Inga uppgifter finns.", "There are no figures.");
  }

  /** The least h whose average run is long enough, found by doubling and halving. */
  private static double limitFor(double k, double usual) {
    int low = 0;
    int high = 8;
    while (high < MOST_STEPS
        && !(RunLength.of(k, high * STEP, usual).periods() >= FALSE_ALARM_EVERY)) {
      low = high;
      high = Math.min(MOST_STEPS, 2 * high);
    }
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (RunLength.of(k, middle * STEP, usual).periods() >= FALSE_ALARM_EVERY) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high * STEP;
  }
}
