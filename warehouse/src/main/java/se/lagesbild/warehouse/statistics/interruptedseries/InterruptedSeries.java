package se.lagesbild.warehouse.statistics.interruptedseries;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.Observations;
import se.lagesbild.warehouse.statistics.regression.Sandwich;
import se.lagesbild.warehouse.statistics.regression.Season;
import se.lagesbild.warehouse.statistics.regression.Separation;

/**
 * Has the level or the slope of a series changed at a time fixed beforehand?
 *
 * <p>log(mean) = offset + a + b t / period + level [t ≥ t0] + slope (t - t0) / period [t ≥ t0] +
 * waves of the season, by quasi-Poisson, with Newey and West's covariance times n / (n - p).
 *
 * <p>Input: counts from 0 in the order of time, NaN where one is missing; the logarithm of each
 * exposure; t0, the first period after, counted from 1. Missing periods are left out before lags
 * are formed. Output: ratios with two-sided intervals (z), what would have come without the change,
 * and the residuals' autocorrelation.
 *
 * <p>Assumptions: the trend before would have gone on, nothing else changed at that time, the place
 * was not chosen because it had been bad (regression to the mean), and the time was not chosen from
 * the series. With fewer than 60 periods the errors are too small; with fewer than 12 on a side or
 * two seasons in all use {@link #withLevelOnly()}.
 *
 * <p>Defaults: a season of 12 periods with one wave; lag = the season, or the whole part of 4 (n /
 * 100)^(2/9) for a series without waves; the effect a season after; 95 in 100. Edge cases: fewer
 * periods than coefficients, no event before or after, or nothing on one side cannot be told.
 *
 * <p>Source: Wagner, Soumerai, Zhang and Ross-Degnan 2002, J Clin Pharm Ther 27,
 * doi:10.1046/j.1365-2710.2002.00430.x; Lopez Bernal, Cummins and Gasparrini 2017, Int J Epidemiol
 * 46, doi:10.1093/ije/dyw098; Newey and West 1987, Econometrica 55, doi:10.2307/1913610. Tested
 * against R 4.2.2, {@code stats::glm} and {@code sandwich::NeweyWest} 3.0-2 without prewhitening.
 */
public final class InterruptedSeries {
  private static final int LAG_BY_LENGTH = -1;
  private static final int MOST_AUTOCORRELATIONS = 12;

  /** More products of neighbours than this take minutes. */
  private static final double MOST_NEIGHBOURS = 2e9;

  private final Season season;
  private final int lag;
  private final int horizon;
  private final double confidence;
  private final boolean slopes;
  private final boolean adjusts;

  private InterruptedSeries(
      Season season, int lag, int horizon, double confidence, boolean slopes, boolean adjusts) {
    this.season = season;
    this.lag = lag;
    this.horizon = horizon;
    this.confidence = confidence;
    this.slopes = slopes;
    this.adjusts = adjusts;
  }

  /** Months of a year with one wave, a change of level and slope. */
  public static InterruptedSeries withDefaults() {
    return new InterruptedSeries(new Season(12, 1), LAG_BY_LENGTH, 12, 0.95, true, true);
  }

  /** The same, with another season; the effect is told one season after. */
  public InterruptedSeries withSeason(Season other) {
    return new InterruptedSeries(other, lag, other.period(), confidence, slopes, adjusts);
  }

  /**
   * The same, with neighbours up to so many periods apart that may hang together.
   *
   * @throws IllegalArgumentException below 0
   */
  public InterruptedSeries withLag(int periods) {
    Inputs.require(periods >= 0, "neweyWestLag", periods, "ska vara minst 0");
    return new InterruptedSeries(season, periods, horizon, confidence, slopes, adjusts);
  }

  /**
   * The same, with the effect told so many periods after.
   *
   * @throws IllegalArgumentException below 0
   */
  public InterruptedSeries withHorizon(int periods) {
    Inputs.require(periods >= 0, "horizonPeriods", periods, "ska vara minst 0");
    return new InterruptedSeries(season, lag, periods, confidence, slopes, adjusts);
  }

