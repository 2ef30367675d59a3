package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.export.Csv;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/** The table as a file: one record per period and line, the total as a line of its own. */
final class SeriesCsv {
  private static final Map<String, Csv.Format> FORMATS =
      Map.of("swedish", Csv.Format.SWEDISH, "international", Csv.Format.INTERNATIONAL);
  private static final List<String> COLUMNS =
      List.of(
          "period",
          "from",
          "to",
          "line",
          "value",
          "low",
          "high",
          "status",
          "unit",
          "indicator",
          "filter",
          "source",
          "covered",
          "generation",
          "definition",
          "disclosure",
          "happened");

  private final Exploration exploration;
  private final Finding finding;
  private final Happenings happenings;
  private final Words words;

  SeriesCsv(Exploration exploration, Finding finding, Happenings happenings, Words words) {
    this.exploration = exploration;
    this.finding = finding;
    this.happenings = happenings;
    this.words = words;
  }

  /** The file in the format that the address asks for. */
  Reply.Download file(Query query) {
    Csv.Format format = query.choice("format", FORMATS).orElse(Csv.Format.SWEDISH);
    Csv csv =
        Csv.withHeader(format, COLUMNS.stream().map(name -> words.text("csv." + name)).toList());
    if (exploration.holdsNumbers()) {
      write(csv);
    }
    Answer<Result.Series> answer = exploration.answer();
    String name =
        exploration.state().indicator().id()
            + "-"
            + ExploreState.name(exploration.state().grain())
            + "-g"
            + answer.generation().number()
            + ".csv";
    return new Reply.Download(
        name.replaceAll("[^A-Za-z0-9.-]", "_"), "text/csv; charset=utf-8", csv.bytes());
  }

  private void write(Csv csv) {
    Result.Series series = exploration.answer().result();
    List<Result.Line> lines = new ArrayList<>(series.lines());
    if (series.split().isPresent()) {
      lines.add(series.total());
    }
    List<String> context = context();
    for (int i = 0; i < series.periods().size(); i++) {
      for (Result.Line line : lines) {
        List<String> fields = new ArrayList<>(period(series, i));
        fields.add(Csv.text(line.key().isEmpty() ? total() : words.of(line.title())));
        Result.Cell cell = line.cells().get(i);
        for (Double number : Arrays.asList(cell.value(), cell.low(), cell.high())) {
          fields.add(number == null ? "" : csv.number(number));
        }
        fields.add(words.of(cell.status()));
        fields.addAll(context);
        fields.add(Csv.text(happenings.told(i, words)));
        csv.row(fields);
      }
    }
  }

  private List<String> period(Result.Series series, int index) {
    DateRange period = series.periods().get(index);
    return List.of(
        words.dates().brief(series.grain(), period),
        period.from().toString(),
        period.to().minusDays(1).toString());
  }

  private String total() {
    return words.text("table.total");
  }

  private List<String> context() {
    Answer<Result.Series> answer = exploration.answer();
    Answer.Subject subject = answer.subject().orElseThrow();
    return Stream.of(
            words.of(subject.unit()),
            words.of(subject.title()),
            finding.filters(),
            sources(answer),
            covered(answer),
            String.valueOf(answer.generation().number()),
            words.of(subject.definition()),
            words.of(answer.disclosure().method()))
        .map(Csv::text)
        .toList();
  }

  private String sources(Answer<Result.Series> answer) {
    return answer.coverage().stream()
        .map(source -> Notes.name(source, words))
        .collect(Collectors.joining(", "));
  }

  private String covered(Answer<Result.Series> answer) {
    return answer.coverage().stream()
        .map(source -> Notes.covered(source, words))
        .collect(Collectors.joining(", "));
  }
}
