package se.lagesbild.dashboard.page.map;

import static se.lagesbild.dashboard.export.Cell.Kind.DAY;
import static se.lagesbild.dashboard.export.Cell.Kind.NUMBER;
import static se.lagesbild.dashboard.export.Cell.Kind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.FewPlaces;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.Repeat;
import se.lagesbild.warehouse.gate.Result;

/** Each table of the page as a file, with what is drawn of it. */
final class MapExport {
  /** A part of the page. */
  enum Table {
    AREAS(Format.ALL),
    SQUARES(Format.ALL),
    CURVE(Format.ALL),
    /** Nothing is drawn of the pairs. */
    REPEATS(Format.of("csv", "xlsx", "parquet", "json"));

    private final List<Format> formats;

    Table(List<Format> formats) {
      this.formats = formats;
    }

    List<Format> formats() {
      return formats;
    }

    /** In addresses and names of files. */
    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final List<Cell.Kind> CONTEXT = List.of(TEXT, DAY, DAY, NUMBER, TEXT);

  private final MapReading reading;
  private final MapModel page;
  private final Words words;

  MapExport(MapReading reading, MapModel page, Words words) {
    this.reading = reading;
    this.page = page;
    this.words = words;
  }

  Export of(Table table) {
    List<String> header =
        Stream.of("map.csv." + table.id(), "map.csv.context")
            .flatMap(key -> Stream.of(words.text(key).split("; ")))
            .toList();
    return new Export(
        "%s-%s-%s-g%d"
            .formatted(
                reading.state().indicator().id(),
                table.id(),
                reading.state().period().from(),
                reading.places().generation().number()),
        new Sheet(words.text("export.data"), header, rows(table)),
        kinds(table),
        Export.about(about(), words),
        poster(table),
        reading.places().generation().today());
  }

  private List<List<Cell>> rows(Table table) {
    return switch (table) {
      case AREAS -> areas();
      case SQUARES -> squares();
      case CURVE -> curve();
      case REPEATS -> repeats();
    };
  }

  private static List<Cell.Kind> kinds(Table table) {
    List<Cell.Kind> own =
        switch (table) {
          case AREAS -> kinds(1, 13, 2);
          case SQUARES -> squareKinds();
          case CURVE -> kinds(0, 3, 0);
          case REPEATS -> kinds(0, 6, 1);
        };
    return Stream.concat(own.stream(), CONTEXT.stream()).toList();
  }

  private static List<Cell.Kind> squareKinds() {
    return Stream.concat(kinds(2, 6, 1).stream(), kinds(0, 2, 1).stream()).toList();
  }

  /** So many texts, numbers and texts. */
  private static List<Cell.Kind> kinds(int before, int numbers, int after) {
    List<Cell.Kind> kinds = new ArrayList<>(Collections.nCopies(before, TEXT));
    kinds.addAll(Collections.nCopies(numbers, NUMBER));
    kinds.addAll(Collections.nCopies(after, TEXT));
    return kinds;
  }

