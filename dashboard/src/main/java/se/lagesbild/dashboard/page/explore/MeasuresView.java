package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.PeopleFacts;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Measured;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/** Reports, crimes, places, harm and rate of the same events, beside each other. */
final class MeasuresView {
  private static final List<View.Column> COLUMNS =
      Stream.of(
              Stream.of(
                  new View.Column("period", Cell.Kind.TEXT),
                  new View.Column("from", Cell.Kind.DAY),
                  new View.Column("to", Cell.Kind.DAY)),
              Stream.of(Measured.Kind.values())
                  .map(kind -> new View.Column("measure." + kind, Cell.Kind.NUMBER)),
              Stream.of(
                  new View.Column("harm.weights", Cell.Kind.TEXT),
                  new View.Column("usual.low", Cell.Kind.NUMBER),
                  new View.Column("usual.high", Cell.Kind.NUMBER),
                  new View.Column("status", Cell.Kind.TEXT),
                  new View.Column("note", Cell.Kind.TEXT)))
          .flatMap(columns -> columns)
          .toList();

  private final Exploration exploration;
  private final Result.Measures measures;
  private final List<Measured> told;
  private final Measured own;
  private final Optional<Judgement> judged;
  private final Finding finding;
  private final MeasuresWords said;
  private final Optional<String> people;
  private final Words words;

  private MeasuresView(
      Exploration exploration, Result.Measures measures, Finding finding, Visit visit) {
    this.exploration = exploration;
    this.measures = measures;
    this.told = measures.measures().stream().filter(Measured::isTold).toList();
    this.own = measures.measures().stream().filter(Measured::own).findFirst().orElse(told.get(0));
    this.words = visit.words();
    this.judged = Optional.ofNullable(Judgement.all(exploration, words).get(""));
    this.finding = finding;
    this.said = new MeasuresWords(measures, words);
    this.people =
        told.stream().anyMatch(each -> each.kind() == Measured.Kind.RATE)
            ? PeopleFacts.of(
                visit.gate().installation(), exploration.state().slice(), days(measures), words)
            : Optional.empty();
  }

  static View of(Exploration exploration, Finding finding, Visit visit) {
    ExploreState state = exploration.state();
    Question.Measures question =
        new Question.Measures(
            state.indicator().id(),
            state.grain(),
            exploration.extent().orElseThrow().days(state),
            state.slice());
    return new MeasuresView(exploration, visit.answer(question).result(), finding, visit).view();
  }

  private static DateRange days(Result.Measures measures) {
    List<DateRange> periods = measures.periods();
    return new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
  }

  private View view() {
    return new View(
        "measures",
        finding.title(),
        words.text(
            "measures.subtitle",
            Finding.capital(
                told.stream().map(each -> words.of(each.unit())).collect(Collectors.joining(", "))),
            words.stepwise("explore.per.", measures.grain(), words.calendar(measures.grain())),
            finding.shown().place(),
            finding.shown().period()),
        sentences(),
        Optional.of(chart()),
        table(),
        signs(),
        remarks(),
        new View.Records(COLUMNS, records()));
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    exploration
        .comparison()
        .map(Exploration.Comparison::period)
        .filter(measures.periods()::contains)
        .ifPresent(
            period -> {
              int at = measures.periods().indexOf(period);
              sentences.add(said.newest(finding.in(period), at));
              said.ofOne(finding.in(period), at).ifPresent(sentences::add);
            });
    judged.ifPresent(
        judgement -> {
          judgement.groups().forEach(group -> sentences.addAll(group.sentences()));
          sentences.add(words.text("measures.judged", words.of(own.unit())));
        });
    sentences.addAll(said.untold());
    return sentences;
  }

  private List<String> signs() {
    List<String> signs = new ArrayList<>();
    signs.add(words.text("measures.sign.scale"));
    signs.addAll(said.signs(own));
    people.ifPresent(signs::add);
    judged.ifPresent(judgement -> signs.addAll(judgement.signs()));
    signs.addAll(Signs.of(exploration.answer().result(), words));
    signs.addAll(exploration.state().explained(words));
    return signs;
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>(said.signs(own));
    people.ifPresent(remarks::add);
    if (judged.filter(Judgement::tellsTheUsual).isPresent()) {
      remarks.add(words.text("sheet.usual"));
    }
    if (judged.filter(Judgement::holdsPreliminary).isPresent()) {
      remarks.add(words.text("sheet.preliminary"));
    }
    remarks.addAll(Signs.inASheet(exploration.answer().result(), words));
    remarks.addAll(exploration.state().explained(words));
    return remarks;
  }