  /**
   * The same, with other intervals.
   *
   * @throws IllegalArgumentException outside of 0 to 1
   */
  public InterruptedSeries withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new InterruptedSeries(season, lag, horizon, share, slopes, adjusts);
  }

  /** The same, without a change of slope. */
  public InterruptedSeries withLevelOnly() {
    return new InterruptedSeries(season, lag, horizon, confidence, false, adjusts);
  }

  /** The same, with a covariance that is not enlarged by n / (n - p). */
  public InterruptedSeries withoutAdjustment() {
    return new InterruptedSeries(season, lag, horizon, confidence, slopes, false);
  }

  /**
   * Evaluates a change.
   *
   * @param counts from 0, NaN where one is missing
   * @param offset logarithm of the exposure, for each count
   * @param firstAfter the first period after the change, counted from 1
   * @throws IllegalArgumentException for other counts, a time outside of the series, different
   *     lengths, or a lag that is too long for so long a series
   */
  public Outcome<Interruption> evaluate(double[] counts, double[] offset, int firstAfter) {
    Inputs.require(
        firstAfter >= 1 && firstAfter <= counts.length,
        "interventionIndex",
        firstAfter,
        "ska ligga i serien, från 1 till " + counts.length);
    double[][] rows = new double[counts.length][];
    Arrays.setAll(rows, at -> row(at + 1, firstAfter));
    Observations data = Observations.complete(counts, rows, offset);
    int columns = data.design().columns();
    int before = 0;
    double eventsBefore = 0;
    for (int row = 0; row < data.counts().length && data.design().at(row, 2) == 0; row++) {
      before++;
      eventsBefore += data.counts()[row];
    }
    if (before == 0 || before == data.counts().length || data.counts().length <= columns) {
      return Outcome.cannotTell(
          "Det finns för få perioder före eller efter för att säga något.",
          "There are too few periods before or after to tell anything.");
    }
    if (eventsBefore == 0 || eventsBefore == data.events()) {
      return Outcome.cannotTell(
          "Det finns inga händelser före eller efter, så storleken går inte att säga.",
          "There are no events before or after, so the size cannot be told.");
    }
    LogLinear.Fit fit = data.fit();
    if (!fit.settled() || Separation.of(data, fit).found() || Double.isNaN(fit.coefficients()[2])) {
      return Outcome.cannotTell(
          "Händelserna räcker inte för att skilja ändringen från trend och årstid.",
          "The events do not suffice to tell the change from trend and season.");
    }
    int neighbours = Math.min(lag(data.counts().length), data.counts().length - 1);
    Inputs.require(
        (double) neighbours * data.counts().length <= MOST_NEIGHBOURS,
        "neweyWestLag",
        neighbours,
        "ska gånger antalet perioder vara högst 2000000000");
    return Outcome.of(describe(data, fit, before));
  }

  private Interruption describe(Observations data, LogLinear.Fit fit, int before) {
    int rows = data.counts().length;
    double[][] covariance = new Sandwich(data, fit).neweyWest(lag(rows));
    if (adjusts) {
      double larger = (double) rows / (rows - fit.rank());
      for (double[] row : covariance) {
        Arrays.setAll(row, at -> row[at] * larger);
      }
    }
    double[] without = without(data, fit, before);
    double dispersion = dispersion(data, fit);
    return new Interruption(
        season,
        slopes,
        fit,
        dispersion,
        Effects.of(fit, dispersion, rows - fit.rank(), confidence),
        covariance,
        Effects.of(fit, covariance, confidence),
        atHorizon(fit, covariance, 1),
        atHorizon(fit, fit.inverse(), Math.max(1, dispersion)),
        without,
        sum(Arrays.copyOfRange(data.counts(), before, rows)),
        sum(without),
        autocorrelations(data, fit));
  }

  /** Pearson's, but with the weights of the fit's last step, as R's {@code summary} has it. */
  private static double dispersion(Observations data, LogLinear.Fit fit) {
    double sum = 0;
    for (int row = 0; row < data.counts().length; row++) {
      double apart = data.counts()[row] / fit.means()[row] - 1;
      sum += fit.weights()[row] * apart * apart;
    }
    return sum / (data.counts().length - fit.rank());
  }

  /** What the model gives after the change without it. */
  private double[] without(Observations data, LogLinear.Fit fit, int before) {
    double[] coefficients = fit.coefficients().clone();
    Arrays.fill(coefficients, 2, slopes ? 4 : 3, 0);
    double[] means = new double[data.counts().length - before];
    for (int row = 0; row < means.length; row++) {
      double logarithm = data.design().predict(before + row, coefficients);
      means[row] = Math.exp(logarithm + data.offset()[before + row]);
    }
    return means;
  }

  /** The change so many periods after, as the effect of one column. */
  private Effects atHorizon(LogLinear.Fit fit, double[][] covariance, double times) {
    double estimate = fit.coefficients()[2];
    double variance = covariance[2][2];
    if (slopes && !Double.isNaN(fit.coefficients()[3])) {
      double seasons = (double) horizon / season.period();
      estimate += seasons * fit.coefficients()[3];
      variance += 2 * seasons * covariance[2][3] + seasons * seasons * covariance[3][3];
    }
    return new Effects(
        new double[] {estimate},
        new double[] {Math.sqrt(times * variance)},
        Double.POSITIVE_INFINITY,
        confidence);
  }

  private int lag(int rows) {
    if (lag != LAG_BY_LENGTH) {
      return lag;
    }
    return season.waves() > 0
        ? season.period()
        : (int) Math.floor(4 * Math.pow(rows / 100.0, 2.0 / 9));
  }

  private double[] row(int time, int firstAfter) {
    int first = slopes ? 4 : 3;
    double[] row = new double[first + season.columns()];
    row[0] = 1;
    row[1] = (double) time / season.period();
    if (time >= firstAfter) {
      row[2] = 1;
      row[first - 1] = slopes ? (double) (time - firstAfter) / season.period() : 1;
    }
    season.write(time, row, first);
    return row;
  }

  /** Of Pearson's residuals, with the divisor n. */
  private static double[] autocorrelations(Observations data, LogLinear.Fit fit) {
    int rows = data.counts().length;
    double[] residuals = new double[rows];
    for (int row = 0; row < rows; row++) {
      residuals[row] = (data.counts()[row] - fit.means()[row]) / Math.sqrt(fit.means()[row]);
    }
    double mean = sum(residuals) / rows;
    Arrays.setAll(residuals, row -> residuals[row] - mean);
    double[] correlations = new double[Math.min(MOST_AUTOCORRELATIONS, rows - 1)];
    for (int apart = 0; apart <= correlations.length; apart++) {
      double product = 0;
      for (int row = apart; row < rows; row++) {
        product += residuals[row] * residuals[row - apart];
      }
      if (apart > 0) {
        correlations[apart - 1] = product;
      }
    }
    double square = 0;
    for (double residual : residuals) {
      square += residual * residual;
    }
    double whole = square;
    Arrays.setAll(correlations, at -> whole > 0 ? correlations[at] / whole : 0);
    return correlations;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
