package se.lagesbild.warehouse.statistics.countforecast;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.Observations;
import se.lagesbild.warehouse.statistics.regression.Season;
import se.lagesbild.warehouse.statistics.regression.Separation;
import se.lagesbild.warehouse.statistics.smoothing.Forecast;

/**
 * How many events are to be expected in each of the next periods, if all goes on as it has?
 *
 * <p>log(mean) = offset + a + b (t - n) / period + waves of the season, by quasi-Poisson. A coming
 * count varies by phi mean, with phi = Pearson's statistic by the degrees of freedom, at least 1: a
 * negative binomial of size mean / (phi - 1), or Poisson's when phi is 1. With the uncertainty of
 * the coefficients it varies by phi mean + mean² se².
 *
 * <p>Input: counts from 0 in the order of time, NaN where one is missing; the logarithm of each
 * exposure, past and coming. Output: for each coming period the mean with a two-sided interval of
 * 95 in 100 (z), and whole numbers between which the count lies with 80 or 95 in 100.
 *
 * <p>Assumptions: trend and season go on, periods are independent. For readers use the intervals
 * with the coefficients' uncertainty: those without are too narrow for short series.
 *
 * <p>Defaults: a season of 12 periods with one wave. Edge cases: without any event, or without a
 * degree of freedom left, nothing can be told; nor where the trend or season has no events at all
 * on one side, so that its size is infinite.
 *
 * <p>Source: McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., chapter 6; Held and
 * Sabanés Bové 2014, Applied Statistical Inference, section 9.3, doi:10.1007/978-3-642-37887-4.
 * Tested against R 4.2.2, {@code stats::glm} with {@code qnbinom} and {@code qpois}.
 */
public final class CountForecast {
  private static final double Z = 1.959963984540054;

  private final Season season;

  private CountForecast(Season season) {
    this.season = season;
  }

  /** Months of a year with one wave. */
  public static CountForecast withDefaults() {
    return new CountForecast(new Season(12, 1));
  }

  /** The same, with another season. */
  public CountForecast withSeason(Season other) {
    return new CountForecast(other);
  }

  /**
   * Forecasts.
   *
   * @param counts from 0, NaN where one is missing
   * @param offset logarithm of the exposure, for each count
   * @param coming logarithm of the exposure, for each period to come
   * @throws IllegalArgumentException for other counts, infinite values, different lengths, or a
   *     number of periods to come that is not from 1 to 10 000
   */
  public Outcome<ForecastCounts> forecast(double[] counts, double[] offset, double[] coming) {
    Inputs.requireComplete("futureOffset", coming);
    Forecast.requireHorizon(coming.length);
    double[][] rows = new double[counts.length][];
    Arrays.setAll(rows, at -> row(at + 1, counts.length));
    Observations data = Observations.complete(counts, rows, offset);
    if (data.counts().length <= 2 + season.columns() || data.events() == 0) {
      return Outcome.cannotTell(
          "Det finns för få perioder eller händelser för en prognos.",
          "There are too few periods or events for a forecast.");
    }
    LogLinear.Fit fit = data.fit();
    if (!fit.settled() || !(fit.dispersion() >= 0) || Separation.of(data, fit).found()) {
      return Outcome.cannotTell(
          "Händelserna räcker inte för att skilja trend och årstid.",
          "The events do not suffice to tell trend and season.");
    }
    return Outcome.of(forecast(counts.length, data.refined(fit), coming));
  }

  private ForecastCounts forecast(int past, LogLinear.Fit fit, double[] coming) {
    double dispersion = Math.max(1, fit.dispersion());
    ForecastCounts forecast =
        ForecastCounts.empty(fit.coefficients(), dispersion, coming.length, season);
    for (int ahead = 0; ahead < coming.length; ahead++) {
      double[] row = row(past + ahead + 1L, past);
      double logarithm = coming[ahead];
      double variance = 0;
      for (int a = 0; a < row.length; a++) {
        if (!Double.isNaN(fit.coefficients()[a])) {
          logarithm += row[a] * fit.coefficients()[a];
          variance += row[a] * times(fit.inverse()[a], row);
        }
      }
      write(forecast, ahead, logarithm, Math.sqrt(dispersion * variance), dispersion);
    }
    return forecast;
  }

  private static void write(
      ForecastCounts forecast, int ahead, double logarithm, double error, double dispersion) {
    double mean = Math.exp(logarithm);
    Inputs.require(
        mean < Integer.MAX_VALUE, "det väntade antalet", mean, "ska gå att räkna med heltal");
    forecast.mean()[ahead] = mean;
    forecast.error()[ahead] = error;
    forecast.meanLow()[ahead] = Math.exp(logarithm - Z * error);
    forecast.meanHigh()[ahead] = Math.exp(logarithm + Z * error);
    CountDistribution known = distribution(mean, dispersion);
    forecast.low80()[ahead] = known.quantile(0.1);
    forecast.high80()[ahead] = known.quantile(0.9);
    forecast.low95()[ahead] = known.quantile(0.025);
    forecast.high95()[ahead] = known.quantile(0.975);
    CountDistribution uncertain = distribution(mean, dispersion + mean * error * error);
    forecast.likelyLow80()[ahead] = uncertain.quantile(0.1);
    forecast.likelyHigh80()[ahead] = uncertain.quantile(0.9);
    forecast.likelyLow95()[ahead] = uncertain.quantile(0.025);
    forecast.likelyHigh95()[ahead] = uncertain.quantile(0.975);
  }

  /** The distribution with a mean whose variance is so many times that. */
  private static CountDistribution distribution(double mean, double times) {
    return times > 1 && mean > 0 ? NegativeBinomial.of(mean / (times - 1), mean) : Poisson.of(mean);
  }

  private double[] row(long time, int past) {
    double[] row = new double[2 + season.columns()];
    row[0] = 1;
    row[1] = (double) (time - past) / season.period();
    season.write(time, row, 2);
    return row;
  }

  private static double times(double[] covariance, double[] row) {
    double sum = 0;
    for (int at = 0; at < row.length; at++) {
      sum += Double.isNaN(covariance[at]) ? 0 : covariance[at] * row[at];
    }
    return sum;
  }
}
