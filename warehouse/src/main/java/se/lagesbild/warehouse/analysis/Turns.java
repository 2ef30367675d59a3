package se.lagesbild.warehouse.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.statistics.changepoint.ChangePoints;
import se.lagesbild.warehouse.statistics.changepoint.Levels;

/**
 * Looks for times when the level of a series changed, held against what the season lets expect. A
 * series that a steady trend explains as well has a trend and no such times.
 */
final class Turns {
  /** Of fewer events a change does not show, and what shows is none. */
  private static final double FEWEST_EVENTS = 30;

  private static final double FEWEST_FOR_A_SECOND_WAVE = 200;
  private static final double YEARS_FOR_A_SEASON = 2;
  private static final double YEARS_FOR_A_SECOND_WAVE = 3;

  /** Less is expected of no period, however sharp the season. */
  private static final double LEAST_EXPECTED = 1e-9;

  /** A cut has two parameters and costs three logarithms; a trend has one. */
  private static final double LOGARITHMS_OF_A_CUT = 3;

  private final CountSeries series;
  private final int[] told;
  private final double[] counts;
  private final double events;

  private Turns(CountSeries series) {
    this.series = series;
    int[] kept = new int[series.length()];
    int number = 0;
    for (int period = 0; period < kept.length; period++) {
      if (!Double.isNaN(series.counts()[period])) {
        kept[number++] = period;
      }
    }
    this.told = Arrays.copyOf(kept, number);
    this.counts = Arrays.stream(told).mapToDouble(at -> series.counts()[at]).toArray();
    this.events = Arrays.stream(counts).sum();
  }

  /** Those of a series, in order. */
  static List<Turn> of(CountSeries series) {
    Turns turns = new Turns(series);
    return series.periodsPerYear() < 2 || turns.events < FEWEST_EVENTS
        ? List.of()
        : turns.find(turns.expected());
  }

  private List<Turn> find(double[] expected) {
    return ChangePoints.withDefaults()
        .withShortestSegment(shortest())
        .withExposures(expected)
        .find(counts)
        .fold(levels -> isTrend(levels, expected) ? List.of() : turns(levels), reason -> List.of());
  }

  /** Eight weeks where these are the periods, or days, else half a year, or a year of quarters. */
  private int shortest() {
    double perYear = series.periodsPerYear();
    if (perYear > 53) {
      return 56;
    }
    if (perYear >= 12) {
      return perYear > 40 ? 8 : 6;
    }
    return 4;
  }

  /** What level and season, but no trend, let expect. */
  private double[] expected() {
    double years = counts.length / series.periodsPerYear();
    boolean second =
        series.periodsPerYear() >= 12
            && years >= YEARS_FOR_A_SECOND_WAVE
            && events >= FEWEST_FOR_A_SECOND_WAVE;
    int season = second ? 2 : 1;
    return means(Terms.free(series, false, years >= YEARS_FOR_A_SEASON ? season : 0))
        .orElseGet(() -> Arrays.stream(told).mapToDouble(series::exposure).toArray());
  }

  private Optional<double[]> means(Terms terms) {
    return ModelExpectation.before(series, series.length(), terms, Basis.SEASON)
        .map(model -> Arrays.stream(told).mapToDouble(at -> expected(model, at)).toArray());
  }

  private static double expected(Expectation model, int period) {
    return Math.max(LEAST_EXPECTED, model.of(period, 1).mean());
  }

  /**
   * Whether a steady trend explains the numbers as well as the levels do, with fewer parameters.
   */
  private boolean isTrend(Levels levels, double[] expected) {
    int cuts = levels.changes().length;
    double years = counts.length / series.periodsPerYear();
    if (cuts == 0 || years < YEARS_FOR_A_SEASON) {
      return false;
    }
    double penalty = (levels.objective() - Arrays.stream(levels.costs()).sum()) / cuts;
    double byLevels = levels.objective() + 2 * events;
    for (int at = 0; at < counts.length; at++) {
      byLevels -= 2 * counts[at] * Math.log(expected[at]);
    }
    double most = byLevels - penalty / LOGARITHMS_OF_A_CUT;
    return means(Terms.free(series, true, 1)).filter(means -> cost(means) <= most).isPresent();
  }

  /** Minus twice the logarithm of Poisson's likelihood, but for constants. */
  private double cost(double[] means) {
    double cost = 0;
    for (int at = 0; at < counts.length; at++) {
      cost += 2 * (means[at] - counts[at] * Math.log(means[at]));
    }
    return cost;
  }

  private List<Turn> turns(Levels levels) {
    List<DateRange> periods = series.periods();
    List<Turn> turns = new ArrayList<>();
    for (int cut = 0; cut < levels.changes().length; cut++) {
      Levels.Places likely = levels.likely().get(cut);
      turns.add(
          new Turn(
              periods.get(told[likely.best()]),
              new DateRange(
                  periods.get(told[likely.first()]).from(), periods.get(told[likely.last()]).to()),
              levels.means()[cut + 1] / levels.means()[cut]));
    }
    return List.copyOf(turns);
  }
}
