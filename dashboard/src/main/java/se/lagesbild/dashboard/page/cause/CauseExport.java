package se.lagesbild.dashboard.page.cause;

import static se.lagesbild.dashboard.export.Cell.Kind.DAY;
import static se.lagesbild.dashboard.export.Cell.Kind.NUMBER;
import static se.lagesbild.dashboard.export.Cell.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.CauseFacet;
import se.lagesbild.warehouse.gate.CauseMember;
import se.lagesbild.warehouse.gate.CausePart;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Result;

/** Every part that was looked at, to take along, with what the numbers are in every record. */
final class CauseExport {
  private static final List<Cell.Kind> KINDS =
      List.of(
          TEXT, TEXT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, TEXT, TEXT,
          TEXT, DAY, DAY, DAY, DAY, NUMBER, TEXT);

  private final CauseReading reading;
  private final CauseResult.Explained result;
  private final Told told;
  private final Words words;

  CauseExport(CauseReading reading, Told told, Words words) {
    this.reading = reading;
    this.result = reading.result();
    this.told = told;
    this.words = words;
  }

  Export of(Optional<FacetView> drawn) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(whole());
    for (CauseFacet facet : result.facets()) {
      facet.members().forEach(member -> rows.add(row(facet, member)));
    }
    return new Export(
        "%s-%s-%s-g%d"
            .formatted(
                reading.state().indicator().id(),
                words.text("cause.file"),
                reading.state().period().from(),
                reading.answer().generation().number()),
        new Sheet(words.text("export.data"), List.of(words.text("cause.csv").split("; ")), rows),
        KINDS,
        Export.about(about(), words),
        poster(drawn),
        reading.answer().generation().today());
  }

  private List<Cell> whole() {
    return with(
        Cell.of(words.text("cause.whole")),
        Cell.EMPTY,
        numbers(result.before().value(), result.number().value(), null),
        List.of(
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.of(result.chance()),
            Cell.EMPTY,
            Cell.of(words.of(result.observed()))));
  }

  private List<Cell> row(CauseFacet facet, CauseMember member) {
    Optional<CausePart> found =
        result.parts().stream().filter(each -> each.part().equals(member.part())).findFirst();
    Optional<Result.Spread> likely = found.map(CausePart::likely);
    return with(
        Cell.of(words.of(facet.by())),
        Cell.of(words.of(member.title())),
        numbers(member.before().value(), member.number().value(), member.change()),
        List.of(
            Cell.of(found.map(each -> 1.0 + result.parts().indexOf(each)).orElse(null)),
            Cell.of(likely.map(Result.Spread::low).orElse(null)),
            Cell.of(likely.map(Result.Spread::high).orElse(null)),
            Cell.of(found.map(CausePart::chance).orElse(null)),
            Cell.of(found.map(CausePart::q).orElse(null)),
            Cell.of(found.map(CausePart::sentence).map(words::of).orElse(""))));
  }

  private static List<Cell> numbers(Double before, Double later, Double change) {
    return List.of(Cell.of(before), Cell.of(later), Cell.of(change));
  }

  private List<Cell> with(Cell facet, Cell part, List<Cell> numbers, List<Cell> evidence) {
    DateRange newest = result.counted().get(result.counted().size() - 1);
    List<Cell> context =
        List.of(
            Cell.of(words.of(reading.state().indicator().title())),
            Cell.of(told.subtitle()),
            Cell.of(result.period().from()),
            Cell.of(result.period().to().minusDays(1)),
            Cell.of(result.counted().get(0).from()),
            Cell.of(newest.to().minusDays(1)),
            Cell.of((double) reading.answer().generation().number()),
            Cell.of(words.of(reading.answer().disclosure().method())));
    return Stream.of(List.of(facet, part), numbers, evidence, context)
        .flatMap(List::stream)
        .toList();
  }

  private List<Map.Entry<String, String>> about() {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), told.title()));
    about.add(Map.entry(words.text("csv.filter"), told.subtitle()));
    said().forEach(said -> about.add(Map.entry(words.text("export.note"), said)));
    told.facts().forEach(fact -> about.add(Map.entry(words.text("csv.source"), fact)));
    about.add(Map.entry(words.text("csv.definition"), definition()));
    about.add(
        Map.entry(words.text("csv.disclosure"), words.of(reading.answer().disclosure().method())));
    return about;
  }

  private List<String> said() {
    List<String> said = new ArrayList<>();
    said.add(words.of(result.observed()));
    Stream.of(told.earlier()).filter(each -> !each.isEmpty()).forEach(said::add);
    result.artefacts().forEach(each -> said.add(words.of(each.sentence())));
    Stream.of(told.notFound()).filter(each -> !each.isEmpty()).forEach(said::add);
    result.parts().forEach(each -> said.add(words.of(each.sentence())));
    if (result.parts().isEmpty()) {
      said.add(told.conclusion());
    }
    said.add(words.of(result.test()));
    said.add(words.of(result.limits()));
    return said;
  }

  private String definition() {
    return words.of(reading.answer().subject().orElseThrow().definition());
  }

  private Poster poster(Optional<FacetView> drawn) {
    List<String> below = new ArrayList<>(said());
    below.add(String.join(" · ", told.facts()));
    below.add(definition());
    Optional<ChartData> chart = drawn.flatMap(FacetView::chart);
    return new Poster(
        told.title(),
        told.subtitle(),
        chart.stream().map(data -> new Poster.Panel("", data)).toList(),
        below);
  }
}
