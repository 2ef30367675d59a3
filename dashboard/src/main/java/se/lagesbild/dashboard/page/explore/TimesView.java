package se.lagesbild.dashboard.page.explore;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.TimesWords;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.ClockHours;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/** The hours of the week in which events happened. */
final class TimesView {
  /** Steps of shading, as many as a map has. */
  private static final int CLASSES = 5;

  private static final List<View.Column> COLUMNS =
      List.of(
          new View.Column("weekday", Cell.Kind.TEXT),
          new View.Column("hour.from", Cell.Kind.NUMBER),
          new View.Column("hour.to", Cell.Kind.NUMBER),
          new View.Column("value", Cell.Kind.NUMBER),
          new View.Column("status", Cell.Kind.TEXT),
          new View.Column("note", Cell.Kind.TEXT));

  private final Result.Times times;
  private final Finding finding;
  private final TimesWords said;
  private final Words words;
  private final Scale scale;

  private TimesView(Result.Times times, Finding finding, Words words) {
    this.times = times;
    this.finding = finding;
    this.said = new TimesWords(times, words);
    this.words = words;
    double largest =
        times.days().stream()
            .flatMap(day -> day.cells().stream())
            .map(Result.Cell::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    this.scale = Scale.upTo(largest, words.numbers());
  }

  static View of(Exploration exploration, Finding finding, Visit visit) {
    ExploreState state = exploration.state();
    Question.Times question =
        new Question.Times(
            state.indicator().id(), exploration.extent().orElseThrow().days(state), state.slice());
    return new TimesView(visit.answer(question).result(), finding, visit.words()).view();
  }

  private View view() {
    return new View(
        "clock",
        said.title(finding.shown().subject()),
        words.text(
            times.columns().size() > 4 ? "times.subtitle.hour" : "times.subtitle.part",
            finding.shown().place(),
            finding.shown().period()),
        said.sentences(),
        times.mapped() ? Optional.of(chart()) : Optional.empty(),
        table(),
        said.signs(scale),
        said.remarks(),
        new View.Records(COLUMNS, records()));
  }

  private ChartData chart() {
    List<ChartData.Period> hours =
        times.columns().stream()
            .map(
                column ->
                    new ChartData.Period(
                        said.hours(column),
                        times.columns().size() > 4 ? "" + column.from() : said.hours(column)))
            .toList();
    List<ChartData.Line> days = times.days().stream().map(this::line).toList();
    return new ChartData("heat", true, hours, days, List.of(), scale);
  }

  private ChartData.Line line(Result.Line day) {
    List<ChartData.Point> points = new ArrayList<>();
    List<ChartData.Mark> marks = new ArrayList<>();
    for (int at = 0; at < day.cells().size(); at++) {
      Result.Cell cell = day.cells().get(at);
      boolean found = isFound(day, times.columns().get(at));
      String label = found ? number(cell) + "; " + words.text("times.stands.out") : number(cell);
      points.add(new ChartData.Point(cell.value(), ChartData.EXACT, label));
      if (found) {
        marks.add(new ChartData.Mark(at, 0, "more", words.text("times.stands.out")));
      }
    }
    return new ChartData.Line(
        Finding.capital(words.of(day.title())),
        points,
        new ChartData.Judged(List.of(), List.of(), List.of(), List.of(), marks));
  }

  private View.Table table() {
    List<View.Row> rows =
        times.days().stream()
            .map(
                day ->
                    new View.Row(
                        Finding.capital(words.of(day.title())),
                        "",
                        IntStream.range(0, day.cells().size())
                            .mapToObj(at -> shaded(day, at))
                            .toList()))
            .toList();
    List<String> columns = times.columns().stream().map(said::header).toList();
    return new View.Table(words.text("times.corner"), columns, rows);
  }

  private View.Number shaded(Result.Line day, int at) {
    Result.Cell cell = day.cells().get(at);
    boolean found = isFound(day, times.columns().get(at));
    double value = Optional.ofNullable(cell.value()).orElse(0.0);
    int shade = times.mapped() ? (int) Math.ceil(CLASSES * value / scale.max()) : 0;
    return new View.Number(
        number(cell),
        (shade > 0 ? "heat-" + shade : "") + (found ? " stands-out" : ""),
        found ? words.text("times.stands.out") : "");
  }

  private boolean isFound(Result.Line day, ClockHours hours) {
    return !day.key().isEmpty()
        && times.found().stream()
            .anyMatch(found -> found.holds(DayOfWeek.valueOf(day.key()), hours.from()));
  }

  /** Tenths say nothing beside tens. */
  private String number(Result.Cell cell) {
    Double value = cell.value();
    if (value == null) {
      return Amounts.of(cell, words);
    }
    return value < 9.95
        ? words.numbers().number(Math.round(value * 10) / 10.0)
        : words.numbers().whole(Math.round(value));
  }

  private List<List<Cell>> records() {
    List<List<Cell>> records = new ArrayList<>();
    for (Result.Line day : times.days()) {
      for (int at = 0; at < day.cells().size(); at++) {
        ClockHours hours = times.columns().get(at);
        Result.Cell cell = day.cells().get(at);
        records.add(
            List.of(
                Cell.of(words.of(day.title())),
                Cell.of((double) hours.from()),
                Cell.of((double) hours.to()),
                Cell.of(cell.value()),
                Cell.of(words.of(cell.status())),
                Cell.of(isFound(day, hours) ? words.text("times.stands.out") : "")));
      }
    }
    return records;
  }
}
