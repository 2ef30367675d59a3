package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;

/** Another look than the series, to take along, with what the numbers are in every record. */
final class ViewExport {
  /** As {@link SeriesExport#context} gives them. */
  private static final List<View.Column> CONTEXT =
      List.of(
          new View.Column("unit", Cell.Kind.TEXT),
          new View.Column("indicator", Cell.Kind.TEXT),
          new View.Column("filter", Cell.Kind.TEXT),
          new View.Column("source", Cell.Kind.TEXT),
          new View.Column("covered", Cell.Kind.TEXT),
          new View.Column("generation", Cell.Kind.NUMBER),
          new View.Column("definition", Cell.Kind.TEXT),
          new View.Column("disclosure", Cell.Kind.TEXT));

  private final Exploration exploration;
  private final View view;
  private final Happenings happenings;
  private final Finding finding;
  private final List<Cell> context;
  private final Words words;

  ViewExport(
      Exploration exploration,
      View view,
      Happenings happenings,
      Finding finding,
      List<Cell> context) {
    this.exploration = exploration;
    this.view = view;
    this.happenings = happenings;
    this.finding = finding;
    this.context = context;
    this.words = finding.words();
  }

  Export of(Notes notes) {
    Answer.Generation generation = exploration.answer().generation();
    List<View.Column> columns =
        Stream.concat(view.file().columns().stream(), CONTEXT.stream()).toList();
    return new Export(
        "%s-%s-g%d"
            .formatted(
                exploration.state().indicator().id(),
                ExploreState.name(exploration.state().shown()),
                generation.number()),
        new Sheet(
            words.text("export.data"),
            columns.stream().map(column -> name(column.name())).toList(),
            rows()),
        columns.stream().map(View.Column::kind).toList(),
        Export.about(about(), words),
        poster(notes),
        generation.today());
  }

  private List<List<Cell>> rows() {
    return view.file().rows().stream()
        .map(row -> Stream.concat(row.stream(), context.stream()).toList())
        .toList();
  }

  private List<Map.Entry<String, String>> about() {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), view.title()));
    about.add(Map.entry(name("period"), finding.shown().period()));
    for (int at = 0; at < CONTEXT.size(); at++) {
      about.add(Map.entry(name(CONTEXT.get(at).name()), text(context.get(at))));
    }
    view.sentences().forEach(said -> about.add(Map.entry(words.text("view.heading"), said)));
    view.remarks().forEach(sign -> about.add(Map.entry(words.text("export.note"), sign)));
    happenings
        .sentences(words)
        .forEach(said -> about.add(Map.entry(words.text("happening.heading"), said)));
    return about;
  }

  private String text(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.value();
    }
    return cell instanceof Cell.Number number ? words.numbers().number(number.value()) : "";
  }

  private Poster poster(Notes notes) {
    List<String> below = new ArrayList<>(view.sentences());
    below.addAll(view.signs());
    below.addAll(happenings.sentences(words));
    below.add(String.join(" · ", notes.facts()));
    below.add(notes.definition());
    below.add(notes.disclosure());
    return new Poster(
        view.title(),
        Stream.of(view.subtitle(), finding.shown().filters())
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining(" · ")),
        view.chart().map(SeriesExport::panels).orElse(List.of()),
        below);
  }

  private String name(String column) {
    return words.text("csv." + column);
  }
}
