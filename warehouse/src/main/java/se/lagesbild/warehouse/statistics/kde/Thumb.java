package se.lagesbild.warehouse.statistics.kde;

import java.util.Arrays;

/** The rule of thumb for a bandwidth. */
final class Thumb {
  private Thumb() {}

  /** 4 · 1.06 min(deviation, quartile range/1.34) n^(-1/5); NaN for fewer than two values. */
  static double bandwidth(double[] values) {
    if (values.length < 2) {
      return Double.NaN;
    }
    double[] rising = values.clone();
    Arrays.sort(rising);
    double range = (quantile(rising, 0.75) - quantile(rising, 0.25)) / 1.34;
    return 4 * 1.06 * Math.min(deviation(rising), range) * Math.pow(values.length, -0.2);
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /** Between the two nearest values, as R's type 7. */
  private static double quantile(double[] rising, double share) {
    double position = (rising.length - 1) * share;
    int below = (int) position;
    int above = Math.min(below + 1, rising.length - 1);
    return rising[below] + (position - below) * (rising[above] - rising[below]);
  }
}
