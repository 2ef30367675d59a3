package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.chart.Ticks;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Chooses how a series is drawn. */
final class SeriesChart {
  /** More lines than this in one panel cannot be told apart. */
  static final int MOST_LINES = 6;

  /** More panels than this are a table badly read. */
  static final int MOST_PANELS = 12;

  /** More points than this in one panel are a tangle, however few the lines. */
  private static final int MOST_POINTS = 120;

  /** More columns than this are narrower than a pixel. */
  private static final int MOST_COLUMNS = 400;

  /** Below this mean, single events show, and a line between them would tell of a course. */
  private static final double FEW = 5;

  private final Result.Series series;
  private final List<Result.Line> drawn;
  private final Optional<Judgement> judgement;
  private final Words words;

  SeriesChart(Result.Series series, Optional<Judgement> judgement, Words words) {
    this.series = series;
    this.drawn =
        series.lines().isEmpty()
            ? List.of(series.total())
            : series.lines().subList(0, Math.min(series.lines().size(), MOST_PANELS));
    this.judgement = judgement;
    this.words = words;
  }

  /** The drawing. */
  ChartData data(String unit) {
    boolean few =
        series.periods().size() <= MOST_COLUMNS
            && drawn.stream().mapToDouble(SeriesChart::mean).average().orElse(0) < FEW;
    boolean clear =
        drawn.size() <= MOST_LINES && drawn.size() * series.periods().size() <= MOST_POINTS;
    boolean together = drawn.size() == 1 || (clear && !few);
    String only = series.split().isEmpty() ? Finding.capital(unit) : "";
    return new ChartData(
        few ? "columns" : "line",
        together,
        periods(),
        drawn.stream().map(line -> line(line, only)).toList(),
        gaps(),
        Scale.upTo(largest(), words.numbers()));
  }

  /** How many lines only the table shows. */
  int left() {
    return Math.max(0, series.lines().size() - MOST_PANELS);
  }

  private List<ChartData.Period> periods() {
    List<String> ticks = Ticks.of(words.dates(), series.grain(), series.periods());
    return IntStream.range(0, ticks.size())
        .mapToObj(
            i ->
                new ChartData.Period(
                    words.dates().period(series.grain(), series.periods().get(i)), ticks.get(i)))
        .toList();
  }

  private ChartData.Line line(Result.Line line, String only) {
    String title = only.isEmpty() ? words.of(line.title()) : only;
    List<ChartData.Point> points =
        IntStream.range(0, line.cells().size())
            .mapToObj(at -> point(at, line.cells().get(at)))
            .toList();
    return new ChartData.Line(title, points, judgement.map(Judgement::chart).orElse(null));
  }

  private ChartData.Point point(int at, Result.Cell cell) {
    String number = Amounts.of(cell, words);
    String mark = cell.status() == Result.CellStatus.EXACT ? "" : words.of(cell.status());
    String label = number.isEmpty() || mark.isEmpty() ? number + mark : number + " (" + mark + ")";
    boolean preliminary = judgement.map(told -> told.isPreliminary(at)).orElse(false);
    String state =
        switch (cell.status()) {
          case EXACT, ROUNDED -> preliminary ? ChartData.PARTIAL : ChartData.EXACT;
          case PARTIAL -> ChartData.PARTIAL;
          case SUPPRESSED, NOT_DELIVERED, TOO_FINE -> ChartData.MISSING;
        };
    String said = judgement.map(told -> told.beside(at)).orElse("");
    return new ChartData.Point(
        cell.value(), state, said.isEmpty() ? label : label + "; " + said, cell.low(), cell.high());
  }

  private List<ChartData.Gap> gaps() {
    List<ChartData.Gap> gaps = new ArrayList<>();
    List<Result.Cell> cells = series.total().cells();
    int first = -1;
    for (int i = 0; i <= cells.size(); i++) {
      boolean missing =
          i < cells.size() && cells.get(i).status() == Result.CellStatus.NOT_DELIVERED;
      if (missing && first < 0) {
        first = i;
      }
      if (!missing && first >= 0) {
        gaps.add(new ChartData.Gap(first, i - 1, words.of(Result.CellStatus.NOT_DELIVERED)));
        first = -1;
      }
    }
    return gaps;
  }

  private static double mean(Result.Line line) {
    return line.cells().stream()
        .filter(cell -> cell.value() != null)
        .mapToDouble(Result.Cell::value)
        .average()
        .orElse(0);
  }

  private double largest() {
    Stream<Double> counted =
        drawn.stream()
            .flatMap(line -> line.cells().stream())
            .flatMap(cell -> Stream.of(cell.value(), cell.low(), cell.high()));
    Stream<Double> told = judgement.stream().flatMap(each -> each.chart().highest());
    return Stream.concat(counted, told)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
