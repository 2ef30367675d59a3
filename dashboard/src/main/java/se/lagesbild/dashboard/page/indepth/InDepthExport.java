package se.lagesbild.dashboard.page.indepth;

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
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.Result;

/** Every indicator of what is looked into, to take along. */
final class InDepthExport {
  private static final List<Cell.Kind> KINDS =
      List.of(
          TEXT, TEXT, DAY, DAY, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, TEXT, TEXT, TEXT, NUMBER,
          TEXT);

  private InDepthExport() {}

  static String name(InDepthReading reading) {
    String subject =
        reading
            .state()
            .area()
            .map(Area::id)
            .or(() -> reading.state().focus().map(each -> each.id()))
            .orElseGet(() -> reading.main().indicator().id())
            .concat(reading.state().area().isEmpty() ? reading.state().place().mark("-") : "");
    return "%s-%s-%s"
        .formatted(reading.words().text("indepth.file"), subject, reading.state().period().from());
  }

  static Export of(InDepthReading reading, InDepthModel page) {
    Words words = reading.words();
    List<List<Cell>> rows = reading.followed().stream().map(each -> row(each, reading)).toList();
    return new Export(
        name(reading),
        new Sheet(words.text("export.data"), List.of(words.text("indepth.csv").split("; ")), rows),
        KINDS,
        Export.about(about(page, words), words),
        poster(page),
        reading.generation().today());
  }

  private static List<Cell> row(Followed each, InDepthReading reading) {
    Words words = reading.words();
    Result.Assessed result = each.result();
    Result.Spread usual = result.usual();
    return List.of(
        Cell.of(reading.subject()),
        Cell.of(words.of(each.indicator().title())),
        Cell.of(result.period().from()),
        Cell.of(result.period().to().minusDays(1)),
        Cell.of(result.cell().value()),
        Cell.of(result.cell().low()),
        Cell.of(result.cell().high()),
        Cell.of(usual == null ? null : usual.low()),
        Cell.of(usual == null ? null : usual.high()),
        Cell.of(words.of(result.cell().status())),
        Cell.of(Spreads.verdict(result, words)),
        Cell.of(result.words().map(words::of).orElse("")),
        Cell.of((double) reading.generation().number()),
        Cell.of(words.of(each.answer().disclosure().method())));
  }

  private static List<Map.Entry<String, String>> about(InDepthModel page, Words words) {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), page.title()));
    about.add(Map.entry(words.text("csv.filter"), page.subtitle()));
    page.unknown().forEach(each -> about.add(Map.entry(words.text("export.note"), each)));
    page.foot().all().forEach(each -> about.add(Map.entry(words.text("csv.source"), each)));
    return about;
  }

  private static Poster poster(InDepthModel page) {
    List<String> below = new ArrayList<>(page.sentences());
    below.addAll(page.unknown());
    below.add(String.join(" · ", page.foot().all()));
    return new Poster(
        page.title(),
        page.subtitle(),
        page.main().course().stream()
            .map(course -> new Poster.Panel(page.main().finding(), course))
            .toList(),
        below);
  }
}
