package se.lagesbild.warehouse.statistics.regression;

import java.util.Arrays;

/**
 * Coefficients that run away because some rows have no events however the others are met: the
 * likelihood grows without end towards means of 0 there. The fit has a limit all the same, in which
 * those coefficients and their standard errors are infinite, and the others as they are.
 *
 * <p>At the limit each further step of the fit lowers the logarithm of those means by 1, while all
 * else stays: the last step shows rows and directions. Source: Albert and Anderson 1984, On the
 * existence of maximum likelihood estimates in logistic regression models, Biometrika 71,
 * doi:10.1093/biomet/71.1.1; for counts Santos Silva and Tenreyro 2010, Econ Lett 107,
 * doi:10.1016/j.econlet.2010.02.020.
 */
public final class Separation {
  /** Means of a fit that settled at a limit are far below this. */
  private static final double NEARLY_NOTHING = 1e-6;

  /** Steps are about 1 along the way and about 1e-6 in other directions. */
  private static final double MOVES = 1e-3;

  private final LogLinear.Fit fit;
  private final boolean[] rows;
  private final int[] directions;

  private Separation(LogLinear.Fit fit, boolean[] rows, int[] directions) {
    this.fit = fit;
    this.rows = rows;
    this.directions = directions;
  }

  /** Looks for such rows. */
  public static Separation of(Observations data, LogLinear.Fit fit) {
    Design design = data.design();
    boolean[] rows = new boolean[design.rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] =
          data.counts()[row] == 0
              && fit.means()[row] < NEARLY_NOTHING
              && design.predict(row, fit.drift()) < -0.5;
    }
    int[] directions = new int[design.columns()];
    for (int column = 0; column < directions.length; column++) {
      double moved = fit.drift()[column] * design.largest(column);
      directions[column] = Math.abs(moved) > MOVES ? (int) Math.signum(moved) : 0;
    }
    return new Separation(fit, rows, directions);
  }

  /** Whether there are such rows. */
  public boolean found() {
    for (boolean row : rows) {
      if (row) {
        return true;
      }
    }
    return false;
  }

  /** Where a coefficient runs: -1, 1, or 0 when it stays. */
  public int direction(int column) {
    return directions[column];
  }

  /** The fit at its limit: means of 0, infinite coefficients, infinite variances. */
  public LogLinear.Fit limit() {
    if (!found()) {
      return fit;
    }
    double[] coefficients = fit.coefficients().clone();
    double[][] inverse = Arrays.stream(fit.inverse()).map(double[]::clone).toArray(double[][]::new);
    for (int column = 0; column < coefficients.length; column++) {
      if (directions[column] != 0) {
        coefficients[column] = directions[column] * Double.POSITIVE_INFINITY;
        for (int other = 0; other < coefficients.length; other++) {
          inverse[column][other] = Double.NaN;
          inverse[other][column] = Double.NaN;
        }
        inverse[column][column] = Double.POSITIVE_INFINITY;
      }
    }
    double[] means = fit.means().clone();
    double[] weights = fit.weights().clone();
    for (int row = 0; row < rows.length; row++) {
      means[row] = rows[row] ? 0 : means[row];
      weights[row] = rows[row] ? 0 : weights[row];
    }
    return new LogLinear.Fit(
        coefficients,
        inverse,
        means,
        weights,
        fit.deviance(),
        fit.pearson(),
        fit.rank(),
        fit.settled(),
        fit.drift());
  }
}
