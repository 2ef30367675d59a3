package se.lagesbild.warehouse.statistics.crosscorrelation;

import java.util.Arrays;

/**
 * A series explained by its own past, by the equations of Yule and Walker and the recursion of
 * Levinson and Durbin; the order is that of the least AIC = n log(variance) + 2 order.
 *
 * <p>Source: Brockwell and Davis 1991, Time series: theory and methods, 2nd ed., section 8.2.
 *
 * @param coefficients of the values 1, 2, … steps ago
 * @param aicAboveLeast for each order from 0; NaN for orders that leave no variance
 */
record Autoregression(double[] coefficients, double[] aicAboveLeast) {

  /** Fits a series with the mean 0 that varies. */
  static Autoregression fit(double[] values, int most) {
    double[] covariance = new double[most + 1];
    for (int lag = 0; lag <= most; lag++) {
      double sum = 0;
      for (int at = lag; at < values.length; at++) {
        sum += values[at] * values[at - lag];
      }
      covariance[lag] = sum / values.length;
    }
    double[] aic = new double[most + 1];
    double[] now = new double[most];
    double[] before = new double[most];
    double[] best = new double[0];
    double variance = covariance[0];
    aic[0] = values.length * Math.log(variance);
    double least = aic[0];
    for (int order = 1; order <= most; order++) {
      double rest = covariance[order];
      for (int at = 1; at < order; at++) {
        rest -= before[at - 1] * covariance[order - at];
      }
      double partial = rest / variance;
      for (int at = 1; at < order; at++) {
        now[at - 1] = before[at - 1] - partial * before[order - at - 1];
      }
      now[order - 1] = partial;
      variance *= 1 - partial * partial;
      aic[order] = values.length * Math.log(variance) + 2.0 * order;
      if (aic[order] < least) {
        least = aic[order];
        best = Arrays.copyOf(now, order);
      }
      System.arraycopy(now, 0, before, 0, order);
    }
    for (int order = 0; order <= most; order++) {
      aic[order] -= least;
    }
    return new Autoregression(best, aic);
  }

  int order() {
    return coefficients.length;
  }

  /** What the past does not explain of a series, from where there is past enough. */
  double[] filter(double[] values) {
    double[] rest = new double[values.length - order()];
    for (int at = 0; at < rest.length; at++) {
      double left = values[at + order()];
      for (int lag = 1; lag <= order(); lag++) {
        left -= coefficients[lag - 1] * values[at + order() - lag];
      }
      rest[at] = left;
    }
    return rest;
  }
}
