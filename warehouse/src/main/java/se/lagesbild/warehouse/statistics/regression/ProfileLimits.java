package se.lagesbild.warehouse.statistics.regression;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Limits of a Poisson model's coefficients by the profile of its likelihood: how far each may go,
 * with the others fitted anew, until the deviance has grown by the quantile of chi-squared with one
 * degree of freedom. They hold where Wald's do not, as with groups without events: there one of
 * them is infinite and the other is not.
 *
 * <p>Source: Venzon and Moolgavkar 1988, A method for computing profile-likelihood-based confidence
 * intervals, Appl Stat 37, doi:10.2307/2347496.
 *
 * @param low lower limits; negative infinity where there is none, NaN where it is not found
 * @param high upper limits; positive infinity where there is none
 */
public record ProfileLimits(double[] low, double[] high) {
  /** Beyond this the logarithm of a mean is not a count of anything. */
  private static final double FARTHEST = 500;

  private static final int MOST_DOUBLINGS = 60;
  private static final int MOST_TRIES = 200;
  private static final double ACCURACY = 1e-12;

  /**
   * Finds the limits.
   *
   * @param data what was fitted
   * @param fit Poisson's fit, before it is taken to a limit
   * @param separation what runs away in it
   * @param confidence between 0 and 1
   */
  public static ProfileLimits of(
      Observations data, LogLinear.Fit fit, Separation separation, double confidence) {
    // The square root of chi-squared's quantile.
    double allowed = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    int columns = data.design().columns();
    ProfileLimits limits = new ProfileLimits(new double[columns], new double[columns]);
    Arrays.fill(limits.low, Double.NaN);
    Arrays.fill(limits.high, Double.NaN);
    for (int column = 0; column < columns; column++) {
      double estimate = fit.coefficients()[column];
      if (!Double.isNaN(estimate)) {
        Column profile = new Column(data, fit, column, allowed);
        int direction = separation.direction(column);
        double step = direction == 0 ? 2 * fit.standardError(column) : 1;
        limits.low[column] =
            direction < 0 ? Double.NEGATIVE_INFINITY : profile.crossing(estimate, -step);
        limits.high[column] =
            direction > 0 ? Double.POSITIVE_INFINITY : profile.crossing(estimate, step);
      }
    }
    return limits;
  }

  /** All limits unknown. */
  public static ProfileLimits unknown(int columns) {
    double[] unknown = new double[columns];
    Arrays.fill(unknown, Double.NaN);
    return new ProfileLimits(unknown, unknown.clone());
  }

  /** The profile of one column: the others are fitted with this one as an offset. */
  private static final class Column {
    private final Observations data;
    private final int column;
    private final LogLinear others;
    private final double deviance;
    private final double allowed;
    private final double[] offset;
    private final double[] ones;
    private final double[] start;
    private final double largest;

    private double[] near;

    Column(Observations data, LogLinear.Fit fit, int column, double allowed) {
      this.data = data;
      this.column = column;
      this.deviance = fit.deviance();
      this.allowed = allowed;
      Design design = data.design();
      int rows = design.rows();
      double[] rest = new double[rows * (design.columns() - 1)];
      System.arraycopy(design.values(), 0, rest, 0, column * rows);
      int after = (column + 1) * rows;
      System.arraycopy(design.values(), after, rest, column * rows, design.values().length - after);
      this.others = new LogLinear(new Design(rows, design.columns() - 1, rest));
      this.offset = new double[rows];
      this.ones = LogLinear.ones(rows);
      this.start = new double[design.columns() - 1];
      System.arraycopy(fit.coefficients(), 0, start, 0, column);
      System.arraycopy(
          fit.coefficients(), column + 1, start, column, design.columns() - 1 - column);
      this.near = start;
      this.largest = design.largest(column);
    }

    /** Where the deviance has grown enough, from {@code estimate} in the direction of a step. */
    double crossing(double estimate, double step) {
      near = start;
      double inner = estimate;
      double width = step;
      for (int doubling = 0;
          doubling < MOST_DOUBLINGS && Math.abs(width) * largest < FARTHEST;
          doubling++) {
        double outer = estimate + width;
        if (beyond(outer) >= 0) {
          return crossingBetween(Math.min(inner, outer), Math.max(inner, outer));
        }
        inner = outer;
        width *= 2;
      }
      return step * Double.POSITIVE_INFINITY;
    }

    private double crossingBetween(double low, double high) {
      try {
        return new BrentSolver(ACCURACY, ACCURACY, ACCURACY)
            .solve(MOST_TRIES, this::beyond, low, high);
      } catch (NoBracketingException | TooManyEvaluationsException e) {
        return Double.NaN;
      }
    }

    /** Roots of the deviance's growth are nearly a straight line, which the solver likes. */
    private double beyond(double value) {
      double[] values = data.design().values();
      int first = column * offset.length;
      for (int row = 0; row < offset.length; row++) {
        offset[row] = data.offset()[row] + value * values[first + row];
      }
      LogLinear.Fit fit =
          others.fitFrom(near, data.counts(), offset, ones, Double.POSITIVE_INFINITY);
      if (!fit.settled()) {
        fit = others.fit(data.counts(), offset, ones, Double.POSITIVE_INFINITY);
      }
      if (!(fit.deviance() < Double.POSITIVE_INFINITY)) {
        return Double.MAX_VALUE;
      }
      near = fit.coefficients();
      return Math.sqrt(Math.max(0, fit.deviance() - deviance)) - allowed;
    }
  }
}
