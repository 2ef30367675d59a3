package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/**
 * What is shown, to take along: one record per period and line, the total as a line of its own.
 * What the numbers are stands in every record too, so that one that is copied out still says it.
 */
final class SeriesExport {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("period", Cell.Kind.TEXT),
          new Column("from", Cell.Kind.DAY),
          new Column("to", Cell.Kind.DAY),
          new Column("line", Cell.Kind.TEXT),
          new Column("value", Cell.Kind.NUMBER),
          new Column("low", Cell.Kind.NUMBER),
          new Column("high", Cell.Kind.NUMBER),
          new Column("status", Cell.Kind.TEXT),
          new Column("usual.low", Cell.Kind.NUMBER),
          new Column("usual.high", Cell.Kind.NUMBER),
          new Column("note", Cell.Kind.TEXT),
          new Column("unit", Cell.Kind.TEXT),
          new Column("indicator", Cell.Kind.TEXT),
          new Column("filter", Cell.Kind.TEXT),
          new Column("source", Cell.Kind.TEXT),
          new Column("covered", Cell.Kind.TEXT),
          new Column("generation", Cell.Kind.NUMBER),
          new Column("definition", Cell.Kind.TEXT),
          new Column("disclosure", Cell.Kind.TEXT),
          new Column("happened", Cell.Kind.TEXT),
          new Column("beside", Cell.Kind.TEXT),
          new Column("beside.value", Cell.Kind.NUMBER),
          new Column("beside.low", Cell.Kind.NUMBER),
          new Column("beside.high", Cell.Kind.NUMBER),
          new Column("beside.fitted", Cell.Kind.NUMBER),
          new Column("beside.note", Cell.Kind.TEXT));

  private final Exploration exploration;
  private final Map<String, Judgement> judgements;
  private final Happenings happenings;
  private final Comparison comparison;
  private final Finding finding;
  private final Words words;

  /**
   * What a series is compared with.
   *
   * @param alongside what stands beside it, or empty
   * @param background makes what is drawn below it, or empty
   * @param sentences what that shows
   */
  record Comparison(
      Optional<? extends Alongside> alongside,
      Supplier<Optional<Poster.Panel>> background,
      List<String> sentences) {}

  SeriesExport(
      Exploration exploration,
      Map<String, Judgement> judgements,
      Happenings happenings,
      Comparison comparison,
      Finding finding) {
    this.exploration = exploration;
    this.judgements = judgements;
    this.happenings = happenings;
    this.comparison = comparison;
    this.finding = finding;
    this.words = finding.words();
  }

  /** A column by the key of its name. */
  private record Column(String name, Cell.Kind kind) {}

  /**
   * The export.
   *
   * @param notes under the chart
   * @param chart makes the drawing, or empty when there is nothing to draw
   * @param empty why there is none, or empty
   */
  Export of(Notes notes, Optional<Supplier<ChartData>> chart, String empty) {
    Answer.Generation generation = exploration.answer().generation();
    List<String> signs = chart.isPresent() ? notes.signs() : List.of(empty);
    List<String> remarks = chart.isPresent() ? notes.remarks() : List.of(empty);
    return new Export(
        "%s-%s-g%d"
            .formatted(
                exploration.state().indicator().id(),
                exploration.state().grain().id(),
                generation.number()),
        table(),
        COLUMNS.stream().map(Column::kind).toList(),
        Export.about(about(remarks), words),
        () -> poster(notes, chart.map(Supplier::get), signs),
        generation.today());
  }

  private Sheet table() {
    return new Sheet(
        words.text("export.data"),
        COLUMNS.stream().map(column -> name(column.name())).toList(),
        exploration.holdsNumbers() ? rows() : List.of());
  }

  private List<List<Cell>> rows() {
    Result.Series series = exploration.answer().result();
    List<Result.Line> lines = new ArrayList<>(series.lines());
    if (series.split().isPresent()) {
      lines.add(series.total());
    }
    List<Cell> context = context();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < series.periods().size(); i++) {
      List<Cell> period = period(series, i);
      Cell happened = Cell.of(happenings.told(i, words));
      List<Cell> alongside = alongside(i);
      for (Result.Line line : lines) {
        List<Cell> row = new ArrayList<>(COLUMNS.size());
        row.addAll(period);
        row.add(Cell.of(line.key().isEmpty() ? words.text("table.total") : words.of(line.title())));
        row.addAll(number(line.cells().get(i)));
        row.addAll(judged(line, i, series.periods().get(i)));
        row.addAll(context);
        row.add(happened);
        row.addAll(alongside);
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Cell> alongside(int index) {
    return comparison
        .alongside()
        .map(told -> told.record(index))
        .orElseGet(() -> Collections.nCopies(6, Cell.EMPTY));
  }

  private List<Cell> period(Result.Series series, int index) {
    DateRange period = series.periods().get(index);
    return List.of(
        Cell.of(words.dates().brief(series.grain(), period)),
        Cell.of(period.from()),
        Cell.of(period.to().minusDays(1)));
  }

  private List<Cell> number(Result.Cell cell) {
    return List.of(
        Cell.of(cell.value()),
        Cell.of(cell.low()),
        Cell.of(cell.high()),
        Cell.of(Signs.status(cell, words)));
  }

  /**
   * What is usual, from and to, and what else is to be said; all empty where nothing was judged.
   */
  private List<Cell> judged(Result.Line line, int index, DateRange period) {
    Optional<Judgement> judgement = Optional.ofNullable(judgements.get(line.key()));
    Result.Spread usual = judgement.map(told -> told.usual(index)).orElse(null);
    boolean early = exploration.preliminary().isOf(period, line.cells().get(index));
    String unjudged = early ? words.text("preliminary.mark") : "";
    return List.of(
        usual == null ? Cell.EMPTY : Cell.of(usual.low()),
        usual == null ? Cell.EMPTY : Cell.of(usual.high()),
        Cell.of(judgement.map(told -> String.join("; ", told.notes(index))).orElse(unjudged)));
  }

  /** What the numbers are, as it stands in every record. */
  List<Cell> context() {
    Answer<Result.Series> answer = exploration.answer();
    Answer.Subject subject = answer.subject().orElseThrow();
    return List.of(
        Cell.of(words.of(subject.unit())),
        Cell.of(words.of(subject.title())),
        Cell.of(finding.shown().filters()),
        Cell.of(sources()),
        Cell.of(covered()),
        Cell.of((double) answer.generation().number()),
        Cell.of(words.of(subject.definition())),
        Cell.of(words.of(answer.disclosure().method())));
  }

  private List<Map.Entry<String, String>> about(List<String> remarks) {
    Answer<Result.Series> answer = exploration.answer();
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), finding.title()));
    answer
        .subject()
        .ifPresent(
            subject -> {
              about.add(Map.entry(name("indicator"), words.of(subject.title())));
              about.add(Map.entry(name("unit"), words.of(subject.unit())));
              about.add(Map.entry(name("definition"), words.of(subject.definition())));
            });
    about.add(Map.entry(name("period"), finding.shown().period()));
    about.add(Map.entry(name("filter"), finding.shown().filters()));
    about.add(Map.entry(name("source"), sources()));
    about.add(Map.entry(name("covered"), covered()));
    about.add(Map.entry(name("generation"), String.valueOf(answer.generation().number())));
    about.add(Map.entry(name("disclosure"), words.of(answer.disclosure().method())));
    Optional.ofNullable(judgements.get(""))
        .ifPresent(
            told ->
                told.groups()
                    .forEach(
                        group ->
                            about.add(
                                Map.entry(
                                    words.text("judged.sheet", group.heading()),
                                    String.join(" ", group.sentences())))));
    comparison
        .sentences()
        .forEach(said -> about.add(Map.entry(words.text("compare.heading"), said)));
    remarks.forEach(remark -> about.add(Map.entry(words.text("export.note"), remark)));
    happenings
        .sentences(words)
        .forEach(said -> about.add(Map.entry(words.text("happening.heading"), said)));
    return about;
  }

  private Poster poster(Notes notes, Optional<ChartData> chart, List<String> remarks) {
    List<String> below = new ArrayList<>(comparison.sentences());
    below.addAll(remarks);
    below.addAll(happenings.sentences(words));
    below.add(String.join(" · ", notes.facts()));
    below.add(notes.definition());
    below.add(notes.disclosure());
    return new Poster(
        finding.title(),
        Stream.of(finding.shown().subtitle(), finding.shown().filters())
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining(" · ")),
        Stream.concat(
                chart.map(SeriesExport::panels).orElse(List.of()).stream(),
                comparison.background().get().stream())
            .toList(),
        below);
  }

  /** A panel for all lines together, or one for each. */
  static List<Poster.Panel> panels(ChartData data) {
    if (data.together()) {
      return List.of(new Poster.Panel("", data));
    }
    return data.lines().stream()
        .map(line -> new Poster.Panel(line.title(), data.alone(line)))
        .toList();
  }

  private String sources() {
    return exploration.answer().coverage().stream()
        .map(source -> Notes.name(source, words))
        .collect(Collectors.joining(", "));
  }

  private String covered() {
    return exploration.answer().coverage().stream()
        .map(source -> Notes.covered(source, words))
        .collect(Collectors.joining(", "));
  }

  private String name(String column) {
    return words.text("csv." + column);
  }
}