  private List<Map.Entry<String, String>> about() {
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), page.title()));
    about.add(Map.entry(words.text("csv.filter"), page.subtitle()));
    about.add(Map.entry(words.text("csv.definition"), page.definition()));
    page.facts().forEach(fact -> about.add(Map.entry(words.text("csv.source"), fact)));
    about.add(Map.entry(words.text("csv.disclosure"), page.disclosure()));
    about.add(Map.entry(words.text("export.note"), words.text("map.never")));
    return about;
  }

  private Poster poster(Table table) {
    Optional<PaperMap> map =
        switch (table) {
          case AREAS -> page.areas().map().map(each -> each.onPaper(page.areas().legendTitle()));
          case SQUARES ->
              page.squares().map().map(each -> each.onPaper(page.squares().legendTitle()));
          case CURVE, REPEATS -> Optional.empty();
        };
    List<Poster.Panel> panels =
        table == Table.CURVE
            ? new PlaceWords(reading.concentration().result(), "", words)
                .curve().stream().map(curve -> new Poster.Panel("", curve)).toList()
            : List.of();
    return new Poster(
        page.title(),
        page.subtitle(),
        panels,
        map.map(PaperMap::figure).stream().toList(),
        below(table));
  }

  private List<String> below(Table table) {
    List<String> below = new ArrayList<>();
    switch (table) {
      case AREAS -> below.addAll(page.areas().sentences());
      case SQUARES -> {
        below.addAll(page.squares().sentences());
        below.add(page.squares().note());
      }
      case CURVE -> below.addAll(page.places().sentences());
      case REPEATS -> below.addAll(page.places().repeatSentences());
    }
    below.add(String.join(" · ", page.facts()));
    below.add(page.definition());
    below.add(page.disclosure());
    return below.stream().filter(each -> !each.isBlank()).toList();
  }

  private List<List<Cell>> areas() {
    List<List<Cell>> rows = new ArrayList<>();
    Result.Places places = reading.places().result();
    for (AreaFigure area : places.areas()) {
      List<Cell> fields = new ArrayList<>();
      fields.add(Cell.of(words.of(area.title())));
      fields.addAll(
          numbers(
              area.cell().value(),
              low(area.likely()),
              high(area.likely()),
              area.earlier().value(),
              area.inhabitants() == null ? null : area.inhabitants().doubleValue(),
              area.rate(),
              low(area.rateLikely()),
              high(area.rateLikely()),
              area.times(),
              low(area.timesLikely()),
              high(area.timesLikely()),
              area.share(),
              area.shareEarlier()));
      fields.add(Cell.of(words.of(area.verdict())));
      fields.add(Cell.of(words.of(area.cell().status())));
      rows.add(with(fields, places.period()));
    }
    return rows;
  }

  private List<List<Cell>> squares() {
    List<List<Cell>> rows = new ArrayList<>();
    Result.Spots spots = reading.spots().result();
    SquareGrid grid = SquareGrid.of(spots, reading.areas());
    if (!spots.mappable()) {
      return rows;
    }
    for (GridSquare square : SquareRow.sorted(grid)) {
      SquareRow row = SquareRow.of(square, grid, words);
      List<Cell> fields = new ArrayList<>(List.of(Cell.of(row.name()), Cell.of(row.area())));
      fields.addAll(
          numbers(
              (double) square.easting(),
              (double) square.northing(),
              (double) spots.side(),
              square.cell().value(),
              square.density(),
              square.giStar()));
      fields.add(Cell.of(row.hot()));
      fields.addAll(numbers((double) square.hotBefore(), (double) spots.earlierYears()));
      fields.add(Cell.of(row.note()));
      rows.add(with(fields, spots.period()));
    }
    return rows;
  }

  private List<List<Cell>> curve() {
    List<List<Cell>> rows = new ArrayList<>();
    Result.Concentration found = reading.concentration().result();
    for (FewPlaces.Point point : found.few().map(FewPlaces::curve).orElse(List.of())) {
      rows.add(with(numbers(point.places(), point.events(), point.byChance()), found.period()));
    }
    return rows;
  }

  private List<List<Cell>> repeats() {
    List<List<Cell>> rows = new ArrayList<>();
    Result.Concentration found = reading.concentration().result();
    for (Repeat repeat : found.repeats()) {
      List<Cell> fields =
          new ArrayList<>(
              numbers(
                  repeat.fromMetres(),
                  repeat.toMetres(),
                  repeat.fromDays(),
                  repeat.toDays(),
                  repeat.observed() == null ? null : repeat.observed().doubleValue(),
                  repeat.expected()));
      fields.add(Cell.of(words.text(repeat.pattern() ? "map.repeats.more" : "map.repeats.chance")));
      rows.add(with(fields, found.period()));
    }
    return rows;
  }

  private List<Cell> with(List<Cell> fields, DateRange period) {
    List<Cell> row = new ArrayList<>(fields);
    row.add(Cell.of(words.of(reading.state().indicator().title())));
    row.add(Cell.of(period.from()));
    row.add(Cell.of(period.to().minusDays(1)));
    row.add(Cell.of((double) reading.places().generation().number()));
    row.add(Cell.of(words.of(reading.places().disclosure().method())));
    return row;
  }

  private static List<Cell> numbers(@Nullable Double... values) {
    return Arrays.stream(values)
        .map(
            value ->
                value == null || !Double.isFinite(value) ? Cell.EMPTY : Cell.of(rounded(value)))
        .toList();
  }

  private static Double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static @Nullable Double low(Result.@Nullable Spread spread) {
    return spread == null ? null : spread.low();
  }

  private static @Nullable Double high(Result.@Nullable Spread spread) {
    return spread == null ? null : spread.high();
  }
}
