package se.lagesbild.warehouse.statistics.farrington;

import org.apache.commons.statistics.distribution.TDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Does a period hold more events than the same time of year in earlier years gives reason to
 * expect?
 *
 * <p>For each watched period, a quasi-Poisson model log(mean) = season + slope · time is fitted to
 * {@code years} years before it, where the window of ± {@code halfWindow} periods around the same
 * time of year is one season and the rest of the year is divided into equal ones. Its dispersion is
 * Pearson's, at least 1. Rows with an Anscombe residual s = 3/2 (y^2/3 − m^2/3) / (m^1/6 √(φ(1−h)))
 * above {@code reweightAbove} get the weight s⁻², scaled to a sum of the number of rows, and the
 * model is fitted again. The slope is dropped if its p-value (t, two-sided, with φ) is not below
 * {@code trendBelow}, if there are fewer than three years, or if it expects more than was ever
 * seen. The limit is what {@link Threshold} says.
 *
 * <p>Input: counts of consecutive periods, NaN where one is missing (left out of the years before);
 * at least {@code years} years and the window before each watched period. Output: for each watched
 * period the expected count, the dispersion, the standard error of the logarithm of the expected
 * count and the one-sided limit, which a period without change exceeds with the probability {@code
 * alpha} at most; an alarm is a count above it.
 *
 * <p>Time runs in periods, or, where the periods have dates, in days over the length of the first
 * period, so that a month counts as long as it is.
 *
 * <p>Assumes that periods are alike from year to year but for one steady slope, and that what lies
 * within {@code leftOut} periods is not yet usual. Not for series with fewer than three, better
 * five, years, nor for watching several series without a budget of false alarms: the chance is per
 * period and series.
 *
 * <p>Defaults: {@link FarringtonOptions#careful()}. The published limits (1996 and 2013) take the
 * expected count as known or the counts as normal, and alarm too often where counts vary more than
 * chance; the limit here also carries the error of what is expected, and it keeps silent below ten
 * events in all earlier years, where the published ones would alarm for a single event.
 *
 * <p>Edge cases: without any event in the season, what is expected goes towards 0; where the model
 * does not settle, or leaves no degrees of freedom, the period is not told. A leap day's
 * anniversary is the first of March.
 *
 * <p>Source: Farrington, Andrews, Beale and Catchpole 1996, A statistical algorithm for the early
 * detection of outbreaks of infectious disease, J R Stat Soc A 159, doi:10.2307/2983331; Noufaily,
 * Enki, Farrington, Garthwaite, Andrews and Charlett 2013, An improved algorithm for outbreak
 * detection in multiple surveillance systems, Stat Med 32, doi:10.1002/sim.5595. Tested against
 * {@code surveillance::farringtonFlexible} 1.20.3 (R 4.2.2), whose standard error and trend test
 * use another dispersion than the papers: here as in the papers.
 */
public final class FarringtonFlexible {
  private static final int YEARS_FOR_A_TREND = 3;

  /** A constant series may rise above itself by rounding. */
  private static final double ROUNDING = 1 + 1e-12;

  private final FarringtonOptions options;

  private FarringtonFlexible(FarringtonOptions options) {
    this.options = options;
  }

  /** Watches with {@link FarringtonOptions#careful()}. */
  public static FarringtonFlexible withDefaults() {
    return new FarringtonFlexible(FarringtonOptions.careful());
  }

  /** Watches with other options. */
  public FarringtonFlexible withOptions(FarringtonOptions other) {
    return new FarringtonFlexible(other);
  }

  /**
   * Watches the last period.
   *
   * @throws IllegalArgumentException as in {@link #watch(WatchedSeries, int[])}
   */
  public Outcome<WatchedPeriods> watchLast(WatchedSeries series) {
    int length = series.counts().length;
    return watch(series, length == 0 ? new int[0] : new int[] {length - 1});
  }

  /**
   * Watches periods.
   *
   * @param periods indexes from 0
   * @throws IllegalArgumentException for an index outside the series, or for more seasons than the
   *     rest of the year has periods
   */
  public Outcome<WatchedPeriods> watch(WatchedSeries series, int[] periods) {
    WatchedPeriods watched = new WatchedPeriods(options, periods, series);
    Baseline baseline = new Baseline(series, options);
    boolean any = false;
    for (int at = 0; at < periods.length; at++) {
      int length = series.counts().length;
      Inputs.require(
          periods[at] >= 0 && periods[at] < length,
          "range",
          periods[at] + 1.0,
          "ska vara 1 till " + length);
      if (baseline.gather(periods[at])) {
        any = true;
        judge(baseline, watched, at);
      }
    }
    return any
        ? Outcome.of(watched)
        : Outcome.cannotTell(
            "För kort historik: det behövs %d hela år före perioden.".formatted(options.years()),
            "Too short a history: %d whole years before the period are needed."
                .formatted(options.years()));
  }

  private void judge(Baseline baseline, WatchedPeriods watched, int at) {
    SeasonalTrend model = baseline.model();
    boolean trend = options.trendBelow() > 0;
    double dispersion = trend ? fit(model, true) : Double.NaN;
    boolean kept = dispersion > 0 && model.hasSlope() && keepsTrend(baseline, dispersion);
    if (!kept) {
      dispersion = fit(model, false);
    }
    int season = options.seasons() - 1;
    if (dispersion > 0 && model.knows(season)) {
      watched.set(
          at,
          model.mean(0, baseline.offset(), season),
          dispersion,
          model.standardError(0, season, dispersion),
          kept,
          model.total());
    }
  }

  /** Fits, and fits again without what stood out; the dispersion, or NaN where there is none. */
  private double fit(SeasonalTrend model, boolean trend) {
    model.weighEqually();
    if (!model.fit(trend) || model.degreesOfFreedom() <= 0) {
      return Double.NaN;
    }
    if (options.reweightAbove() < Double.POSITIVE_INFINITY) {
      model.weighByResiduals(options.reweightAbove(), model.dispersion());
      if (!model.fit(trend)) {
        return Double.NaN;
      }
    }
    return model.dispersion();
  }

  private boolean keepsTrend(Baseline baseline, double dispersion) {
    SeasonalTrend model = baseline.model();
    double expected = model.mean(0, baseline.offset(), options.seasons() - 1);
    return options.years() >= YEARS_FOR_A_TREND
        && expected <= model.greatest() * ROUNDING
        && (options.trendBelow() == 1 || pValue(model, dispersion) < options.trendBelow());
  }

  private static double pValue(SeasonalTrend model, double dispersion) {
    double ratio = Math.abs(model.slopeRatio(dispersion));
    return 2 * TDistribution.of(model.degreesOfFreedom()).survivalProbability(ratio);
  }
}
