package se.lagesbild.warehouse.statistics.granger;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.regression.Design;
import se.lagesbild.warehouse.statistics.regression.LeastSquares;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * Does the past of one series help to tell the next value of another, beyond that one's own past?
 *
 * <p>F = ((RSS0 - RSS) / k) / (RSS / (n - 2k - 1)): RSS of y on a constant, its own k values before
 * and x's k values before; RSS0 without x's; n rows.
 *
 * <p>Input: two series of the same length; NaN is a missing value, and rows that need it are left
 * out. Output: F, its degrees of freedom and p, one-sided.
 *
 * <p>Assumes that both are stationary: take trend and season out first. Tells prediction, not
 * cause. With counts of 0 to 5 there is next to no power.
 *
 * <p>Defaults: the last value alone (order 1). No more rows than coefficients, or a series that
 * adds no column of its own, as a constant one, or a y that follows its own past exactly: cannot
 * tell. Where y follows exactly with x's help F is beyond all bounds and p 0.
 *
 * <p>Source: Granger 1969, Investigating causal relations by econometric models and cross-spectral
 * methods, Econometrica 37, doi:10.2307/1912791. Tested against R 4.2.2, lmtest 0.9-40, {@code
 * grangertest}.
 */
public final class Granger {
  private static final int MOST_ORDER = 100;
  private static final int MOST_CELLS = 50_000_000;

  /** A share of the squares that is nothing but rounding. */
  private static final double EXACTLY = 1e-24;

  private final int order;

  private Granger(int order) {
    this.order = order;
  }

  /** The last value alone. */
  public static Granger withDefaults() {
    return new Granger(1);
  }

  /**
   * The same, with more of the past.
   *
   * @param values how many values before
   * @throws IllegalArgumentException for a number that is not from 1 to 100
   */
  public Granger withOrder(int values) {
    Inputs.require(
        values >= 1 && values <= MOST_ORDER, "order", values, "ska vara 1 till " + MOST_ORDER);
    return new Granger(values);
  }

  /**
   * Tests whether x helps to tell y.
   *
   * @throws IllegalArgumentException for values that are infinite or too many, or other lengths
   */
  public Outcome<Prediction> test(double[] x, double[] y) {
    Inputs.requireValues("x", x);
    Inputs.requireValues("y", y);
    Inputs.requireSameLength("y", y.length, "x", x.length);
    int columns = 2 * order + 1;
    Inputs.require(
        (long) x.length * columns <= MOST_CELLS,
        "antalet värden",
        x.length,
        "ska vara högst " + MOST_CELLS / columns);
    int[] rows = rows(x, y);
    int degrees = rows.length - columns;
    if (degrees <= 0) {
      return Outcome.cannotTell(
          "Det finns %d hela rader; att pröva %d steg bakåt tar fler än %d."
              .formatted(rows.length, order, columns),
          "There are %d complete rows; looking %d steps back takes more than %d."
              .formatted(rows.length, order, columns));
    }
    double[] response = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      response[row] = y[rows[row]];
    }
    Fit full = Fit.of(design(rows, x, y, columns), response);
    Fit own = Fit.of(design(rows, x, y, order + 1), response);
    if (full.rank() < columns) {
      return Outcome.cannotTell(
          "Serierna varierar för lite för att skilja den enas förflutna från den andras.",
          "The series vary too little to tell the past of one from that of the other.");
    }
    if (own.squares() <= EXACTLY * sumOfSquares(response)) {
      return Outcome.cannotTell(
          "Den andra serien följer redan sitt eget förflutna helt.",
          "The second series already follows its own past exactly.");
    }
    double f = Math.max(0, own.squares() - full.squares()) / order / (full.squares() / degrees);
    double p = FDistribution.of(order, degrees).survivalProbability(f);
    return Outcome.of(new Prediction(f, order, degrees, p));
  }

  /** Places whose values and past are all known. */
  private int[] rows(double[] x, double[] y) {
    int[] rows = new int[x.length];
    int count = 0;
    int known = 0;
    for (int at = 0; at < x.length; at++) {
      // The value of x itself is not in the row, only what came before it.
      if (known >= order && !Double.isNaN(y[at])) {
        rows[count++] = at;
      }
      known = Double.isNaN(x[at]) || Double.isNaN(y[at]) ? 0 : known + 1;
    }
    return Arrays.copyOf(rows, count);
  }

  /** A constant, y's past, and as far as there are columns x's past. */
  private Design design(int[] rows, double[] x, double[] y, int columns) {
    double[] values = new double[rows.length * columns];
    Arrays.fill(values, 0, rows.length, 1);
    for (int column = 1; column < columns; column++) {
      double[] series = column <= order ? y : x;
      int lag = column <= order ? column : column - order;
      for (int row = 0; row < rows.length; row++) {
        values[column * rows.length + row] = series[rows[row] - lag];
      }
    }
    return new Design(rows.length, columns, values);
  }

  private static double sumOfSquares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  private record Fit(double squares, int rank) {
    static Fit of(Design design, double[] response) {
      LeastSquares fit = new LeastSquares(design);
      double[] coefficients = new double[design.columns()];
      fit.solve(LogLinear.ones(design.rows()), response, coefficients);
      double[] left = response.clone();
      for (int row = 0; row < left.length; row++) {
        left[row] -= design.predict(row, coefficients);
      }
      return new Fit(sumOfSquares(left), fit.rank());
    }
  }
}
