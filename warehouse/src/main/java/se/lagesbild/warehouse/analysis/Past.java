package se.lagesbild.warehouse.analysis;

import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.regression.Design;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * The told periods that a model is fitted to, and what is held of its terms beforehand.
 *
 * <p>A prior is data: a row that holds as much as is expected of it when the term is 0, and one for
 * the term's opposite, weighted so that the two together bear the information of the prior
 * (Bedrick, Christensen and Johnson 1996, A new perspective on priors for generalized linear
 * models, J Am Stat Assoc 91, doi:10.1080/01621459.1996.10476713). Near 0 that is a normal prior.
 */
final class Past {
  /** So few events in a row of the prior that variation beyond chance takes none of its weight. */
  private static final double FEW = 1e-6;

  private final int[] told;
  private final int rows;
  private final double[] counts;
  private final double[] offsets;
  private final double[] weights;
  private final double[] values;

  /** The periods before {@code end}. */
  Past(CountSeries series, int end, Terms terms) {
    this.told =
        IntStream.range(0, end).filter(each -> !Double.isNaN(series.counts()[each])).toArray();
    int columns = terms.columns();
    long held = IntStream.range(0, columns).filter(each -> terms.precision(each) > 0).count();
    this.rows = told.length + 2 * (int) held;
    this.counts = new double[rows];
    this.offsets = new double[rows];
    this.weights = LogLinear.ones(rows);
    this.values = new double[rows * columns];
    addPeriods(series, terms);
    addPrior(terms);
  }

  private void addPeriods(CountSeries series, Terms terms) {
    double[] row = new double[terms.columns()];
    for (int at = 0; at < told.length; at++) {
      counts[at] = series.counts()[told[at]];
      offsets[at] = Math.log(series.exposure(told[at]));
      terms.write(told[at], row);
      for (int column = 0; column < row.length; column++) {
        values[column * rows + at] = row[column];
      }
    }
  }

  private void addPrior(Terms terms) {
    int at = told.length;
    for (int column = 0; column < terms.columns(); column++) {
      double precision = terms.precision(column);
      for (int sign = -1; precision > 0 && sign <= 1; sign += 2) {
        values[column * rows + at] = sign;
        counts[at] = FEW;
        offsets[at] = Math.log(FEW);
        weights[at++] = precision / (2 * FEW);
      }
    }
  }

  int periods() {
    return told.length;
  }

  double events() {
    double events = 0;
    for (int at = 0; at < told.length; at++) {
      events += counts[at];
    }
    return events;
  }

  /** Number of events in the told period {@code at}. */
  double count(int at) {
    return counts[at];
  }

  LogLinear model() {
    return new LogLinear(new Design(rows, values.length / rows, values));
  }

  LogLinear.Fit fit(LogLinear model) {
    return model.fit(counts, offsets, weights, Double.POSITIVE_INFINITY);
  }

  /** Fits for variation beyond chance, from a fit that is near. */
  LogLinear.Fit fit(LogLinear model, LogLinear.Fit near, double extra) {
    return model.fitFrom(near.coefficients(), counts, offsets, weights, 1 / extra);
  }
}
