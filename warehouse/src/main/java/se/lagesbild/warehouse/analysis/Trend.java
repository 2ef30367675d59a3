package se.lagesbild.warehouse.analysis;

import java.util.Optional;

/**
 * A steady change over the whole series.
 *
 * @param timesPerYear how many times as many each year holds as the one before
 * @param interval of 90 in 100
 */
public record Trend(double timesPerYear, Range interval) {
  private static final double FEWEST_EVENTS = 20;
  private static final double YEARS = 3;

  /** The trend of a series; empty where years or events do not bear one. */
  static Optional<Trend> of(CountSeries series) {
    RateExpectation all = RateExpectation.before(series, series.length());
    double years = all.periods() / series.periodsPerYear();
    if (years < YEARS || all.events() < FEWEST_EVENTS) {
      return Optional.empty();
    }
    int waves = series.periodsPerYear() < 2 ? 0 : 1;
    return ModelExpectation.before(
            series, series.length(), Terms.free(series, true, waves), Basis.TREND)
        .map(ModelExpectation::trend);
  }
}
