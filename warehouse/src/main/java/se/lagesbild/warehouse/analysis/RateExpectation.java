package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;

/**
 * The rate of few events, with Jeffreys' prior: s events at an exposure of m make the next ones
 * negative binomial with size s + 1/2 and the mean (s + 1/2) / m times the exposure. They tell
 * nothing of the season, nor of how much they vary beyond chance: both make the size smaller.
 */
final class RateExpectation extends Expectation {
  /** 1 / size of each period, as of what varies more than most does. */
  private static final double EXTRA = 1;

  private final CountSeries series;
  private final double events;
  private final double exposure;
  private final int periods;

  private RateExpectation(CountSeries series, double events, double exposure, int periods) {
    this.series = series;
    this.events = events;
    this.exposure = exposure;
    this.periods = periods;
  }

  /** From the periods before {@code end}. */
  static RateExpectation before(CountSeries series, int end) {
    double events = 0;
    double exposure = 0;
    int periods = 0;
    for (int period = 0; period < end; period++) {
      double count = series.counts()[period];
      if (!Double.isNaN(count)) {
        events += count;
        exposure += series.exposure(period);
        periods++;
      }
    }
    return new RateExpectation(series, events, exposure, periods);
  }

  @Override
  CountDistribution of(int last, int number) {
    double asked = 0;
    double lagError = 0;
    for (int period = last - number + 1; period <= last; period++) {
      asked += series.exposure(period);
      lagError += series.exposure(period) * series.exposureError(period);
    }
    double mean = (events + 0.5) / exposure * asked;
    double variance = 1 / (events + 0.5) + Terms.SEASON_VARIANCE + EXTRA / number;
    variance += lagError / asked * lagError / asked;
    return NegativeBinomial.of(1 / variance, mean);
  }

  @Override
  Basis basis() {
    return Basis.RATE;
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
