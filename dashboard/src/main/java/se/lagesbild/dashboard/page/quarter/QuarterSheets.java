package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Drawing;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.chart.Svg;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.export.Paper;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/**
 * The page on paper.
 *
 * @param paper what each sheet says of itself
 * @param page the same as on the screen
 * @param charts of what moved
 */
record QuarterSheets(Paper paper, QuarterModel page, List<Chart> charts) {
  private static final int MOST_CHARTS = 2;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;

  /** A chart with its title. */
  record Chart(String title, Svg drawing) {}

  static QuarterSheets of(QuarterPage.Reading reading, QuarterModel page, Words words) {
    String sources =
        reading.judged().stream()
            .flatMap(judged -> judged.answer().coverage().stream())
            .map(Answer.Coverage::source)
            .distinct()
            .map(words::of)
            .collect(Collectors.joining(", "));
    Paper paper =
        new Paper(
            words.tag(),
            page.title(),
            page.subtitle(),
            words.text(
                "quarter.foot",
                sources,
                words.dates().range(reading.state().period()),
                reading.signals().generation().number()));
    List<Chart> charts =
        reading.judged().stream()
            .filter(
                judged ->
                    judged.result().verdict() == Result.Verdict.MORE
                        || judged.result().verdict() == Result.Verdict.FEWER)
            .limit(MOST_CHARTS)
            .map(judged -> chart(judged, words))
            .toList();
    return new QuarterSheets(paper, page, charts);
  }

  private static Chart chart(Judged judged, Words words) {
    String title =
        words.text(
            "quarter.chart",
            words.of(judged.indicator().title()),
            words.of(judged.result().verdict()));
    return new Chart(
        title, SvgCharts.shared().draw(Drawing.of(data(judged, words), WIDTH, HEIGHT, title)));
  }

  private static ChartData data(Judged judged, Words words) {
    List<Result.Step> history = judged.result().history();
    ChartData.Judged usual = usual(judged, words);
    double largest =
        Stream.concat(
                history.stream()
                    .map(Result.Step::cell)
                    .flatMap(cell -> Stream.of(cell.value(), cell.low(), cell.high())),
                usual.highest())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return new ChartData(
        "line",
        true,
        IntStream.range(0, history.size()).mapToObj(at -> period(history, at, words)).toList(),
        List.of(
            new ChartData.Line(
                words.of(judged.indicator().title()),
                history.stream().map(step -> point(step.cell(), words)).toList(),
                usual)),
        List.of(),
        Scale.upTo(largest, words.numbers()));
  }

  /** What is usual in each period, and the sign of the verdict at the last. */
  private static ChartData.Judged usual(Judged judged, Words words) {
    List<Result.Step> history = judged.result().history();
    int last = history.size() - 1;
    List<ChartData.Range> ranges = new ArrayList<>();
    for (int at = 0; at <= last; at++) {
      Result.Spread spread = history.get(at).usual();
      if (spread != null) {
        ranges.add(new ChartData.Range(at, spread.low(), spread.high()));
      }
    }
    Double number = judged.result().cell().value();
    List<ChartData.Mark> marks =
        number == null
            ? List.of()
            : List.of(
                new ChartData.Mark(
                    last, number, judged.mark().style(), words.of(judged.result().verdict())));
    return new ChartData.Judged(ranges, List.of(), List.of(), List.of(), marks);
  }

  private static ChartData.Period period(List<Result.Step> history, int at, Words words) {
    int year = history.get(at).period().from().getYear();
    boolean turns = at > 0 && history.get(at - 1).period().from().getYear() != year;
    return new ChartData.Period(
        words.dates().range(history.get(at).period()), turns ? String.valueOf(year) : "");
  }

  private static ChartData.Point point(Result.Cell cell, Words words) {
    String state =
        switch (cell.status()) {
          case EXACT, ROUNDED -> ChartData.EXACT;
          case PARTIAL -> ChartData.PARTIAL;
          case SUPPRESSED, NOT_DELIVERED, TOO_FINE -> ChartData.MISSING;
        };
    return new ChartData.Point(
        cell.value(), state, Amounts.of(cell, words), cell.low(), cell.high());
  }

  String text(String key, Object... arguments) {
    return page.text(key, arguments);
  }
}
