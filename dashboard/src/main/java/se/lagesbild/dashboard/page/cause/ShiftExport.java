package se.lagesbild.dashboard.page.cause;

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
import se.lagesbild.warehouse.gate.ShiftedSquare;

/** Squares and hours of both periods, to take along. */
final class ShiftExport {
  private static final List<Cell.Kind> KINDS =
      List.of(
          TEXT, TEXT, TEXT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, TEXT, TEXT, TEXT, TEXT, DAY,
          DAY, DAY, DAY, NUMBER, TEXT);

  private final ShiftReading reading;
  private final Words words;
  private final HourView hours;

  ShiftExport(ShiftReading reading) {
    this.reading = reading;
    this.words = reading.words();
    this.hours = HourView.of(reading.result(), words);
  }

  Export export() {
    List<List<Cell>> rows = new ArrayList<>();
    reading.result().squares().forEach(square -> rows.add(row(square)));
    hours.rows().forEach(hour -> rows.add(row(hour)));
    return new Export(
        "%s-%s-%s-g%d"
            .formatted(
                reading.state().indicator().id(),
                words.text("shift.file"),
                reading.state().period().from(),
                reading.answer().generation().number()),
        new Sheet(words.text("export.data"), List.of(words.text("shift.csv").split("; ")), rows),
        KINDS,
        Export.about(about(), words),
        poster(),
        reading.answer().generation().today());
  }

  private List<Cell> row(ShiftedSquare square) {
    return with(
        Stream.of(
            Cell.of(words.text("shift.square")),
            Cell.of(reading.plan().name(square.easting(), square.northing())),
            Cell.of(words.of(square.area())),
            Cell.of((double) square.easting()),
            Cell.of((double) square.northing()),
            Cell.of((double) reading.result().side()),
            Cell.of(square.number().value()),
            Cell.of(square.before().value()),
            Cell.of(ShiftPage.word(square, words)),
            Cell.of(ShiftPage.dense(square, words))));
  }

  private List<Cell> row(HourView.Row hour) {
    return with(
        Stream.of(
            Cell.of(words.text("shift.hour")),
            Cell.EMPTY,
            Cell.of(hour.title()),
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.of(hour.later()),
            Cell.of(hour.before()),
            Cell.EMPTY,
            Cell.EMPTY));
  }

  private List<Cell> with(Stream<Cell> cells) {
    CauseResult.Shifted result = reading.result();
    Stream<Cell> context =
        Stream.of(
            Cell.of(words.of(reading.state().indicator().title())),
            Cell.of(reading.subtitle()),
            Cell.of(result.period().from()),
            Cell.of(result.period().to().minusDays(1)),
            Cell.of(result.earlier().from()),
            Cell.of(result.earlier().to().minusDays(1)),
            Cell.of((double) reading.answer().generation().number()),
            Cell.of(words.of(reading.answer().disclosure().method())));
    return Stream.concat(cells, context).toList();
  }

  private List<Map.Entry<String, String>> about() {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), reading.title()));
    about.add(Map.entry(words.text("csv.filter"), reading.subtitle()));
    said().forEach(each -> about.add(Map.entry(words.text("export.note"), each)));
    reading.facts().forEach(fact -> about.add(Map.entry(words.text("csv.source"), fact)));
    about.add(Map.entry(words.text("csv.definition"), definition()));
    about.add(
        Map.entry(words.text("csv.disclosure"), words.of(reading.answer().disclosure().method())));
    return about;
  }

  private List<String> said() {
    CauseResult.Shifted result = reading.result();
    return Stream.of(
            result.where(),
            result.gathered(),
            result.pairs(),
            result.when(),
            List.of(result.test(), result.limits()))
        .flatMap(each -> reading.said(each).stream())
        .toList();
  }

  private String definition() {
    return words.of(reading.answer().subject().orElseThrow().definition());
  }

  private Poster poster() {
    List<String> below = new ArrayList<>(said());
    below.add(String.join(" · ", reading.facts()));
    below.add(definition());
    return new Poster(
        reading.title(),
        reading.subtitle(),
        hours.chart().stream().map(chart -> new Poster.Panel("", chart)).toList(),
        below);
  }
}
