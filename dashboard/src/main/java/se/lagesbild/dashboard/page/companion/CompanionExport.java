package se.lagesbild.dashboard.page.companion;

import static se.lagesbild.dashboard.export.Cell.Kind.DAY;
import static se.lagesbild.dashboard.export.Cell.Kind.NUMBER;
import static se.lagesbild.dashboard.export.Cell.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Companion;
import se.lagesbild.warehouse.gate.CompanionLag;
import se.lagesbild.warehouse.gate.Result;

/** Every relation that was tried, to take along. */
final class CompanionExport {
  private static final List<Cell.Kind> KINDS =
      List.of(
          TEXT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, TEXT, TEXT,
          TEXT, DAY, DAY, NUMBER, TEXT);

  private final Told told;
  private final Words words;

  CompanionExport(Told told) {
    this.told = told;
    this.words = told.words();
  }

  Export export() {
    CauseResult.Companions result = told.result();
    List<List<Cell>> rows = new ArrayList<>();
    for (Companion each : result.tried()) {
      each.lags().forEach(lag -> rows.add(row(each, lag)));
    }
    return new Export(
        "%s-%s-%s-g%d"
            .formatted(
                told.state().indicator().id(),
                words.text("companion.file"),
                result.period().to(),
                told.answer().generation().number()),
        new Sheet(
            words.text("export.data"), List.of(words.text("companion.csv").split("; ")), rows),
        KINDS,
        Export.about(about(), words),
        poster(),
        told.answer().generation().today());
  }

  private List<Cell> row(Companion each, CompanionLag lag) {
    boolean told = each.isTold() && lag.lag() == each.strongest();
    Result.Spread likely = told ? each.likely() : null;
    Stream<Cell> numbers =
        Stream.of(
            Cell.of(words.of(each.title())),
            Cell.of((double) lag.lag()),
            Cell.of(lag.correlation()),
            Cell.of(lag.strength()),
            Cell.of(lag.chance()),
            Cell.of(lag.q()),
            Cell.of(told ? each.ratio() : null),
            Cell.of(likely == null ? null : likely.low()),
            Cell.of(likely == null ? null : likely.high()),
            Cell.of(told ? each.foretold() : null),
            Cell.of(told ? words.of(each.sentence()) : ""));
    CauseResult.Companions result = this.told.result();
    Stream<Cell> context =
        Stream.of(
            Cell.of(words.of(this.told.state().indicator().title())),
            Cell.of(this.told.subtitle()),
            Cell.of(result.period().from()),
            Cell.of(result.period().to().minusDays(1)),
            Cell.of((double) this.told.answer().generation().number()),
            Cell.of(words.of(this.told.answer().disclosure().method())));
    return Stream.concat(numbers, context).toList();
  }

  private List<Map.Entry<String, String>> about() {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), told.title()));
    about.add(Map.entry(words.text("csv.filter"), told.subtitle()));
    said().forEach(each -> about.add(Map.entry(words.text("export.note"), each)));
    told.facts().forEach(fact -> about.add(Map.entry(words.text("csv.source"), fact)));
    about.add(Map.entry(words.text("csv.definition"), definition()));
    about.add(
        Map.entry(words.text("csv.disclosure"), words.of(told.answer().disclosure().method())));
    return about;
  }

  private List<String> said() {
    CauseResult.Companions result = told.result();
    List<String> said = new ArrayList<>();
    said.add(words.of(result.conclusion()));
    result.tried().stream()
        .filter(Companion::isTold)
        .forEach(each -> said.add(words.of(each.sentence())));
    Stream.of(result.counted(), result.power(), result.limits(), result.test())
        .map(words::of)
        .filter(each -> !each.isEmpty())
        .forEach(said::add);
    if (!told.held().isEmpty()) {
      said.add(words.text("companion.held.said", told.held()));
    }
    return said;
  }

  private String definition() {
    return words.of(told.answer().subject().orElseThrow().definition());
  }

  private Poster poster() {
    List<String> below = new ArrayList<>(said());
    below.add(String.join(" · ", told.facts()));
    below.add(definition());
    List<Poster.Panel> panels =
        told.drawn().stream()
            .flatMap(
                each ->
                    told.chart(each).stream()
                        .map(chart -> new Poster.Panel(words.of(each.title()), chart)))
            .toList();
    return new Poster(told.title(), told.subtitle(), panels, below);
  }
}
