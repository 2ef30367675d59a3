package se.lagesbild.dashboard.page.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.ClockHours;
import se.lagesbild.warehouse.gate.Result;

/**
 * The hours of the day of two periods, the earlier one as if it held as many occasions.
 *
 * @param rows one for each hour or part of the day
 * @param chart the same drawn, or empty where there are too few
 */
record HourView(List<Row> rows, Optional<ChartData> chart) {
  private static final HourView NONE = new HourView(List.of(), Optional.empty());

  /**
   * Hours of the day.
   *
   * @param hours which
   * @param later occasions of the later period, by their shares of time
   * @param before what it would be if times were as in the earlier one
   */
  record Row(ClockHours hours, double later, double before) {
    /** {@code 22–23}. */
    String title() {
      return "%02d–%02d".formatted(hours.from(), hours.to());
    }
  }

  static HourView of(CauseResult.Shifted shifted, Words words) {
    Result.Times later = shifted.times();
    Result.Times before = shifted.timesBefore();
    if (!later.mapped() || !before.mapped()) {
      return NONE;
    }
    double[] now = byHour(later);
    double[] then = byHour(before);
    double allBefore = DoubleStream.of(then).sum();
    double times = allBefore > 0 ? DoubleStream.of(now).sum() / allBefore : 0;
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < now.length; at++) {
      rows.add(new Row(later.columns().get(at), now[at], times * then[at]));
    }
    return new HourView(List.copyOf(rows), Optional.of(chart(rows, shifted, words)));
  }

  private static double[] byHour(Result.Times times) {
    return IntStream.range(0, times.columns().size())
        .mapToDouble(
            at ->
                times.days().stream()
                    .map(day -> day.cells().get(at).value())
                    .mapToDouble(value -> value == null ? 0 : value)
                    .sum())
        .toArray();
  }

  private static ChartData chart(List<Row> rows, CauseResult.Shifted shifted, Words words) {
    double largest =
        rows.stream()
            .flatMapToDouble(row -> DoubleStream.of(row.later(), row.before()))
            .max()
            .orElse(0);
    return new ChartData(
            "columns",
            true,
            rows.stream()
                .map(
                    row ->
                        new ChartData.Period(
                            words.text("times.hours", row.title()),
                            rows.size() > 4 ? "" + row.hours().from() : row.title()))
                .toList(),
            List.of(
                line(
                    words.dates().range(shifted.period()),
                    rows.stream().map(Row::later).toList(),
                    words)),
            List.of(),
            Scale.upTo(largest, words.numbers()))
        .withBeside(
            line(
                words.text("shift.as.before", words.dates().range(shifted.earlier())),
                rows.stream().map(Row::before).toList(),
                words));
  }

  private static ChartData.Line line(String title, List<Double> values, Words words) {
    return new ChartData.Line(
        title,
        values.stream()
            .map(value -> new ChartData.Point(value, ChartData.EXACT, tenths(value, words)))
            .toList());
  }

  /** Tenths say nothing beside tens. */
  static String tenths(double value, Words words) {
    return value < 9.95
        ? words.numbers().number(Math.round(value * 10) / 10.0)
        : words.numbers().whole(Math.round(value));
  }
}
