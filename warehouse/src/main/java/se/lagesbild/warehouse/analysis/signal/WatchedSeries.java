package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.Bounds;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;
import se.lagesbild.warehouse.query.WatchedFacts.Late;

/**
 * A series that is watched; its last period is the one to judge.
 *
 * @param indicator what is counted
 * @param municipality code
 * @param area id, or null for the whole municipality
 * @param series the counts, or the least that each period may hold
 * @param upper the most; the same object where the counts are known
 * @param clues what else is known of them
 * @param usual events in a period, in the mean of what came before the last half year
 */
record WatchedSeries(
    Indicator indicator,
    String municipality,
    @Nullable String area,
    CountSeries series,
    CountSeries upper,
    Clues clues,
    double usual) {
  /** Below this an area without events is nothing to speak of. */
  private static final double FEWEST_TO_MISS = 3;

  /** Counts that are known. */
  WatchedSeries(
      Indicator indicator,
      String municipality,
      @Nullable String area,
      CountSeries series,
      Clues clues,
      double usual) {
    this(indicator, municipality, area, series, series, clues, usual);
  }

  /** Sums, of which neither the police nor single reports are told. */
  static WatchedSeries ofSums(
      Indicator indicator,
      String municipality,
      @Nullable String area,
      Bounds bounds,
      double usual) {
    CountSeries lower = bounds.lower();
    CountSeries upper = bounds.meet() ? lower : bounds.upper();
    Clues none = Clues.none(lower.length());
    return new WatchedSeries(indicator, municipality, area, lower, upper, none, usual);
  }

  /** What can be said of it; empty when nothing can. */
  Optional<Judged> judgedBy(Assessor assessor) {
    return upper == series
        ? assessor
            .assess(series)
            .fold(told -> Optional.of(new Judged(this, told)), reason -> Optional.empty())
        : assessor
            .assess(new Bounds(series, upper))
            .fold(told -> Optional.of(Judged.of(this, told)), reason -> Optional.empty());
  }

  /** Whether it is a signal when they are fewer; few of few are none. */
  boolean watchesFewer() {
    return area == null || usual >= FEWEST_TO_MISS;
  }

  /** Every night judges by the calendar that everyone shares. */
  Grain grain() {
    return (Grain) series.calendar();
  }

  /** The period to judge. */
  DateRange period() {
    return last(1);
  }

  /** The days of the last periods. */
  DateRange last(int periods) {
    LocalDate from = start(series.length() - periods);
    return new DateRange(from, start(series.length()));
  }

  private LocalDate start(int period) {
    LocalDate start = series.start();
    for (int passed = 0; passed < period; passed++) {
      start = series.calendar().next(start);
    }
    return start;
  }

  /** The index of the first period that begins on a day or later; their number when none does. */
  int first(LocalDate day) {
    int first = 0;
    LocalDate start = series.start();
    while (first < series.length() && start.isBefore(day)) {
      start = series.calendar().next(start);
      first++;
    }
    return first;
  }

  /** The periods that begin on a day or later. */
  WatchedSeries since(LocalDate day) {
    return without(first(day));
  }

  /** The same without the first {@code number} periods; they are not more than there are. */
  WatchedSeries without(int number) {
    CountSeries left = series.without(number);
    return new WatchedSeries(
        indicator,
        municipality,
        area,
        left,
        upper == series ? left : upper.without(number),
        clues.without(number),
        usual);
  }

  /** The same without what the police found themselves, which is told of known counts only. */
  WatchedSeries withoutPolice() {
    double[] counts = series.counts().clone();
    for (int period = 0; period < counts.length; period++) {
      counts[period] -= clues.foundByPolice()[period];
    }
    return counting(counts, clues.withoutPolice());
  }

  /** The same where a report counts as a single crime. */
  WatchedSeries withOneCrimeOf(LargeReport report) {
    double[] counts = series.counts().clone();
    take(report.crimes() - 1, report.day(), counts);
    return counting(counts, clues);
  }

  /** The same without events that were told of late. */
  WatchedSeries without(List<Late> some) {
    double[] counts = series.counts().clone();
    some.forEach(late -> take(late.counted(), late.day(), counts));
    return counting(counts, clues);
  }

  private void take(long number, LocalDate day, double[] counts) {
    for (int period = 0; period < counts.length; period++) {
      if (new DateRange(start(period), start(period + 1)).contains(day)) {
        counts[period] = Math.max(0, counts[period] - number);
      }
    }
  }

  private WatchedSeries counting(double[] counts, Clues left) {
    CountSeries other =
        new CountSeries(
            series.calendar(),
            series.start(),
            counts,
            series.ripeness(),
            series.ripenessErrors(),
            series.exposures());
    return new WatchedSeries(indicator, municipality, area, other, left, usual);
  }
}
