package se.lagesbild.warehouse.statistics.stl;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Which part of a series is season, which is level, and what is left?
 *
 * <p>values = seasonal + trend + remainder. Season and trend are found from each other in turns:
 * the season by loess over the same position of one period after the other, less what a moving
 * average takes of it; the trend by loess over what the season leaves. If robust, what lies far off
 * gets the weight (1 - (r/6m)²)², m being the median of |r|, and all is done again. The strength of
 * the season is max(0, 1 - Var(remainder) / Var(seasonal + remainder)), the trend's likewise.
 *
 * <p>Input: a series without gaps, and its period in steps (12 for months of a year), at least 2
 * and less than half of the series. Output: three series in the unit of the input, which sum to it;
 * weights from 0 to 1; strengths from 0 to 1. No interval: this describes and tests nothing.
 *
 * <p>Assumes that season and level add up. Not for a mean below 2 with robust weights: they then
 * take the real events for outliers; put the season into a model of counts instead.
 *
 * <p>Defaults: a season that is the same in each period (it has the fewest ways to follow chance);
 * not robust. A window of 7 lets the season change. The trend's window is the next odd number from
 * 1.5 period / (1 - 1.5 / seasonal window), two turns, or 15 times one turn if robust.
 *
 * <p>A constant series has no season, its strengths and weights are NaN: the remainder is rounding.
 * Two periods or less: cannot tell.
 *
 * <p>Source: Cleveland, Cleveland, McRae and Terpenning 1990, STL: a seasonal-trend decomposition
 * procedure based on loess, J Off Stat 6, 3-73; strengths: Wang, Smith and Hyndman 2006,
 * Characteristic-based clustering for time series data, Data Min Knowl Discov 13,
 * doi:10.1007/s10618-005-0039-x. Tested against R 4.2.2, {@code stats::stl}; for even lengths and
 * robust weights that R sometimes takes a wrong median, which is not followed.
 */
public final class Stl {
  private final int seasonalWindow;
  private final boolean robust;
  private final @Nullable Spans spans;

  private Stl(int seasonalWindow, boolean robust, @Nullable Spans spans) {
    this.seasonalWindow = seasonalWindow;
    this.robust = robust;
    this.spans = spans;
  }

  /** A season that is the same in each period, and every value counts. */
  public static Stl withDefaults() {
    return new Stl(Integer.MAX_VALUE, false, null);
  }

  /**
   * The same, with a season that changes.
   *
   * @param periods over how many it is smoothed, at least 2; 7 is usual
   * @throws IllegalArgumentException for fewer
   */
  public Stl withSeasonalWindow(int periods) {
    Inputs.require(periods >= 2, "sWindow", periods, "ska vara minst 2");
    return new Stl(periods, robust, spans);
  }

  /** The same, where what lies far off counts less. */
  public Stl withRobustness() {
    return new Stl(seasonalWindow, true, spans);
  }

  /** The same, with these spans instead of those that follow from the rest. */
  public Stl withSpans(Spans given) {
    return new Stl(seasonalWindow, robust, given);
  }

  /**
   * Takes a series apart.
   *
   * @throws IllegalArgumentException for a value that is missing or not finite, or a period below 2
   */
  public Outcome<SeasonAndTrend> decompose(double[] values, int period) {
    Inputs.requireComplete("values", values);
    Inputs.require(period >= 2, "period", period, "ska vara minst 2");
    if (values.length <= 2L * period) {
      return Outcome.cannotTell(
          "Serien har %d värden; säsongen syns först efter mer än två perioder om %d."
              .formatted(values.length, period),
          "The series has %d values; the season shows after more than two periods of %d."
              .formatted(values.length, period));
    }
    Decomposer parts = new Decomposer(values, period, spans(values.length, period));
    parts.run();
    if (periodic()) {
      repeat(parts.seasonal, period);
    }
    return Outcome.of(SeasonAndTrend.of(values, period, parts));
  }

  private boolean periodic() {
    return seasonalWindow == Integer.MAX_VALUE;
  }

  private Spans spans(int length, int period) {
    if (spans != null) {
      return spans;
    }
    Spans usual =
        periodic() ? Spans.periodic(length, period) : Spans.evolving(seasonalWindow, period);
    return robust ? usual.robust() : usual;
  }

  /** Gives each position of the period its mean. */
  private static void repeat(double[] seasonal, int period) {
    for (int position = 0; position < period; position++) {
      double sum = 0;
      int years = 0;
      for (int at = position; at < seasonal.length; at += period) {
        sum += seasonal[at];
        years++;
      }
      for (int at = position; at < seasonal.length; at += period) {
        seasonal[at] = sum / years;
      }
    }
  }
}
