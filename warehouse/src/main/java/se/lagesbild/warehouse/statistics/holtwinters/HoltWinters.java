package se.lagesbild.warehouse.statistics.holtwinters;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.smoothing.Forecast;
import se.lagesbild.warehouse.statistics.smoothing.Weights;

/**
 * What follows if level, trend and season go on, where the newest values count most?
 *
 * <p>level' = alpha (x - season) + (1 - alpha)(level + trend); trend' = beta (level' - level) + (1
 * - beta) trend; season' = gamma (x - level') + (1 - gamma) season. The forecast h steps ahead is
 * level + h trend + season, its variance that of the residuals times 1 + the sum over j below h of
 * (alpha (1 + j beta) + gamma (1 - alpha) where j is whole periods)².
 *
 * <p>Input: a series without gaps, and its period, 1 for none. Output: fitted values from where the
 * start ends, the last state, forecasts in the unit of the input and their standard deviation.
 *
 * <p>Assumes that level, trend and season add up and vary alike everywhere. Symmetric intervals do
 * not suit counts below about 10.
 *
 * <p>Defaults: a level alone with the weight 0.2, 12 steps ahead; weights are given, not sought.
 * The level starts at the first value; with a trend, level at the second and trend at the first
 * step; with a season, all from a line through the moving average of the first two periods, read
 * one step before that average begins, as R does.
 *
 * <p>A constant series is carried on with a deviation of 0. A single residual has no deviation: it
 * is NaN, and so are the intervals. No residual, or fewer than two periods for a season: cannot
 * tell.
 *
 * <p>Source: Winters 1960, Forecasting sales by exponentially weighted moving averages, Manage Sci
 * 6, doi:10.1287/mnsc.6.3.324. Tested against R 4.2.2, {@code stats::HoltWinters}.
 */
public final class HoltWinters {
  private final Weights weights;
  private final int horizon;

  private HoltWinters(Weights weights, int horizon) {
    this.weights = weights;
    this.horizon = horizon;
  }

  /** A level alone, 12 steps ahead. */
  public static HoltWinters withDefaults() {
    return new HoltWinters(Weights.ofLevel(0.2), 12);
  }

  /**
   * The same, with other weights.
   *
   * @throws IllegalArgumentException for a trend that fades, which this method does not know
   */
  public HoltWinters withWeights(Weights other) {
    Inputs.require(other.damping() == 1, "phi", other.damping(), "ska vara 1 i denna metod");
    return new HoltWinters(other, horizon);
  }

  /**
   * The same, looking further or less far ahead.
   *
   * @throws IllegalArgumentException for a number of steps that is not from 1 to 10 000
   */
  public HoltWinters withHorizon(int steps) {
    Forecast.requireHorizon(steps);
    return new HoltWinters(weights, steps);
  }

  /**
   * Carries a series on.
   *
   * @throws IllegalArgumentException for a value that is missing or not finite, and a period below
   *     1, or of 1 with a season
   */
  public Outcome<Carried> forecast(double[] values, int period) {
    Inputs.requireComplete("values", values);
    int least = weights.hasSeason() ? 2 : 1;
    Inputs.require(period >= least, "period", period, "ska vara minst " + least);
    int start = weights.hasTrend() ? 2 : 1;
    long needed = weights.hasSeason() ? 2L * period : start + 1L;
    if (values.length < needed) {
      return Outcome.cannotTell(
          "Serien har %s; att skriva fram den tar minst %d."
              .formatted(Wording.values(values.length).swedish(), needed),
          "The series has %s; carrying it on takes at least %d."
              .formatted(Wording.values(values.length).english(), needed));
    }
    State from = weights.hasSeason() ? State.seasonal(values, period) : State.plain(values, start);
    return Outcome.of(carry(values, weights.hasSeason() ? period : start, from));
  }

  private Carried carry(double[] values, int start, State from) {
    double alpha = weights.level();
    double beta = weights.trendOrZero();
    double gamma = weights.season();
    double level = from.level();
    double trend = weights.hasTrend() ? from.trend() : 0;
    double[] season = from.season().clone();
    double[] fitted = new double[values.length - start];
    for (int at = start, turn = 0; at < values.length; at++) {
      double itsSeason = season.length > 0 ? season[turn] : 0;
      double before = level;
      double grown = level + trend;
      fitted[at - start] = grown + itsSeason;
      // Written as corrections, so that a constant series stays exactly what it is.
      level = grown + alpha * (values[at] - itsSeason - grown);
      trend = weights.hasTrend() ? trend + beta * (level - before - trend) : 0;
      if (season.length > 0) {
        season[turn] = itsSeason + gamma * (values[at] - level - itsSeason);
        turn = turn + 1 == season.length ? 0 : turn + 1;
      }
    }
    State last = new State(level, trend, turned(season, values.length - start));
    return new Carried(
        squares(values, fitted, 0),
        fitted,
        start + 1,
        weights,
        from,
        last,
        ahead(last, deviation(values, fitted)));
  }

  /** A season that begins with the part of the next step. */
  private static double[] turned(double[] season, int steps) {
    double[] turned = new double[season.length];
    for (int at = 0; at < season.length; at++) {
      turned[at] = season[(steps + at) % season.length];
    }
    return turned;
  }

  private Forecast ahead(State last, double deviation) {
    double[] mean = new double[horizon];
    double[] deviations = new double[horizon];
    double[] season = last.season();
    double sum = 1;
    for (int step = 1; step <= horizon; step++) {
      mean[step - 1] = last.level() + step * last.trend();
      mean[step - 1] += season.length > 0 ? season[(step - 1) % season.length] : 0;
      deviations[step - 1] = deviation * Math.sqrt(sum);
      double psi = weights.level() * (1 + step * weights.trendOrZero());
      if (season.length > 0 && step % season.length == 0) {
        psi += weights.season() * (1 - weights.level());
      }
      sum += psi * psi;
    }
    return new Forecast(mean, deviations);
  }

  private static double deviation(double[] values, double[] fitted) {
    int start = values.length - fitted.length;
    double sum = 0;
    for (int at = 0; at < fitted.length; at++) {
      sum += values[start + at] - fitted[at];
    }
    return Math.sqrt(squares(values, fitted, sum / fitted.length) / (fitted.length - 1));
  }

  /** Squares of the residuals from {@code centre}. */
  private static double squares(double[] values, double[] fitted, double centre) {
    int start = values.length - fitted.length;
    double sum = 0;
    for (int at = 0; at < fitted.length; at++) {
      double residual = values[start + at] - fitted[at] - centre;
      sum += residual * residual;
    }
    return sum;
  }
}
