package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.chart.Ticks;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;

/** Chooses how a series is drawn. */
final class SeriesChart {
  private final Result.Series series;
  private final Arrangement arrangement;
  private final List<Result.Line> drawn;
  private final Map<String, Judgement> judgements;
  private final Preliminary preliminary;
  private final Optional<Besides> besides;
  private final Words words;

  SeriesChart(
      Result.Series series,
      Map<String, Judgement> judgements,
      Preliminary preliminary,
      Optional<Besides> besides,
      Words words) {
    this.series = series;
    this.arrangement = Arrangement.of(series);
    this.drawn = arrangement.drawn();
    this.judgements = judgements;
    this.preliminary = preliminary;
    this.besides = besides;
    this.words = words;
  }

  /** The drawing. */
  ChartData data(String unit) {
    ChartData counted = counted(unit);
    return besides.map(told -> counted.withBeside(told.line())).orElse(counted);
  }

  private ChartData counted(String unit) {
    String only = series.split().isEmpty() ? Finding.capital(unit) : "";
    return new ChartData(
        arrangement.few() ? "columns" : "line",
        arrangement.together(),
        steps(series.grain(), series.periods(), words),
        drawn.stream().map(line -> line(line, only)).toList(),
        gaps(series.total().cells(), words),
        Scale.upTo(largest(), words.numbers()));
  }

  /** How many lines only the table shows. */
  int left() {
    return Math.max(0, series.lines().size() - drawn.size());
  }

  /** What the signs of the verdicts mean, as far as there are any. */
  List<String> signs() {
    return Stream.of(
            drawn.stream()
                .flatMap(line -> judgement(line).stream())
                .flatMap(told -> told.signs().stream()),
            isPreliminary() ? Stream.of(words.text("sign.preliminary")) : Stream.<String>empty(),
            besides.stream().flatMap(told -> told.signs().stream()))
        .flatMap(signs -> signs)
        .distinct()
        .toList();
  }

  /** The same of a sheet, where nothing is drawn. */
  List<String> remarks() {
    List<Judgement> judged = drawn.stream().flatMap(line -> judgement(line).stream()).toList();
    List<String> remarks = new ArrayList<>();
    if (judged.stream().anyMatch(Judgement::tellsTheUsual)) {
      remarks.add(words.text("sheet.usual"));
    }
    if (isPreliminary() || judged.stream().anyMatch(Judgement::holdsPreliminary)) {
      remarks.add(words.text("sheet.preliminary"));
    }
    besides.ifPresent(told -> remarks.addAll(told.remarks()));
    return remarks;
  }

  private boolean isPreliminary() {
    return preliminary.isOfAny(series.periods(), series.total().cells());
  }

  private Optional<Judgement> judgement(Result.Line line) {
    return Optional.ofNullable(judgements.get(line.key()));
  }

  /** The steps of the horizontal axis. */
  static List<ChartData.Period> steps(Calendar grain, List<DateRange> periods, Words words) {
    List<String> ticks = Ticks.of(words.dates(), grain, periods);
    return IntStream.range(0, ticks.size())
        .mapToObj(
            i -> new ChartData.Period(words.dates().period(grain, periods.get(i)), ticks.get(i)))
        .toList();
  }

  private ChartData.Line line(Result.Line line, String only) {
    String title = only.isEmpty() ? words.of(line.title()) : only;
    Optional<Judgement> judgement = judgement(line);
    List<ChartData.Point> points =
        IntStream.range(0, line.cells().size())
            .mapToObj(at -> point(at, line.cells().get(at), judgement))
            .toList();
    return new ChartData.Line(title, points, judgement.map(Judgement::chart).orElse(null));
  }

  private ChartData.Point point(int at, Result.Cell cell, Optional<Judgement> judgement) {
    String number = Amounts.of(cell, words);
    String mark = preliminary.mark(series.periods().get(at), cell, words);
    String label = number.isEmpty() || mark.isEmpty() ? number + mark : number + " (" + mark + ")";
    boolean early =
        judgement
            .map(told -> told.isPreliminary(at))
            .orElseGet(() -> preliminary.isEarly(series.periods().get(at)));
    String state = state(cell, early);
    String said = judgement.map(told -> told.beside(at)).orElse("");
    return new ChartData.Point(
        cell.value(), state, said.isEmpty() ? label : label + "; " + said, cell.low(), cell.high());
  }

  /** How a number is drawn. */
  static String state(Result.Cell cell, boolean preliminary) {
    return switch (cell.status()) {
      case ESTIMATED -> ChartData.EXACT;
      case EXACT, ROUNDED -> preliminary ? ChartData.PARTIAL : ChartData.EXACT;
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
  }

  /** Where nothing was delivered. */
  static List<ChartData.Gap> gaps(List<Result.Cell> cells, Words words) {
    List<ChartData.Gap> gaps = new ArrayList<>();
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

  private double largest() {
    Stream<Double> counted =
        drawn.stream()
            .flatMap(line -> line.cells().stream())
            .flatMap(cell -> Stream.of(cell.value(), cell.low(), cell.high()));
    Stream<Double> told =
        drawn.stream()
            .flatMap(line -> judgement(line).stream())
            .flatMap(found -> found.chart().highest());
    Stream<Double> compared = besides.stream().flatMap(beside -> beside.largest().boxed());
    return Stream.of(counted, told, compared)
        .flatMap(numbers -> numbers)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
