package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SeriesPart;

/** Level, season and rest of a series, of the periods shown; found in all of its history. */
final class PartsView {
  private static final List<View.Column> COLUMNS =
      List.of(
          new View.Column("period", Cell.Kind.TEXT),
          new View.Column("from", Cell.Kind.DAY),
          new View.Column("to", Cell.Kind.DAY),
          new View.Column("value", Cell.Kind.NUMBER),
          new View.Column("level", Cell.Kind.NUMBER),
          new View.Column("season", Cell.Kind.NUMBER),
          new View.Column("rest", Cell.Kind.NUMBER),
          new View.Column("note", Cell.Kind.TEXT));

  private final Calendar grain;
  private final List<SeriesPart> parts;
  private final Optional<Result.Assessed> assessed;
  private final Finding finding;
  private final PartsWords said;
  private final Words words;

  private PartsView(
      Exploration exploration, Result.Decomposed decomposed, Finding finding, Words words) {
    this.grain = exploration.state().grain();
    DateRange shown = exploration.extent().orElseThrow().days(exploration.state());
    this.parts =
        decomposed.parts().stream()
            .filter(part -> shown.overlap(part.period()).isPresent())
            .toList();
    this.assessed = exploration.judged().map(Exploration.Judged::assessed);
    this.finding = finding;
    this.said = new PartsWords(decomposed, parts, assessed, grain, words);
    this.words = words;
  }

  static View of(Exploration exploration, Finding finding, Visit visit) {
    Result.Decomposed decomposed = visit.answer(exploration.parts()).result();
    return new PartsView(exploration, decomposed, finding, visit.words()).view();
  }

  private View view() {
    return new View(
        "parts",
        said.title(finding.shown().subject()),
        words.text(
            "parts.subtitle",
            words.stepwise("explore.per.", grain, words.calendar(grain)),
            finding.shown().place(),
            finding.shown().period()),
        said.sentences(),
        parts.isEmpty() ? Optional.empty() : Optional.of(chart()),
        table(),
        parts.isEmpty() ? List.of() : said.signs(),
        parts.isEmpty() ? List.of() : said.remarks(),
        new View.Records(COLUMNS, records()));
  }

  private ChartData chart() {
    List<DateRange> periods = parts.stream().map(SeriesPart::period).toList();
    List<ChartData.Period> steps = SeriesChart.steps(grain, periods, words);
    double largest =
        parts.stream()
            .flatMapToDouble(part -> DoubleStream.of(part.value(), part.level()))
            .max()
            .orElse(0);
    return new ChartData(
        "parts",
        true,
        steps,
        List.of(
            line("parts.value", SeriesPart::value, List.of(), List.of()),
            line("parts.level", SeriesPart::level, turns(periods), List.of()),
            line("parts.season", SeriesPart::seasonal, List.of(), List.of()),
            line("parts.rest", SeriesPart::rest, List.of(), marks())),
        List.of(),
        Scale.upTo(largest, words.numbers()));
  }

  private ChartData.Line line(
      String title,
      ToDoubleFunction<SeriesPart> of,
      List<ChartData.Stretch> turns,
      List<ChartData.Mark> marks) {
    boolean signed = !title.equals("parts.value") && !title.equals("parts.level");
    List<ChartData.Point> points =
        parts.stream()
            .map(
                part ->
                    new ChartData.Point(
                        of.applyAsDouble(part),
                        ChartData.EXACT,
                        signed
                            ? said.signed(of.applyAsDouble(part))
                            : said.number(of.applyAsDouble(part))))
            .toList();
    return new ChartData.Line(
        words.text(title),
        points,
        new ChartData.Judged(List.of(), List.of(), List.of(), turns, marks));
  }

  private List<ChartData.Stretch> turns(List<DateRange> periods) {
    List<ChartData.Stretch> turns = new ArrayList<>();
    for (Result.Turn turn : assessed.map(Result.Assessed::turns).orElse(List.of())) {
      int first = at(periods, turn.likely().from());
      int last = at(periods, turn.likely().to().minusDays(1));
      if (first >= 0 && last >= 0) {
        turns.add(
            new ChartData.Stretch(
                first, last, at(periods, turn.first().from()), words.text("judged.chart.turn")));
      }
    }
    return turns;
  }

  private static int at(List<DateRange> periods, LocalDate day) {
    return IntStream.range(0, periods.size())
        .filter(at -> periods.get(at).contains(day))
        .findFirst()
        .orElse(-1);
  }

  private List<ChartData.Mark> marks() {
    return IntStream.range(0, parts.size())
        .filter(at -> parts.get(at).standsOut() != Result.Verdict.USUAL)
        .mapToObj(
            at ->
                new ChartData.Mark(
                    at,
                    parts.get(at).rest(),
                    parts.get(at).standsOut() == Result.Verdict.MORE ? "more" : "fewer",
                    said.mark(parts.get(at))))
        .toList();
  }

  private View.Table table() {
    List<View.Row> rows =
        parts.stream()
            .map(
                part ->
                    new View.Row(
                        words.dates().brief(grain, part.period()),
                        said.mark(part),
                        List.of(
                            new View.Number(said.number(part.value())),
                            new View.Number(said.number(part.level())),
                            new View.Number(said.signed(part.seasonal())),
                            new View.Number(said.signed(part.rest())))))
            .toList();
    return new View.Table(
        words.calendar(grain),
        List.of(
            words.text("parts.value"),
            words.text("parts.level"),
            words.text("parts.season"),
            words.text("parts.rest")),
        rows);
  }

  private List<List<Cell>> records() {
    return parts.stream()
        .map(
            part ->
                List.of(
                    Cell.of(words.dates().brief(grain, part.period())),
                    Cell.of(part.period().from()),
                    Cell.of(part.period().to().minusDays(1)),
                    Cell.of(part.value()),
                    Cell.of(part.level()),
                    Cell.of(part.seasonal()),
                    Cell.of(part.rest()),
                    Cell.of(said.mark(part))))
        .toList();
  }
}
