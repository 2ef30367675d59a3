package se.lagesbild.warehouse.analysis;

import java.util.Optional;

/** Chooses what of a series' past is taken for usual, and how it is told. */
final class Usual {
  /** Fewer events tell nothing of how much they vary. */
  private static final double FEWEST_FOR_A_MODEL = 10;

  private static final double FEWEST_FOR_A_TREND = 20;
  private static final double FEWEST_FOR_A_SEASON = 30;
  private static final double FEWEST_FOR_A_SECOND_WAVE = 200;
  private static final double YEARS_FOR_A_SEASON = 2;
  static final double YEARS_FOR_A_TREND = 3;

  /** What is new for less than this is not usual yet, as in Noufaily 2013. */
  static final double YEARS_LEFT_OUT = 0.5;

  private final CountSeries series;

  Usual(CountSeries series) {
    this.series = series;
  }

  /**
   * What to expect of the last periods.
   *
   * @param judged how many of them are judged, which are never taken for usual
   * @return empty when the history is too short
   */
  Optional<Expectation> of(int judged) {
    int end = end(judged);
    RateExpectation rate = RateExpectation.before(series, Math.max(0, end));
    if (rate.periods() < fewestPeriods(series)) {
      return Optional.empty();
    }
    double years = rate.periods() / series.periodsPerYear();
    QuietTimes quiet = QuietTimes.before(series, end);
    Optional<Expectation> others = of(quiet.only(series, false), end, years, quiet);
    return quiet.areNone()
        ? others
        : others.map(
            model ->
                new QuietExpectation(
                    quiet,
                    RateExpectation.before(quiet.only(series, true), end),
                    model,
                    series.length() - 1));
  }

  /**
   * The same of the periods that are fitted.
   *
   * @param years that the past is told of
   */
  private Optional<Expectation> of(CountSeries fitted, int end, double years, QuietTimes quiet) {
    RateExpectation rate = RateExpectation.before(fitted, end);
    if (rate.events() < FEWEST_FOR_A_MODEL) {
      return Optional.of(rate);
    }
    boolean whole = series.periodsPerYear() < 2;
    boolean season = whole || years >= YEARS_FOR_A_SEASON && rate.events() >= FEWEST_FOR_A_SEASON;
    boolean trend = years >= YEARS_FOR_A_TREND && rate.events() >= FEWEST_FOR_A_TREND;
    Basis steady = season ? Basis.SEASON : Basis.LEVEL;
    int waves = whole ? 0 : waves(rate.events(), years);
    Terms all = Terms.withPrior(series, true, waves, quiet);
    Terms few = Terms.withPrior(series, false, Math.min(waves, 1), quiet);
    return ModelExpectation.before(fitted, end, all, trend ? Basis.TREND : steady)
        .filter(model -> !runsAway(model, end))
        .or(() -> ModelExpectation.before(fitted, end, few, steady))
        .map(Expectation.class::cast);
  }

  private int waves(double events, double years) {
    boolean bears = Terms.bearsTwoWaves(series.calendar());
    return bears && years >= YEARS_FOR_A_TREND && events >= FEWEST_FOR_A_SECOND_WAVE ? 2 : 1;
  }

  /** A trend that leads above all that was ever seen is not believed. */
  private boolean runsAway(ModelExpectation model, int end) {
    double greatest = 0;
    for (int period = 0; period < end; period++) {
      if (series.counts()[period] > greatest) {
        greatest = series.counts()[period];
      }
    }
    int last = series.length() - 1;
    return model.of(last, 1).mean() > greatest;
  }

  private int end(int judged) {
    int length = series.length();
    int leftOut = leftOut(series);
    boolean longEnough =
        length - leftOut >= (YEARS_FOR_A_SEASON + YEARS_LEFT_OUT) * series.periodsPerYear();
    return length - Math.max(judged, longEnough ? leftOut : 0);
  }

  /** How many of the last periods may be too new to be usual; one where a period is longer. */
  static int leftOut(CountSeries series) {
    return (int) Math.max(1, Math.round(YEARS_LEFT_OUT * series.periodsPerYear()));
  }

  /** From fewer nothing usual is drawn. */
  static int fewestPeriods(CountSeries series) {
    double perYear = series.periodsPerYear();
    if (perYear >= 365) {
      return 91;
    }
    if (perYear >= 12) {
      return (int) Math.max(12, Math.round(perYear / 2));
    }
    return perYear >= 2 ? 8 : 5;
  }
}