  private ChartData chart() {
    Result.Line line = new Result.Line("", own.unit(), own.cells());
    Arrangement alone =
        Arrangement.of(
            new Result.Series(
                measures.grain(), Optional.empty(), measures.periods(), List.of(), line));
    return new ChartData(
        alone.few() ? "columns" : "line",
        false,
        SeriesChart.steps(measures.grain(), measures.periods(), words),
        told.stream().map(this::line).toList(),
        SeriesChart.gaps(own.cells(), words),
        scale(own));
  }

  private ChartData.Line line(Measured measured) {
    boolean ofUsual = measured.own() && judged.isPresent();
    List<ChartData.Point> points =
        IntStream.range(0, measured.cells().size())
            .mapToObj(at -> point(measured, at, ofUsual))
            .toList();
    // Panels without anything usual take the same steps as the one with it.
    ChartData.Judged usual =
        ofUsual
            ? judged.orElseThrow().chart()
            : new ChartData.Judged(List.of(), List.of(), List.of(), List.of(), List.of());
    return new ChartData.Line(said.title(measured), points, usual, scale(measured));
  }

  private ChartData.Point point(Measured measured, int at, boolean ofUsual) {
    Result.Cell cell = measured.cells().get(at);
    boolean preliminary = judged.map(told -> told.isPreliminary(at)).orElse(false);
    String mark = cell.status() == Result.CellStatus.EXACT ? "" : words.of(cell.status());
    String beside = ofUsual ? judged.orElseThrow().beside(at) : one(measured, at);
    return new ChartData.Point(
        cell.value(),
        cell.value() == null ? ChartData.MISSING : SeriesChart.state(cell, preliminary),
        Stream.of(said.number(measured, at), mark, beside)
            .filter(part -> !part.isEmpty())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private String one(Measured measured, int at) {
    return measured.ofOne().contains(at) ? words.text("measures.mark.single") : "";
  }

  private Scale scale(Measured measured) {
    double counted =
        measured.cells().stream()
            .map(Result.Cell::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    double usual =
        measured.own()
            ? judged.stream()
                .flatMap(told -> told.chart().highest())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0)
            : 0;
    double largest = Math.max(counted, usual);
    return measured.kind() == Measured.Kind.RATE
        ? Scale.fine(largest, words.numbers())
        : Scale.upTo(largest, words.numbers());
  }

  private View.Table table() {
    return new View.Table(
        words.calendar(measures.grain()),
        withUsual(said::column, words.text("table.usual")),
        IntStream.range(0, measures.periods().size()).mapToObj(this::row).toList());
  }

  /** One for each way of counting, and what is usual beside what is judged. */
  private <T> List<T> withUsual(Function<Measured, T> column, T usual) {
    return told.stream()
        .flatMap(
            each ->
                each.own() && judged.isPresent()
                    ? Stream.of(column.apply(each), usual)
                    : Stream.of(column.apply(each)))
        .toList();
  }

  private View.Row row(int at) {
    Result.Spread usual = usual(at);
    List<View.Number> cells =
        withUsual(
            each -> new View.Number(said.number(each, at)),
            new View.Number(usual == null ? "–" : Spreads.of(usual, words)));
    Result.CellStatus status = own.cells().get(at).status();
    String read = status == Result.CellStatus.EXACT ? "" : words.of(status);
    return new View.Row(
        words.dates().brief(measures.grain(), measures.periods().get(at)),
        Stream.of(read, note(at)).filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")),
        cells);
  }

  private Result.@Nullable Spread usual(int at) {
    return judged.map(told -> told.usual(at)).orElse(null);
  }

  private String note(int at) {
    List<String> notes = new ArrayList<>(judged.map(told -> told.notes(at)).orElse(List.of()));
    told.stream().map(each -> one(each, at)).filter(one -> !one.isEmpty()).forEach(notes::add);
    return String.join("; ", notes);
  }

  private List<List<Cell>> records() {
    return IntStream.range(0, measures.periods().size()).mapToObj(this::record).toList();
  }

  private List<Cell> record(int at) {
    DateRange period = measures.periods().get(at);
    Result.Spread usual = usual(at);
    List<Cell> record = new ArrayList<>();
    record.add(Cell.of(words.dates().brief(measures.grain(), period)));
    record.add(Cell.of(period.from()));
    record.add(Cell.of(period.to().minusDays(1)));
    measures
        .measures()
        .forEach(
            each -> record.add(each.isTold() ? Cell.of(each.cells().get(at).value()) : Cell.EMPTY));
    record.add(Cell.of(said.weightsInFull()));
    record.add(usual == null ? Cell.EMPTY : Cell.of(usual.low()));
    record.add(usual == null ? Cell.EMPTY : Cell.of(usual.high()));
    record.add(Cell.of(words.of(own.cells().get(at).status())));
    record.add(Cell.of(note(at)));
    return List.copyOf(record);
  }
}
