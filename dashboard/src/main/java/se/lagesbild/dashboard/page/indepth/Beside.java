package se.lagesbild.dashboard.page.indepth;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/**
 * The main indicator by area beside the same time a year before.
 *
 * @param sentences how the area that is looked into lies among the others, and where it changed
 * @param rows one for each area
 * @param chart the same drawn
 * @param map where the areas lie
 */
record Beside(
    List<String> sentences, List<Row> rows, Optional<ChartData> chart, Optional<Content> map) {
  static final Beside NONE = new Beside(List.of(), List.of(), Optional.empty(), Optional.empty());

  /**
   * An area.
   *
   * @param title its name
   * @param chosen whether it is looked into
   * @param earlier the number a year before
   * @param number in the period
   * @param rate per 1 000 inhabitants with its limits, or why not
   * @param verdict whether it changed
   */
  record Row(
      String title, boolean chosen, String earlier, String number, String rate, String verdict) {}

  static Beside of(InDepthReading reading) {
    return reading
        .places()
        .map(answer -> new Drawing(reading, answer.result()).beside())
        .orElse(NONE);
  }

  private record Drawing(InDepthReading reading, PlaceResult.Places places) {

    Beside beside() {
      List<AreaFigure> areas = places.areas();
      return new Beside(
          sentences(),
          areas.stream().map(this::row).toList(),
          areas.isEmpty() ? Optional.empty() : Optional.of(chart()),
          areas.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new AreaSketch(
                      reading.state().within(reading.installation()),
                      areas,
                      chosen(),
                      words().text("indepth.map.label", title()))));
    }

    private Words words() {
      return reading.words();
    }

    private String title() {
      return words().of(reading.main().indicator().title());
    }

    private String chosen() {
      return reading.state().area().map(Area::id).orElse("");
    }

    private List<String> sentences() {
      Optional<AreaFigure> own =
          places.areas().stream().filter(each -> each.key().equals(chosen())).findFirst();
      String changed =
          String.join(
              ", ",
              places.areas().stream()
                  .filter(each -> each.verdict() != Result.Verdict.CANNOT_TELL)
                  .map(
                      each ->
                          words()
                              .text(
                                  "indepth.changed.one",
                                  words().of(each.title()),
                                  words().text("map.verdict." + each.verdict().name())))
                  .toList());
      return IntStream.range(0, own.isPresent() ? 2 : 1)
          .mapToObj(
              at ->
                  at == 0
                      ? changed.isEmpty()
                          ? words().text("indepth.changed.none")
                          : words().text("indepth.changed", changed)
                      : own(own.orElseThrow()))
          .toList();
    }

    /** How its rate lies among the others', where limits may be told. */
    private String own(AreaFigure own) {
      Result.Spread limits = own.rateLikely();
      if (limits == null) {
        return words().text("indepth.among.untold", words().of(own.title()));
      }
      List<Result.Spread> others =
          places.areas().stream()
              .filter(each -> each != own)
              .flatMap(each -> Optional.ofNullable(each.rateLikely()).stream())
              .toList();
      if (others.isEmpty()) {
        return words().text("indepth.among.alone", words().of(own.title()));
      }
      long above = others.stream().filter(other -> other.low() > limits.high()).count();
      long below = others.stream().filter(other -> other.high() < limits.low()).count();
      return words().text("indepth.among", words().of(own.title()), others.size(), above, below);
    }

    private Row row(AreaFigure figure) {
      return new Row(
          words().of(figure.title()),
          figure.key().equals(chosen()),
          number(figure.earlier()),
          number(figure.cell()),
          rate(figure),
          figure.verdict() == Result.Verdict.CANNOT_TELL
              ? words().of(figure.verdict())
              : words().text("map.verdict." + figure.verdict().name()));
    }

    private String number(Result.Cell cell) {
      String known = Amounts.known(cell, words());
      return known.isEmpty() ? words().of(cell.status()) : known;
    }

    private String rate(AreaFigure figure) {
      if (figure.rate() == null) {
        return words().text(figure.inhabitants() == null ? "map.rate.unknown" : "map.few");
      }
      Result.Spread limits = figure.rateLikely();
      String rate = tenths(figure.rate());
      return limits == null
          ? rate
          : words().text("indepth.rate", rate, tenths(limits.low()), tenths(limits.high()));
    }

    private String tenths(double number) {
      return words().numbers().number(Math.round(number * 10) / 10.0);
    }

    private ChartData chart() {
      List<AreaFigure> areas = places.areas();
      double largest =
          areas.stream()
              .flatMapToDouble(each -> DoubleStream.of(value(each.cell()), value(each.earlier())))
              .max()
              .orElse(0);
      return new ChartData(
          "shift",
          true,
          areas.stream()
              .map(each -> new ChartData.Period(words().of(each.title()), words().of(each.title())))
              .toList(),
          List.of(
              new ChartData.Line(
                  words().dates().range(places.earlier()),
                  areas.stream().map(each -> point(each.earlier())).toList()),
              new ChartData.Line(
                  words().dates().range(places.period()),
                  areas.stream().map(each -> point(each.cell())).toList(),
                  new ChartData.Judged(List.of(), List.of(), List.of(), List.of(), marks()))),
          List.of(),
          Scale.upTo(largest, words().numbers()));
    }

    private static double value(Result.Cell cell) {
      Double value = cell.value();
      return value == null ? 0 : value;
    }

    private ChartData.Point point(Result.Cell cell) {
      return new ChartData.Point(value(cell), ChartData.EXACT, number(cell));
    }

    private List<ChartData.Mark> marks() {
      return IntStream.range(0, places.areas().size())
          .filter(at -> places.areas().get(at).verdict() != Result.Verdict.CANNOT_TELL)
          .mapToObj(
              at -> {
                AreaFigure area = places.areas().get(at);
                boolean more = area.verdict() == Result.Verdict.MORE;
                return new ChartData.Mark(
                    at, value(area.cell()), more ? "more" : "fewer", more ? "▲" : "▽");
              })
          .toList();
    }
  }
}
