package se.lagesbild.warehouse.statistics.cusum;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.regression.Design;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/** What is expected of periods, from those before them. */
public final class Expected {
  private Expected() {}

  /**
   * The mean of the counts before the first watched period, for each of them; NaN without any.
   *
   * @param periods indexes from 0, in order
   */
  public static double[] mean(double[] counts, int[] periods) {
    double sum = 0;
    int number = 0;
    for (int at = 0; at < before(counts, periods); at++) {
      if (!Double.isNaN(counts[at])) {
        sum += counts[at];
        number++;
      }
    }
    double[] expected = new double[periods.length];
    Arrays.fill(expected, sum / number);
    return expected;
  }

  /**
   * By one yearly wave, fitted to the counts before the first watched period: log(mean) = a + b
   * cos(2πt/frequency) + c sin(2πt/frequency); NaN where they are too few.
   *
   * @param frequency number of periods in a year
   * @param position where in the year the series begins, from 1
   */
  public static double[] yearlyWave(double[] counts, int[] periods, int frequency, int position) {
    Inputs.require(frequency >= 1, "frequency", frequency, "ska vara minst 1");
    int[] known = new int[before(counts, periods)];
    int rows = 0;
    for (int at = 0; at < known.length; at++) {
      if (!Double.isNaN(counts[at])) {
        known[rows] = at;
        rows++;
      }
    }
    double[] expected = new double[periods.length];
    Arrays.fill(expected, Double.NaN);
    double[] response = new double[rows];
    for (int row = 0; row < rows; row++) {
      response[row] = counts[known[row]];
    }
    if (Arrays.stream(response).sum() > 0) {
      LogLinear.Fit fit =
          new LogLinear(waves(Arrays.copyOf(known, rows), frequency, position))
              .fit(response, new double[rows], LogLinear.ones(rows), Double.POSITIVE_INFINITY);
      Design ahead = waves(periods, frequency, position);
      for (int at = 0; at < periods.length; at++) {
        expected[at] = Math.exp(ahead.predict(at, fit.coefficients()));
      }
    }
    return expected;
  }

  private static int before(double[] counts, int[] periods) {
    return periods.length == 0 ? 0 : Math.min(counts.length, Math.max(0, periods[0]));
  }

  private static Design waves(int[] periods, int frequency, int position) {
    int rows = periods.length;
    double[] values = new double[3 * rows];
    for (int row = 0; row < rows; row++) {
      double angle = 2 * Math.PI * (periods[row] + (double) position) / frequency;
      values[row] = 1;
      values[rows + row] = Math.cos(angle);
      values[2 * rows + row] = Math.sin(angle);
    }
    return new Design(rows, 3, values);
  }
}
