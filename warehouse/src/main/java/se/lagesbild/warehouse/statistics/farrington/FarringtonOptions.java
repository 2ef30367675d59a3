package se.lagesbild.warehouse.statistics.farrington;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * How periods are watched.
 *
 * @param years how many years back
 * @param halfWindow how many periods on either side of the same time of year
 * @param seasons into how many parts a year is divided; 1 uses the windows alone
 * @param leftOut how many periods just before the watched one are left out of what is usual
 * @param reweightAbove Anscombe residuals above this weigh less; infinite for none
 * @param trendBelow a trend is kept if its p-value is below this; 0 for no trend
 * @param alpha how often a period without any change may alarm
 * @param threshold how the limit is drawn
 * @param fewestEvents no alarm with fewer events in the latest {@code latestPeriods}
 * @param latestPeriods the watched period and those just before it
 * @param fewestInBaseline nothing is told where the years before have fewer events
 */
public record FarringtonOptions(
    int years,
    int halfWindow,
    int seasons,
    int leftOut,
    double reweightAbove,
    double trendBelow,
    double alpha,
    Threshold threshold,
    double fewestEvents,
    int latestPeriods,
    double fewestInBaseline) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException for one outside its domain
   */
  public FarringtonOptions {
    Inputs.require(years >= 1 && years <= 1000, "b", years, "ska vara 1 till 1000");
    Inputs.require(halfWindow >= 0 && halfWindow <= 10_000, "w", halfWindow, "ska vara från 0");
    Inputs.require(seasons >= 1, "noPeriods", seasons, "ska vara minst 1");
    Inputs.require(leftOut >= 0, "pastWeeksNotIncluded", leftOut, "ska vara minst 0");
    Inputs.require(reweightAbove > 0, "weightsThreshold", reweightAbove, "ska vara större än 0");
    Inputs.require(
        trendBelow >= 0 && trendBelow <= 1, "pThresholdTrend", trendBelow, "ska vara 0 till 1");
    Inputs.requireProbability("alpha", alpha);
    Inputs.require(latestPeriods >= 0, "limit54", latestPeriods, "ska vara minst 0");
  }

  /**
   * Noufaily's: five years, ten seasons, half a year left out, one alarm in a hundred. The limit
   * also carries how unsure what is expected is, and ten events in the years before are demanded.
   */
  public static FarringtonOptions careful() {
    return new FarringtonOptions(5, 3, 10, 26, 2.58, 1, 0.01, Threshold.PREDICTIVE, 0, 0, 10);
  }

  /** The same, with another chance of a false alarm. */
  public FarringtonOptions withAlpha(double chance) {
    return new FarringtonOptions(
        years,
        halfWindow,
        seasons,
        leftOut,
        reweightAbove,
        trendBelow,
        chance,
        threshold,
        fewestEvents,
        latestPeriods,
        fewestInBaseline);
  }
}
