package se.lagesbild.warehouse.analysis;

import java.util.Arrays;
import java.util.Optional;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.regression.Design;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * A log-linear model of level, trend and season, whose counts vary by mean + mean² / size.
 *
 * <p>The size is that for which Pearson's statistic equals the degrees of freedom, as in Breslow
 * 1984, Extra-Poisson variation in log-linear models, J R Stat Soc C 33, doi:10.2307/2347661;
 * without extra variation it is infinite. What is expected of a sum of periods carries the
 * uncertainty of the coefficients, and a size somewhat smaller than found, as that is uncertain
 * too.
 */
final class ModelExpectation extends Expectation {
  private static final int FITS = 4;
  private static final int HALVINGS = 60;

  /** How many standard errors more of extra variation are allowed for; found by simulation. */
  private static final double CARE = 1.3;

  private static final double Z_OF_NINE_IN_TEN = 1.6448536269514722;

  private final CountSeries series;
  private final Terms terms;
  private final LogLinear.Fit fit;
  private final double extra;
  private final double events;
  private final int periods;

  private ModelExpectation(
      CountSeries series,
      Terms terms,
      LogLinear.Fit fit,
      double extra,
      double events,
      int periods) {
    this.series = series;
    this.terms = terms;
    this.fit = fit;
    this.extra = extra;
    this.events = events;
    this.periods = periods;
  }

  /**
   * Fits the periods before {@code end}.
   *
   * @return empty when the model does not settle or leaves no degree of freedom
   */
  static Optional<ModelExpectation> before(CountSeries series, int end, Terms terms) {
    double[] counts = new double[end];
    double[] offsets = new double[end];
    int[] rows = new int[end];
    int kept = 0;
    double events = 0;
    for (int period = 0; period < end; period++) {
      if (!Double.isNaN(series.counts()[period])) {
        counts[kept] = series.counts()[period];
        offsets[kept] = Math.log(series.exposure(period));
        events += counts[kept];
        rows[kept++] = period;
      }
    }
    if (kept <= terms.columns()) {
      return Optional.empty();
    }
    counts = Arrays.copyOf(counts, kept);
    offsets = Arrays.copyOf(offsets, kept);
    LogLinear model = new LogLinear(design(terms, rows, kept));
    double[] ones = LogLinear.ones(kept);
    LogLinear.Fit fit = model.fit(counts, offsets, ones, Double.POSITIVE_INFINITY);
    double extra = 0;
    for (int again = 0; again < FITS && fit.settled(); again++) {
      extra = extraVariation(counts, fit);
      if (extra == 0) {
        break;
      }
      fit = model.fitFrom(fit.coefficients(), counts, offsets, ones, 1 / extra);
    }
    return fit.settled() && fit.rank() == terms.columns()
        ? Optional.of(
            new ModelExpectation(series, terms, fit, careful(extra, kept, fit), events, kept))
        : Optional.empty();
  }

  private static Design design(Terms terms, int[] periods, int number) {
    double[] values = new double[number * terms.columns()];
    double[] row = new double[terms.columns()];
    for (int at = 0; at < number; at++) {
      terms.write(periods[at], row);
      for (int column = 0; column < row.length; column++) {
        values[column * number + at] = row[column];
      }
    }
    return new Design(number, terms.columns(), values);
  }

  /** 1 / size for which Pearson's statistic is what it should be; 0 without extra variation. */
  private static double extraVariation(double[] counts, LogLinear.Fit fit) {
    double freedom = counts.length - fit.rank();
    if (pearson(counts, fit.means(), 0) <= freedom) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (pearson(counts, fit.means(), high) > freedom && high < 1e6) {
      high *= 2;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (pearson(counts, fit.means(), middle) > freedom) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double pearson(double[] counts, double[] means, double extra) {
    double sum = 0;
    for (int at = 0; at < counts.length; at++) {
      double mean = means[at];
      double off = counts[at] - mean;
      sum += mean > 0 ? off * off / (mean * (1 + extra * mean)) : 0;
    }
    return sum;
  }

  /** The extra variation with some of its standard errors on top; 0 where it is less than one. */
  private static double careful(double extra, int rows, LogLinear.Fit fit) {
    double mean = 0;
    for (double each : fit.means()) {
      mean += each / rows;
    }
    double dispersion = 1 + extra * mean;
    // The variance of a squared Pearson residual, from the fourth moment of the distribution.
    double spread = 2 + 6 * extra + 1 / (mean * dispersion);
    double error = dispersion * Math.sqrt(spread / (rows - fit.rank()));
    return extra * mean < error ? 0 : extra + CARE * error / mean;
  }

  @Override
  CountDistribution of(int last, int number) {
    double[] row = new double[terms.columns()];
    double[] gradient = new double[terms.columns()];
    double mean = 0;
    double variance = 0;
    for (int period = last - number + 1; period <= last; period++) {
      terms.write(period, row);
      double logarithm = Math.log(series.exposure(period));
      for (int column = 0; column < row.length; column++) {
        logarithm += row[column] * fit.coefficients()[column];
      }
      double each = Math.exp(logarithm);
      mean += each;
      variance += each + extra * each * each;
      for (int column = 0; column < row.length; column++) {
        gradient[column] += each * row[column];
      }
    }
    for (int a = 0; a < row.length; a++) {
      for (int b = 0; b < row.length; b++) {
        variance += gradient[a] * fit.inverse()[a][b] * gradient[b];
      }
    }
    return distribution(mean, variance);
  }

  boolean hasTrend() {
    return terms.hasTrend();
  }

  /** The steady change, which is the second term. */
  Trend trend() {
    double logarithm = fit.coefficients()[1];
    double reach = Z_OF_NINE_IN_TEN * Math.sqrt(fit.inverse()[1][1]);
    return new Trend(
        Math.exp(logarithm), new Range(Math.exp(logarithm - reach), Math.exp(logarithm + reach)));
  }

  @Override
  Basis basis() {
    return terms.basis();
  }

  @Override
  double events() {
    return events;
  }

  @Override
  int periods() {
    return periods;
  }
}
