package se.lagesbild.warehouse.statistics.regression;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * Counts with what may explain them, none missing.
 *
 * @param counts whole numbers from 0
 * @param design a row for each count
 * @param offset logarithm of the exposure, for each count
 */
public record Observations(double[] counts, Design design, double[] offset) {

  /**
   * Leaves out each row in which a count, a value or an offset is missing, as R's {@code na.omit}.
   *
   * @param counts whole numbers from 0, NaN where one is missing
   * @param rows the design's rows, of the same length
   * @param offset logarithms of the exposures
   * @throws IllegalArgumentException for other counts, infinite values or different lengths
   */
  public static Observations complete(double[] counts, double[][] rows, double[] offset) {
    Inputs.requireCounts("y", counts);
    Inputs.requireSameLength("X", rows.length, "y", counts.length);
    Inputs.requireSameLength("offset", offset.length, "y", counts.length);
    Inputs.requireValues("offset", offset);
    int columns = rows.length == 0 ? 0 : rows[0].length;
    int kept = 0;
    boolean[] complete = new boolean[counts.length];
    for (int row = 0; row < rows.length; row++) {
      Inputs.requireSameLength("X[" + (row + 1) + "]", rows[row].length, "X[1]", columns);
      Inputs.requireValues("X[" + (row + 1) + "]", rows[row]);
      complete[row] = isComplete(counts[row], rows[row], offset[row]);
      kept += complete[row] ? 1 : 0;
    }
    double[] values = new double[kept * columns];
    double[] keptCounts = new double[kept];
    double[] keptOffset = new double[kept];
    for (int row = 0, to = 0; row < rows.length; row++) {
      if (complete[row]) {
        keptCounts[to] = counts[row];
        keptOffset[to] = offset[row];
        for (int column = 0; column < columns; column++) {
          values[column * kept + to] = rows[row][column];
        }
        to++;
      }
    }
    return new Observations(keptCounts, new Design(kept, columns, values), keptOffset);
  }

  /** Number of events. */
  public double events() {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Poisson's fit. */
  public LogLinear.Fit fit() {
    return new LogLinear(design)
        .fit(counts, offset, LogLinear.ones(counts.length), Double.POSITIVE_INFINITY);
  }

  /** Poisson's fit with a step more, so that its weights and covariance are those of its means. */
  public LogLinear.Fit refined(LogLinear.Fit fit) {
    return new LogLinear(design)
        .fitFrom(
            fit.coefficients(),
            counts,
            offset,
            LogLinear.ones(counts.length),
            Double.POSITIVE_INFINITY);
  }

  private static boolean isComplete(double count, double[] row, double offset) {
    double sum = count + offset;
    for (double value : row) {
      sum += value;
    }
    return !Double.isNaN(sum);
  }
}
