package se.lagesbild.dashboard.page.status;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * Events by year of occurrence.
 *
 * @param rows for the table
 * @param data for the chart
 */
record YearChart(List<Row> rows, Json data) {

  /**
   * A year.
   *
   * @param year calendar year
   * @param events how many
   */
  record Row(String year, String events) {}

  static Optional<YearChart> of(SourceResult.Status status, Words words) {
    Map<Integer, Long> years = new TreeMap<>(status.eventsPerYear());
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        years.entrySet().stream()
            .map(year -> new Row("" + year.getKey(), words.numbers().whole(year.getValue())))
            .toList();
    return Optional.of(new YearChart(rows, Json.of(data(years, words))));
  }

  private static ChartData data(Map<Integer, Long> years, Words words) {
    List<ChartData.Period> periods =
        years.keySet().stream()
            .map(String::valueOf)
            .map(year -> new ChartData.Period(year, year))
            .toList();
    List<ChartData.Point> points =
        years.values().stream()
            .map(
                events ->
                    new ChartData.Point(
                        events.doubleValue(), ChartData.EXACT, words.counted("events", events)))
            .toList();
    long largest = Collections.max(years.values());
    return new ChartData(
        "columns",
        true,
        periods,
        List.of(new ChartData.Line("", points)),
        List.of(),
        Scale.upTo(largest, words.numbers()));
  }
}
