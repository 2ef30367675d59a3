package se.lagesbild.dashboard.page.indepth;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.page.TimesWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/**
 * At which hours of the day events of the main indicator happened in a year.
 *
 * @param sentences which hours of the week stand out, and what is not known
 * @param chart by hour or part of the day, or empty where too few are known
 */
record Hours(List<String> sentences, Optional<ChartData> chart) {
  static final Hours NONE = new Hours(List.of(), Optional.empty());

  static Hours of(Result.Times times, Words words) {
    if (!times.mapped()) {
      Double timed = times.timed().value();
      String known = words.numbers().whole(timed == null ? 0 : Math.round(timed));
      return new Hours(List.of(words.text("indepth.hours.few", known)), Optional.empty());
    }
    TimesWords said = new TimesWords(times, words);
    return new Hours(said.sentences(), Optional.of(chart(times, said, words)));
  }

  private static ChartData chart(Result.Times times, TimesWords said, Words words) {
    List<Double> byHour =
        IntStream.range(0, times.columns().size())
            .mapToObj(
                at ->
                    times.days().stream()
                        .map(day -> day.cells().get(at).value())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sum())
            .toList();
    double largest = byHour.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return new ChartData(
        "columns",
        true,
        times.columns().stream()
            .map(column -> new ChartData.Period(said.hours(column), said.header(column)))
            .toList(),
        List.of(
            new ChartData.Line(
                words.text("indepth.occasions"),
                byHour.stream()
                    .map(
                        number ->
                            new ChartData.Point(
                                number,
                                ChartData.EXACT,
                                words.numbers().number(Math.round(number * 10) / 10.0)))
                    .toList())),
        List.of(),
        Scale.upTo(largest, words.numbers()));
  }
}
