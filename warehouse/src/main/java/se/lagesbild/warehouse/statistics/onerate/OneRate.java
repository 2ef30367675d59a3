package se.lagesbild.warehouse.statistics.onerate;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.LeastLikely;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * Are there more or fewer events than a known rate gives?
 *
 * <p>The count is Poisson's with the mean rate times exposure. The two-sided p-value sums what is
 * no more likely than the count; the one-sided ones are tails; the mid-p counts half of the count's
 * own probability. The interval of the rate is Garwood's: its limits m have P(X ≥ count | m) and
 * P(X ≤ count | m) of half of what is left.
 *
 * <p>Input: a whole count from 0, an exposure above 0 (with a rate of 1 it is the expected number),
 * a rate from 0. Output: events per exposure with its two-sided interval, and p-values. Anscombe's
 * z is 2 (sqrt(count + 3/8) - sqrt(expected + 3/8)).
 *
 * <p>Assumptions: the expected number is known, and events come one by one. Crimes vary more: where
 * the expected number is an average of few periods, compare two rates instead.
 *
 * <p>Defaults: 95 in 100. Edge cases: no events have the lower limit 0; with an expected number of
 * 0 any event has the p-value 0.
 *
 * <p>Source: Garwood 1936, Fiducial limits for the Poisson distribution, Biometrika 28,
 * doi:10.1093/biomet/28.3-4.437; Anscombe 1948, Biometrika 35, doi:10.1093/biomet/35.3-4.246.
 * Tested against R 4.2.2, {@code stats::poisson.test}.
 */
public final class OneRate {
  /** Above this the tails lose the digits that are promised. */
  private static final double MOST_EVENTS = 1e9;

  private static final int MOST_TRIES = 500;

  private final double confidence;

  private OneRate(double confidence) {
    this.confidence = confidence;
  }

  /** Intervals that hold in at least 95 of 100 cases. */
  public static OneRate withDefaults() {
    return new OneRate(0.95);
  }

  /**
   * The same, with other intervals.
   *
   * @throws IllegalArgumentException outside of 0 to 1
   */
  public OneRate withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new OneRate(share);
  }

  /**
   * Tests a count.
   *
   * @param count whole, from 0
   * @param exposure above 0
   * @param rate events expected per exposure, from 0
   * @throws IllegalArgumentException for others
   */
  public Outcome<RateDifference> test(double count, double exposure, double rate) {
    Inputs.requireCompleteCounts("count", new double[] {count});
    Inputs.requirePositive("exposure", exposure);
    Inputs.requireComplete("nullRate", new double[] {rate});
    double expected = rate * exposure;
    Inputs.require(rate >= 0, "nullRate", rate, "ska vara minst 0");
    Inputs.require(count <= MOST_EVENTS, "count", count, "ska vara högst 1000000000");
    Inputs.require(
        expected <= MOST_EVENTS, "det väntade antalet", expected, "ska vara högst 1000000000");
    Poisson usual = Poisson.of(expected);
    long events = (long) count;
    double tail = (1 - confidence) / 2;
    return Outcome.of(
        new RateDifference(
            count,
            exposure,
            expected,
            lowest(count, tail) / exposure,
            highest(count, tail) / exposure,
            LeastLikely.of(usual).pValue(events),
            usual.atLeast(events),
            usual.atMost(events),
            usual.moreThan(events) + usual.probability(events) / 2,
            2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375)),
            confidence));
  }

  /** The mean with which at least so many events come with the probability {@code tail}. */
  private static double lowest(double count, double tail) {
    return count == 0 ? 0 : solve(mean -> RegularizedGamma.P.value(count, mean) - tail, count + 1);
  }

  /** The mean with which at most so many events come with the probability {@code tail}. */
  private static double highest(double count, double tail) {
    return solve(mean -> tail - RegularizedGamma.Q.value(count + 1, mean), count + 1);
  }

  private static double solve(DoubleUnaryOperator rises, double high) {
    double upper = high;
    while (rises.applyAsDouble(upper) < 0) {
      upper *= 2;
    }
    return new BrentSolver(1e-14, 1e-300, 1e-300).solve(MOST_TRIES, rises::applyAsDouble, 0, upper);
  }
}
