package se.lagesbild.warehouse.statistics.moran;

import java.util.Arrays;

/**
 * How values deviate from their mean.
 *
 * @param mean of all
 * @param values deviations
 * @param second mean of their squares
 * @param fourth mean of their fourth powers
 */
record Deviations(double mean, double[] values, double second, double fourth) {

  static Deviations of(double[] values) {
    double rough = Arrays.stream(values).sum() / values.length;
    double rest = 0;
    for (double value : values) {
      rest += value - rough;
    }
    // In two passes, so that the mean of equal values is that value and no deviation is left.
    double mean = rough + rest / values.length;
    double[] deviations = new double[values.length];
    double second = 0;
    double fourth = 0;
    for (int at = 0; at < values.length; at++) {
      deviations[at] = values[at] - mean;
      double square = deviations[at] * deviations[at];
      second += square;
      fourth += square * square;
    }
    return new Deviations(mean, deviations, second / values.length, fourth / values.length);
  }
}
