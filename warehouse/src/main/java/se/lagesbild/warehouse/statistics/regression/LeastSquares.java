package se.lagesbild.warehouse.statistics.regression;

import java.util.Arrays;

/**
 * Weighted least squares by Householder's orthogonal triangles. Columns that depend on those before
 * them are left out in their order and get the coefficient NaN.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, 4th ed. 2013, algorithms 5.1.1 and 5.2.1. One
 * object is a workspace for many fits of one design; it belongs to one thread.
 */
public final class LeastSquares {
  /** A column whose rest is this small beside itself depends on the others, as in R's lm. */
  private static final double DEPENDENT = 1e-11;

  private final Design design;
  private final int rows;
  private final int columns;
  private final double[] triangle;
  private final double[] rightSide;
  private final int[] pivots;
  private int rank;

  /** Prepares fits of a design. */
  public LeastSquares(Design design) {
    this.design = design;
    this.rows = design.rows();
    this.columns = design.columns();
    this.triangle = new double[rows * columns];
    this.rightSide = new double[rows];
    this.pivots = new int[columns];
  }

  /**
   * Minimises the sum of weights * (response - design * coefficients)².
   *
   * @param weights from 0
   * @param response what is explained
   * @param coefficients where the solution is written
   */
  public void solve(double[] weights, double[] response, double[] coefficients) {
    for (int row = 0; row < rows; row++) {
      double root = Math.sqrt(weights[row]);
      rightSide[row] = root * response[row];
      for (int at = row; at < triangle.length; at += rows) {
        triangle[at] = root * design.values()[at];
      }
    }
    decompose();
    Arrays.fill(coefficients, Double.NaN);
    for (int k = rank - 1; k >= 0; k--) {
      double sum = rightSide[k];
      for (int other = k + 1; other < rank; other++) {
        sum -= triangle[pivots[other] * rows + k] * coefficients[pivots[other]];
      }
      coefficients[pivots[k]] = sum / triangle[pivots[k] * rows + k];
    }
  }

  /** Number of independent columns in the last fit. */
  public int rank() {
    return rank;
  }

  /**
   * The inverse of design' * weights * design of the last fit, in the order of the columns; NaN for
   * columns that were left out.
   */
  public double[][] inverse() {
    double[][] root = new double[rank][rank];
    for (int k = 0; k < rank; k++) {
      root[k][k] = 1 / triangle[pivots[k] * rows + k];
      for (int row = k - 1; row >= 0; row--) {
        double sum = 0;
        for (int other = row + 1; other <= k; other++) {
          sum -= triangle[pivots[other] * rows + row] * root[other][k];
        }
        root[row][k] = sum / triangle[pivots[row] * rows + row];
      }
    }
    double[][] inverse = new double[columns][columns];
    for (double[] row : inverse) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < rank; k++) {
          sum += root[i][k] * root[j][k];
        }
        inverse[pivots[i]][pivots[j]] = sum;
        inverse[pivots[j]][pivots[i]] = sum;
      }
    }
    return inverse;
  }

  private void decompose() {
    rank = 0;
    for (int column = 0; column < columns && rank < rows; column++) {
      int start = column * rows;
      double whole = norm(start, start + rows);
      double rest = norm(start + rank, start + rows);
      if (!(rest > DEPENDENT * whole)) {
        continue;
      }
      reflect(start, rest);
      pivots[rank] = column;
      rank++;
    }
  }

  /** Turns the rest of a column into one value, and what is right of it along with it. */
  private void reflect(int start, double norm) {
    int head = start + rank;
    double value = triangle[head];
    double turned = value > 0 ? -norm : norm;
    double first = value - turned;
    double scale = 1 / (turned * first);
    triangle[head] = first;
    int end = start + rows;
    for (int other = start + rows; other < triangle.length; other += rows) {
      double sum = 0;
      for (int at = head, to = other + rank; at < end; at++, to++) {
        sum += triangle[at] * triangle[to];
      }
      sum *= scale;
      for (int at = head, to = other + rank; at < end; at++, to++) {
        triangle[to] += sum * triangle[at];
      }
    }
    double sum = 0;
    for (int at = head, to = rank; at < end; at++, to++) {
      sum += triangle[at] * rightSide[to];
    }
    sum *= scale;
    for (int at = head, to = rank; at < end; at++, to++) {
      rightSide[to] += sum * triangle[at];
    }
    triangle[head] = turned;
  }

  private double norm(int from, int to) {
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += triangle[at] * triangle[at];
    }
    return Math.sqrt(sum);
  }
}
