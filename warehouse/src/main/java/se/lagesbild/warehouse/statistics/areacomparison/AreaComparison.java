package se.lagesbild.warehouse.statistics.areacomparison;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Did an area with a measure change in another way than one area without it?
 *
 * <p>The ratio of ratios is (treated after / before) / (control after / before), each count by its
 * exposure; its logarithm has the error sqrt(sum of 1 / count) by Poisson. Beside it the same with
 * half an event more in each cell, and Fisher's exact test with the odds ratio that is most likely
 * given the margins.
 *
 * <p>Input: four whole counts from 0 and their exposures above 0. Output: ratios with two-sided
 * intervals and p-values, the number to expect after the measure had the area gone as the other,
 * and how many fewer came.
 *
 * <p>Assumptions: without the measure both areas would have gone the same way. Crimes vary more
 * than Poisson's: multiply the error by the root of phi from the months beneath. Fisher's test
 * takes no exposure and holds only where that of after by before is equal in both areas.
 *
 * <p>Defaults: 95 in 100. Edge cases: with a cell of 0 the logarithm and all that follows is NaN;
 * use the exact test or the half event. Without any event nothing can be told.
 *
 * <p>Source: Bertrand, Duflo and Mullainathan 2004, Q J Econ 119, doi:10.1162/003355304772839588;
 * Haldane 1956, Ann Hum Genet 20, doi:10.1111/j.1469-1809.1955.tb01285.x; Fisher 1935, J R Stat Soc
 * 98, doi:10.2307/2342435. Tested against R 4.2.2, {@code stats::glm} and {@code
 * stats::fisher.test}, whose estimates were solved more exactly.
 */
public final class AreaComparison {
  /** The exact test goes through tables one by one. */
  private static final double MOST_EVENTS = 1e7;

  private final double confidence;

  private AreaComparison(double confidence) {
    this.confidence = confidence;
  }

  /** Intervals that hold in 95 of 100 cases. */
  public static AreaComparison withDefaults() {
    return new AreaComparison(0.95);
  }

  /**
   * The same, with other intervals.
   *
   * @throws IllegalArgumentException outside of 0 to 1
   */
  public AreaComparison withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new AreaComparison(share);
  }

  /**
   * Compares.
   *
   * @param counts whole, from 0
   * @param exposure above 0
   * @throws IllegalArgumentException for others
   */
  public Outcome<AreaEffect> compare(BeforeAfter counts, BeforeAfter exposure) {
    Inputs.requireCompleteCounts("antalet händelser", counts.values());
    Inputs.requireExposures("exposure", exposure.values());
    double events = 0;
    for (double count : counts.values()) {
      events += count;
    }
    Inputs.require(events <= MOST_EVENTS, "antalet händelser", events, "ska vara högst 10000000");
    if (events == 0) {
      return Outcome.cannotTell("Det finns inga händelser.", "There are no events.");
    }
    OddsRatio exact =
        new OddsRatio(
            (long) counts.treatedAfter(),
            (long) counts.treatedBefore(),
            (long) counts.controlAfter(),
            (long) counts.controlBefore());
    double tail = (1 - confidence) / 2;
    BeforeAfter rates = counts.by(exposure);
    return Outcome.of(
        new AreaEffect(
            counts,
            rates.ratioOfRatios(),
            interval(counts, exposure),
            interval(counts.plus(0.5), exposure),
            new AreaEffect.Interval(
                exact.mostLikely(), Double.NaN, exact.lower(tail), exact.upper(tail)),
            exact.pValue(),
            rates.treatedBefore()
                * rates.controlAfter()
                / rates.controlBefore()
                * exposure.treatedAfter()));
  }

  private AreaEffect.Interval interval(BeforeAfter counts, BeforeAfter exposure) {
    double variance = 0;
    for (double count : counts.values()) {
      variance += 1 / count;
    }
    double ratio = counts.by(exposure).ratioOfRatios();
    double error = Math.sqrt(variance);
    if (error == Double.POSITIVE_INFINITY) {
      return new AreaEffect.Interval(ratio, Double.NaN, Double.NaN, Double.NaN);
    }
    double reach =
        error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    return new AreaEffect.Interval(ratio, error, ratio * Math.exp(-reach), ratio * Math.exp(reach));
  }
}
