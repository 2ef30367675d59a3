package se.lagesbild.warehouse.analysis;

import java.util.Optional;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * A log-linear model of level, trend and season, whose counts vary by {@link ExtraVariation}. What
 * is expected of a sum of periods carries the uncertainty of the coefficients and of that
 * variation.
 */
final class ModelExpectation extends Expectation {
  private static final int FITS = 4;
  private static final double Z_OF_NINE_IN_TEN = 1.6448536269514722;

  private final CountSeries series;
  private final Terms terms;
  private final Basis basis;
  private final LogLinear.Fit fit;
  private final double extra;
  private final Past past;

  private ModelExpectation(
      CountSeries series, Terms terms, Basis basis, LogLinear.Fit fit, double extra, Past past) {
    this.series = series;
    this.terms = terms;
    this.basis = basis;
    this.fit = fit;
    this.extra = extra;
    this.past = past;
  }

  /**
   * Fits the periods before {@code end}.
   *
   * @return empty when the model does not settle or leaves no degree of freedom
   */
  static Optional<ModelExpectation> before(CountSeries series, int end, Terms terms, Basis basis) {
    Past past = new Past(series, end, terms);
    if (past.periods() <= terms.columns()) {
      return Optional.empty();
    }
    LogLinear model = past.model();
    LogLinear.Fit fit = past.fit(model);
    double extra = 0;
    for (int again = 0; again < FITS && fit.settled(); again++) {
      extra = ExtraVariation.of(past, fit);
      if (extra == 0) {
        break;
      }
      fit = past.fit(model, fit, extra);
    }
    return fit.settled() && fit.rank() == terms.columns()
        ? Optional.of(
            new ModelExpectation(
                series, terms, basis, fit, ExtraVariation.careful(extra, past, fit), past))
        : Optional.empty();
  }

  @Override
  CountDistribution of(int last, int number) {
    double[] row = new double[terms.columns()];
    double[] gradient = new double[terms.columns()];
    double mean = 0;
    double variance = 0;
    double lagError = 0;
    for (int period = last - number + 1; period <= last; period++) {
      terms.write(period, row);
      double logarithm = Math.log(series.exposure(period));
      for (int column = 0; column < row.length; column++) {
        logarithm += row[column] * fit.coefficients()[column];
      }
      double each = Math.exp(logarithm);
      mean += each;
      variance += each + extra * each * each;
      lagError += each * series.exposureError(period);
      for (int column = 0; column < row.length; column++) {
        gradient[column] += each * row[column];
      }
    }
    for (int a = 0; a < row.length; a++) {
      for (int b = 0; b < row.length; b++) {
        variance += gradient[a] * fit.inverse()[a][b] * gradient[b];
      }
    }
    return distribution(mean, variance + lagError * lagError);
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
    return basis;
  }

  @Override
  double events() {
    return past.events();
  }

  @Override
  int periods() {
    return past.periods();
  }
}
