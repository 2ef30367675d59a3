package se.lagesbild.warehouse.statistics.accuracy;

/**
 * How far forecasts lay from what came.
 *
 * @param mean of what came less the forecast
 * @param rootMeanSquare of the same
 * @param meanAbsolute of the same
 * @param meanPercent of it by what came; infinite where that is 0, so not for counts
 * @param meanAbsolutePercent likewise
 * @param scaled mean absolute error by that of the seasonal naive forecast within the history;
 *     infinite or NaN where that never erred
 */
public record Errors(
    double mean,
    double rootMeanSquare,
    double meanAbsolute,
    double meanPercent,
    double meanAbsolutePercent,
    double scaled) {

  /** Compares as far as both reach; a missing value is left out. */
  static Errors of(double[] came, double[] forecast, double scale) {
    Sum error = new Sum();
    Sum square = new Sum();
    Sum absolute = new Sum();
    Sum percent = new Sum();
    Sum absolutePercent = new Sum();
    Sum scaled = new Sum();
    for (int at = 0; at < Math.min(came.length, forecast.length); at++) {
      double apart = came[at] - forecast[at];
      error.add(apart);
      square.add(apart * apart);
      absolute.add(Math.abs(apart));
      percent.add(apart / came[at] * 100);
      absolutePercent.add(Math.abs(apart / came[at] * 100));
      scaled.add(Math.abs(apart / scale));
    }
    return new Errors(
        error.mean(),
        Math.sqrt(square.mean()),
        absolute.mean(),
        percent.mean(),
        absolutePercent.mean(),
        scaled.mean());
  }

  /** A sum of what is a number. */
  private static final class Sum {
    private double sum;
    private int count;

    void add(double value) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }

    double mean() {
      return sum / count;
    }
  }
}
