package se.lagesbild.warehouse.analysis;

import java.util.Optional;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * A steady change over the years.
 *
 * @param timesPerYear how many times as many each year holds as the one before
 * @param interval of 90 in 100
 */
public record Trend(double timesPerYear, Range interval) {
  private static final double FEWEST_EVENTS = 20;
  private static final double YEARS = 3;

  /**
   * The trend up to where the last periods differ, so that these do not make one; empty where years
   * or events do not bear one.
   *
   * @param verdict on the last periods
   */
  static Optional<Trend> of(CountSeries series, Verdict verdict) {
    boolean differs = verdict == Verdict.MORE || verdict == Verdict.FEWER;
    return of(differs ? series.withoutLast(Usual.leftOut(series)) : series);
  }

  private static Optional<Trend> of(CountSeries series) {
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
