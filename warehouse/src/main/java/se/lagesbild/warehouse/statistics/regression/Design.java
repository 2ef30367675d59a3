package se.lagesbild.warehouse.statistics.regression;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * A design matrix, column after column.
 *
 * @param rows number of observations
 * @param columns number of columns
 * @param values {@code rows * columns} finite values, the first column first
 */
public record Design(int rows, int columns, double[] values) {

  /** Checks the length. */
  public Design {
    Inputs.require(
        values.length == rows * columns,
        "antalet värden",
        values.length,
        "ska vara rader gånger kolumner");
  }

  /**
   * A matrix given as rows.
   *
   * @throws IllegalArgumentException for rows of different lengths, or values that are not finite
   */
  public static Design ofRows(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      Inputs.requireSameLength("rad " + (row + 1), rows[row].length, "första raden", columns);
      Inputs.requireComplete("rad " + (row + 1), rows[row]);
      for (int column = 0; column < columns; column++) {
        values[column * rows.length + row] = rows[row][column];
      }
    }
    return new Design(rows.length, columns, values);
  }

  /** The value of a row and column, from 0. */
  public double at(int row, int column) {
    return values[column * rows + row];
  }

  /** Whether a column is the same, and not 0, in every row. */
  public boolean hasIntercept() {
    for (int column = 0; column < columns && rows > 0; column++) {
      double first = at(0, column);
      int row = 0;
      while (row < rows && at(row, column) == first) {
        row++;
      }
      if (row == rows && first != 0) {
        return true;
      }
    }
    return false;
  }

  /** The largest value of a column, without its sign. */
  public double largest(int column) {
    double largest = 0;
    for (int at = column * rows; at < (column + 1) * rows; at++) {
      largest = Math.max(largest, Math.abs(values[at]));
    }
    return largest;
  }

  /** The sum of a row's values times {@code coefficients}, where NaN counts as 0. */
  public double predict(int row, double[] coefficients) {
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      if (!Double.isNaN(coefficients[column])) {
        sum += values[column * rows + row] * coefficients[column];
      }
    }
    return sum;
  }
}
