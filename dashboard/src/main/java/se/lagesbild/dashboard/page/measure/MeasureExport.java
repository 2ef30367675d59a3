package se.lagesbild.dashboard.page.measure;

import static se.lagesbild.dashboard.export.Cell.Kind.DAY;
import static se.lagesbild.dashboard.export.Cell.Kind.NUMBER;
import static se.lagesbild.dashboard.export.Cell.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Result;

/** The months of an evaluation, to take along with what it says. */
final class MeasureExport {
  private static final List<Cell.Kind> KINDS =
      List.of(
          DAY, DAY, NUMBER, NUMBER, TEXT, TEXT, TEXT, TEXT, TEXT, NUMBER, NUMBER, NUMBER, NUMBER,
          TEXT);

  private final Told told;
  private final Words words;

  MeasureExport(Told told) {
    this.told = told;
    this.words = told.words();
  }

  Export export() {
    List<List<Cell>> rows = new ArrayList<>();
    List<CauseResult.Evaluated.Beside> history = told.result().history();
    for (int at = 0; at < history.size(); at++) {
      rows.add(row(at, history.get(at)));
    }
    return new Export(
        "%s-%s-%d-g%d"
            .formatted(
                told.state().indicator().id(),
                words.text("measure.file"),
                told.state().measure().number(),
                told.answer().generation().number()),
        new Sheet(words.text("export.data"), List.of(words.text("measure.csv").split("; ")), rows),
        KINDS,
        Export.about(about(), words),
        poster(),
        told.answer().generation().today());
  }

  private List<Cell> row(int at, CauseResult.Evaluated.Beside month) {
    CauseResult.Evaluated result = told.result();
    Result.Spread likely = result.likely();
    return List.of(
        Cell.of(month.period().from()),
        Cell.of(month.period().to().minusDays(1)),
        Cell.of(month.number()),
        Cell.of(month.other()),
        Cell.of(told.role(at, month.counted())),
        Cell.of(told.state().measure().content().title()),
        Cell.of(words.of(told.state().indicator().title())),
        Cell.of(told.subtitle()),
        Cell.of(words.of(result.change())),
        Cell.of(result.ratio()),
        Cell.of(likely == null ? null : likely.low()),
        Cell.of(likely == null ? null : likely.high()),
        Cell.of((double) told.answer().generation().number()),
        Cell.of(words.of(told.answer().disclosure().method())));
  }

  private List<Map.Entry<String, String>> about() {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), told.title()));
    about.add(Map.entry(words.text("csv.filter"), told.subtitle()));
    said().forEach(each -> about.add(Map.entry(words.text("export.note"), each)));
    told.facts().forEach(fact -> about.add(Map.entry(words.text("csv.source"), fact)));
    about.add(Map.entry(words.text("csv.definition"), told.definition()));
    about.add(
        Map.entry(words.text("csv.disclosure"), words.of(told.answer().disclosure().method())));
    return about;
  }

  private List<String> said() {
    List<String> said = new ArrayList<>(told.sentences());
    said.addAll(told.cautions());
    said.add(words.of(told.result().limits()));
    return said;
  }

  private Poster poster() {
    List<String> below = new ArrayList<>(said());
    below.add(String.join(" · ", told.facts()));
    below.add(told.definition());
    return new Poster(
        told.title(),
        told.subtitle(),
        told.chart().stream().map(chart -> new Poster.Panel("", chart)).toList(),
        below);
  }
}
