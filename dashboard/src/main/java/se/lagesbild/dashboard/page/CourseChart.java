package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** The whole history of what was judged, drawn as a chart of its own. */
public final class CourseChart {
  private CourseChart() {}

  /** With what is usual in each period, and the verdict with its sign at the last. */
  public static ChartData of(Result.Assessed judged, String title, Words words) {
    return drawn(judged, words.of(judged.verdict()), title, words);
  }

  /** The same with the sign only, where the verdict stands above. */
  public static ChartData underVerdict(Result.Assessed judged, String title, Words words) {
    return drawn(judged, "", title, words);
  }

  private static ChartData drawn(
      Result.Assessed judged, String verdict, String title, Words words) {
    List<Result.Step> history = judged.history();
    ChartData.Judged usual = usual(judged, verdict);
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
                title, history.stream().map(step -> point(step.cell(), words)).toList(), usual)),
        List.of(),
        Scale.upTo(largest, words.numbers()));
  }

  /** What is usual in each period, and the sign of the verdict at the last. */
  private static ChartData.Judged usual(Result.Assessed judged, String verdict) {
    List<Result.Step> history = judged.history();
    int last = history.size() - 1;
    List<ChartData.Range> ranges = new ArrayList<>();
    for (int at = 0; at <= last; at++) {
      Result.Spread spread = history.get(at).usual();
      if (spread != null) {
        ranges.add(new ChartData.Range(at, spread.low(), spread.high()));
      }
    }
    Double number = judged.cell().value();
    List<ChartData.Mark> marks =
        number == null
            ? List.of()
            : List.of(new ChartData.Mark(last, number, Course.mark(judged).style(), verdict));
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
          case EXACT, ROUNDED, ESTIMATED -> ChartData.EXACT;
          case PARTIAL -> ChartData.PARTIAL;
          case SUPPRESSED,
              MISSING_PARTS,
              SUPPRESSED_AND_MISSING,
              NO_NUMBERS,
              NOT_DELIVERED,
              TOO_FINE,
              NOT_ADDED ->
              ChartData.MISSING;
        };
    return new ChartData.Point(
        cell.value(), state, Amounts.of(cell, words), cell.low(), cell.high());
  }
}
