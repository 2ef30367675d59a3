package se.lagesbild.warehouse.statistics.nearness;

/**
 * How values deviate from their mean.
 *
 * @param mean of all
 * @param values deviations; 0 if all are equal
 * @param second mean of their squares
 * @param fourth mean of their fourth powers
 */
public record Deviations(double mean, double[] values, double second, double fourth) {

  /** The deviations of at least one value, none missing. */
  public static Deviations of(double[] values) {
    double rough = 0;
    for (double value : values) {
      rough += value / values.length;
    }
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
