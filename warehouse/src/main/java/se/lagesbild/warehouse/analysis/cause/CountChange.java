package se.lagesbild.warehouse.analysis.cause;

import org.apache.commons.statistics.distribution.GammaDistribution;
import se.lagesbild.warehouse.analysis.Range;

/**
 * The change of a number of events from what the one before gives in as long a time.
 *
 * <p>Its limits are put together from those of both numbers (MOVER; Zou and Donner 2008, Stat Med
 * 27, doi:10.1002/sim.3095), which are exact where events vary by chance alone (Garwood 1936,
 * Biometrika 28, doi:10.1093/biomet/28.3-4.437) and those of as many fewer events as they vary more
 * otherwise. So a few events have limits that are not as far below as above, and none below nought.
 *
 * @param later events in the later period
 * @param before events in the one before
 * @param times how many times as much of the later period can be counted
 */
record CountChange(long later, long before, double times) {

  /**
   * Between which numbers it lies.
   *
   * @param dispersion how many times as much as by chance numbers vary, from 1
   * @param miss how often at most it may lie outside, above 0 and below 1
   */
  Range likely(double dispersion, double miss) {
    Range ofLater = limits(later, dispersion, miss);
    Range ofBefore = limits(before, dispersion, miss);
    double change = later - times * before;
    return new Range(
        change - Math.hypot(later - ofLater.low(), times * (ofBefore.high() - before)),
        change + Math.hypot(ofLater.high() - later, times * (before - ofBefore.low())));
  }

  private static Range limits(long count, double dispersion, double miss) {
    double counted = count / dispersion;
    double low =
        count == 0
            ? 0
            : GammaDistribution.of(counted, dispersion).inverseCumulativeProbability(miss / 2);
    double high =
        GammaDistribution.of(counted + 1, dispersion).inverseSurvivalProbability(miss / 2);
    return new Range(low, high);
  }
}
