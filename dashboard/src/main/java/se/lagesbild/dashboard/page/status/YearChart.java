package se.lagesbild.dashboard.page.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

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

  static Optional<YearChart> of(Result.Status status, Words words) {
    Map<Integer, Long> years = new TreeMap<>(status.eventsPerYear());
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    List<ChartData.Period> periods = new ArrayList<>();
    List<ChartData.Point> points = new ArrayList<>();
    double largest = 0;
    for (Map.Entry<Integer, Long> year : years.entrySet()) {
      String label = String.valueOf(year.getKey());
      rows.add(new Row(label, words.numbers().whole(year.getValue())));
      periods.add(new ChartData.Period(label, label));
      double events = year.getValue();
      String said = words.counted("events", year.getValue());
      points.add(new ChartData.Point(events, ChartData.EXACT, said));
      largest = Math.max(largest, events);
    }
    return Optional.of(
        new YearChart(
            rows,
            Json.of(
                new ChartData(
                    "columns",
                    true,
                    periods,
                    List.of(new ChartData.Line("", points)),
                    List.of(),
                    Scale.upTo(largest, words.numbers())))));
  }
}
