package se.lagesbild.warehouse.statistics.regression;

import java.util.Arrays;

/**
 * Covariances of a Poisson model's coefficients that hold although the counts are not Poisson's: A
 * M A, where A is the model's own covariance and M that of the slopes of the likelihood, x weight
 * (y - mean) / mean, as the data show it. The weights are those of A, the fit's last step, as in
 * R's {@code sandwich}.
 *
 * <p>Source: White 1980, Econometrica 48, doi:10.2307/1912934; Newey and West 1987, A simple,
 * positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix,
 * Econometrica 55, doi:10.2307/1913610; Zeileis 2004, J Stat Softw 11(10), doi:
 * 10.18637/jss.v011.i10. One object belongs to one fit.
 */
public final class Sandwich {
  private final Design design;
  private final double[][] inverse;
  private final double[] residuals;
  private final int[] columns;

  /** Prepares the covariances of a fit. */
  public Sandwich(Observations data, LogLinear.Fit fit) {
    this.design = data.design();
    this.inverse = fit.inverse();
    this.residuals = new double[design.rows()];
    for (int row = 0; row < residuals.length; row++) {
      double mean = fit.means()[row];
      double weight = fit.weights()[row];
      residuals[row] = weight == 0 ? 0 : weight * (data.counts()[row] - mean) / mean;
    }
    int[] all = new int[design.columns()];
    int kept = 0;
    for (int column = 0; column < all.length; column++) {
      if (Double.isFinite(fit.standardError(column))) {
        all[kept++] = column;
      }
    }
    this.columns = Arrays.copyOf(all, kept);
  }

  /**
   * Newey and West's, for rows in the order of time: neighbours up to {@code lag} rows apart may
   * hang together, with weights that fall in a straight line.
   *
   * @param lag from 0; 0 is White's
   */
  public double[][] neweyWest(int lag) {
    double[][] meat = new double[columns.length][columns.length];
    int last = Math.min(lag, residuals.length - 1);
    for (int apart = 0; apart <= last; apart++) {
      double weight = 1 - apart / (lag + 1.0);
      for (int a = 0; a < columns.length; a++) {
        for (int b = 0; b < columns.length; b++) {
          double product = weight * product(columns[a], columns[b], apart);
          meat[a][b] += product;
          if (apart > 0) {
            meat[b][a] += product;
          }
        }
      }
    }
    return around(meat);
  }

  /**
   * For rows that hang together within groups.
   *
   * @param groups the group of each row, from 0
   * @param number of groups
   */
  public double[][] clustered(int[] groups, int number) {
    double[][] sums = new double[columns.length][number];
    for (int a = 0; a < columns.length; a++) {
      int first = columns[a] * residuals.length;
      for (int row = 0; row < residuals.length; row++) {
        sums[a][groups[row]] += design.values()[first + row] * residuals[row];
      }
    }
    double[][] meat = new double[columns.length][columns.length];
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < columns.length; b++) {
        for (int group = 0; group < number; group++) {
          meat[a][b] += sums[a][group] * sums[b][group];
        }
      }
    }
    return around(meat);
  }

  /** The sum over rows of one column's slope times another's so many rows before. */
  private double product(int a, int b, int apart) {
    double[] values = design.values();
    int firstA = a * residuals.length;
    int firstB = b * residuals.length - apart;
    double sum = 0;
    for (int row = apart; row < residuals.length; row++) {
      sum += values[firstA + row] * residuals[row] * values[firstB + row] * residuals[row - apart];
    }
    return sum;
  }

  private double[][] around(double[][] meat) {
    double[][] covariance = new double[inverse.length][inverse.length];
    for (int row = 0; row < inverse.length; row++) {
      for (int column = 0; column < inverse.length; column++) {
        covariance[row][column] =
            Double.isFinite(inverse[row][row]) && Double.isFinite(inverse[column][column])
                ? around(meat, row, column)
                : Double.NaN;
      }
    }
    return covariance;
  }

  private double around(double[][] meat, int row, int column) {
    double sum = 0;
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < columns.length; b++) {
        sum += inverse[row][columns[a]] * meat[a][b] * inverse[columns[b]][column];
      }
    }
    return sum;
  }
}
