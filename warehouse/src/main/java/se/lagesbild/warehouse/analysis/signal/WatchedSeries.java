package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;

/**
 * A series that is watched; its last period is the one to judge.
 *
 * @param indicator what is counted
 * @param municipality code
 * @param area id, or null for the whole municipality
 * @param series the counts
 * @param foundByPolice how many of them the police found themselves
 * @param largeReports reports that hold several of them
 * @param usual events in a period, in the mean of what came before the last half year
 */
record WatchedSeries(
    Indicator indicator,
    String municipality,
    @Nullable String area,
    CountSeries series,
    double[] foundByPolice,
    List<LargeReport> largeReports,
    double usual) {
  /** Below this an area without events is nothing to speak of. */
  private static final double FEWEST_TO_MISS = 3;

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
      start = grain().next(start);
    }
    return start;
  }

  /** The series of the periods that begin on a day or later. */
  CountSeries since(LocalDate day) {
    int first = 0;
    LocalDate start = series.start();
    while (start.isBefore(day)) {
      start = grain().next(start);
      first++;
    }
    int end = series.length();
    return new CountSeries(
        grain(),
        start,
        Arrays.copyOfRange(series.counts(), Math.min(first, end), end),
        Arrays.copyOfRange(series.ripeness(), Math.min(first, end), end),
        Arrays.copyOfRange(series.exposures(), Math.min(first, end), end));
  }

  /** The series without what the police found themselves. */
  CountSeries withoutPolice() {
    double[] counts = series.counts().clone();
    for (int period = 0; period < counts.length; period++) {
      counts[period] -= foundByPolice[period];
    }
    return new CountSeries(grain(), series.start(), counts, series.ripeness(), series.exposures());
  }
}
