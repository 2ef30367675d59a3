package se.lagesbild.warehouse.statistics.accuracy;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * How well do the simplest forecasts hit what came, so that any other can be measured by them?
 *
 * <p>Naive: the last value, its variance h times the mean squared step. Mean: that of the history,
 * its interval Student's with n - 1 degrees of freedom and sd sqrt(1 + 1/n). Seasonal naive: the
 * value one period earlier, its variance the mean squared step over a period times the periods
 * ahead. Poisson: counts with the mean of the history, scored by -log p(y), by the ranked
 * probability score sum (P(k) - [y ≤ k])², and by the place of y in the distribution. Errors are
 * scaled by the mean absolute step over a period within the history.
 *
 * <p>Input: the history without gaps, what came after it with NaN for a missing value, and the
 * period, 1 for none. Output: forecasts with 95 % intervals and errors in the unit of the input.
 * Scores of counts only where all values are counts of at most a billion; a seasonal forecast only
 * with more than one period of history.
 *
 * <p>Assumes that what came was not used to choose anything. Percent errors are infinite where
 * nothing came: not for counts. Keep a simple forecast unless another one's score is better by more
 * than 5 in 100.
 *
 * <p>Defaults: as many steps as came; scores over all counts. A constant history has a scale of 0,
 * so scaled errors are infinite, or NaN for no error. Fewer than two values of history, or nothing
 * that came: cannot tell.
 *
 * <p>Source: Hyndman and Koehler 2006, Another look at measures of forecast accuracy, Int J
 * Forecast 22, doi:10.1016/j.ijforecast.2006.03.001; Czado, Gneiting and Held 2009, Predictive
 * model assessment for count data, Biometrics 65, doi:10.1111/j.1541-0420.2009.01191.x. Tested
 * against R 4.2.2, forecast 8.20, which scales by steps of 1 if the test data has no period, which
 * is not followed.
 */
public final class ForecastAccuracy {
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
  private static final double LARGEST_MEAN = 1e9;

  private final int horizon;
  private final long largestScored;

  private ForecastAccuracy(int horizon, long largestScored) {
    this.horizon = horizon;
    this.largestScored = largestScored;
  }

  /** As many steps ahead as came. */
  public static ForecastAccuracy withDefaults() {
    return new ForecastAccuracy(0, Long.MAX_VALUE - 1);
  }

  /**
   * The same, so many steps ahead.
   *
   * @throws IllegalArgumentException for a number that is not from 1 to a million
   */
  public ForecastAccuracy withHorizon(int steps) {
    Inputs.require(steps >= 1 && steps <= 1_000_000, "horizon", steps, "ska vara 1 till 1 000 000");
    return new ForecastAccuracy(steps, largestScored);
  }

  /**
   * The same, with ranked probability scores summed up to a count only: it says how far off the
   * distribution was among counts up to there.
   *
   * @throws IllegalArgumentException for a negative count
   */
  public ForecastAccuracy withScoresUpTo(long count) {
    Inputs.require(count >= 0, "count", count, "ska vara minst 0");
    return new ForecastAccuracy(horizon, Math.min(count, Long.MAX_VALUE - 1));
  }

  /**
   * Measures the simple forecasts.
   *
   * @throws IllegalArgumentException for a history with gaps, values that are not finite, or a
   *     period below 1
   */
  public Outcome<Accuracy> measure(double[] history, double[] came, int period) {
    Inputs.requireComplete("train", history);
    Inputs.requireValues("test", came);
    Inputs.require(period >= 1, "period", period, "ska vara minst 1");
    if (history.length < 2 || Arrays.stream(came).allMatch(Double::isNaN)) {
      return Outcome.cannotTell(
          "Historiken har %d värden och utfallet %d; det är för få för att pröva en prognos."
              .formatted(history.length, came.length),
          "The history has %d values and the outcome %d: too few to try a forecast."
              .formatted(history.length, came.length));
    }
    int steps = horizon == 0 ? came.length : horizon;
    double scale = scale(history, period);
    return Outcome.of(
        new Accuracy(
            repeated(history, came, steps, 1, scale),
            mean(history, came, steps, scale),
            history.length > period ? repeated(history, came, steps, period, scale) : null,
            scores(history, came)));
  }

  private static double scale(double[] history, int period) {
    double sum = 0;
    for (int at = period; at < history.length; at++) {
      sum += Math.abs(history[at] - history[at - period]);
    }
    return history.length > period ? sum / (history.length - period) : Double.NaN;
  }

  /** The last period again and again. */
  private static Benchmark repeated(
      double[] history, double[] came, int steps, int period, double scale) {
    double sum = 0;
    for (int at = period; at < history.length; at++) {
      double step = history[at] - history[at - period];
      sum += step * step;
    }
    double variance = sum / (history.length - period);
    double[] forecast = new double[steps];
    double[] reach = new double[steps];
    for (int at = 0; at < steps; at++) {
      forecast[at] = history[history.length - period + at % period];
      reach[at] = Z * Math.sqrt(variance * (at / period + 1));
    }
    return Benchmark.of(forecast, reach, came, scale);
  }

  private static Benchmark mean(double[] history, double[] came, int steps, double scale) {
    int n = history.length;
    double mean = mean(history);
    double sum = 0;
    for (double value : history) {
      sum += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(sum / (n - 1) * (1 + 1.0 / n));
    double[] forecast = new double[steps];
    double[] reach = new double[steps];
    Arrays.fill(forecast, mean);
    Arrays.fill(reach, deviation * TDistribution.of(n - 1).inverseCumulativeProbability(0.975));
    return Benchmark.of(forecast, reach, came, scale);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private @Nullable PoissonScores scores(double[] history, double[] came) {
    boolean counts = areCounts(history) && areCounts(came);
    return counts ? PoissonScores.of(mean(history), came, largestScored) : null;
  }

  private static boolean areCounts(double[] values) {
    for (double value : values) {
      if (value < 0 || value > LARGEST_MEAN || !Double.isNaN(value) && value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }
}
