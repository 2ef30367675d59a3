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
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.export.Sheet;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.FewPlaces;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Repeat;
import se.lagesbild.warehouse.gate.Result;

/** Each part of the page as a file, with what is drawn of it and what it says of itself. */
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

  private static final List<Cell.Kind> CONTEXT =
      List.of(TEXT, TEXT, DAY, DAY, NUMBER, NUMBER, NUMBER, TEXT, TEXT);

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
                section(table).scope().period().from(),
                reading.places().generation().number()),
        new Sheet(words.text("export.data"), header, filled(table)),
        kinds(table),
        Export.about(about(table), words),
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

  /** The rows; where there are none, a row that says why. */
  private List<List<Cell>> filled(Table table) {
    List<List<Cell>> rows = rows(table);
    if (!rows.isEmpty()) {
      return rows;
    }
    List<Cell> fields = new ArrayList<>(Collections.nCopies(own(table).size(), Cell.EMPTY));
    return List.of(with(fields, table, String.join(" ", section(table).findings())));
  }

  private static List<Cell.Kind> kinds(Table table) {
    return Stream.concat(own(table).stream(), CONTEXT.stream()).toList();
  }

  private static List<Cell.Kind> own(Table table) {
    return switch (table) {
      case AREAS -> kinds(1, 15, 2);
      case SQUARES -> squareKinds();
      case CURVE -> kinds(0, 3, 0);
      case REPEATS -> kinds(0, 6, 1);
    };
  }

  private static List<Cell.Kind> squareKinds() {
    return Stream.concat(kinds(2, 6, 1).stream(), kinds(0, 2, 2).stream()).toList();
  }

  /** So many texts, numbers and texts. */
  private static List<Cell.Kind> kinds(int before, int numbers, int after) {
    List<Cell.Kind> kinds = new ArrayList<>(Collections.nCopies(before, TEXT));
    kinds.addAll(Collections.nCopies(numbers, NUMBER));
    kinds.addAll(Collections.nCopies(after, TEXT));
    return kinds;
  }

  private Section section(Table table) {
    return switch (table) {
      case AREAS -> page.areas().section();
      case SQUARES -> page.squares().section();
      case CURVE -> page.places().section();
      case REPEATS -> page.places().repeats();
    };
  }

  private List<Map.Entry<String, String>> about(Table table) {
    Section section = section(table);
    List<Map.Entry<String, String>> about = new ArrayList<>();
    about.add(Map.entry(words.text("export.title"), section.headline()));
    about.add(Map.entry(words.text("map.about.part"), section.title()));
    about.add(Map.entry(words.text("csv.filter"), section.scope().text()));
    section
        .findings()
        .forEach(finding -> about.add(Map.entry(words.text("map.about.finding"), finding)));
    about.add(Map.entry(words.text("map.about.reach"), section.reach().text()));
    about.add(Map.entry(words.text("csv.definition"), page.definition()));
    section.facts().forEach(fact -> about.add(Map.entry(words.text("csv.source"), fact)));
    about.add(Map.entry(words.text("csv.disclosure"), page.disclosure()));
    Stream.concat(section.notes().stream(), Stream.of(words.text("map.never")))
        .forEach(note -> about.add(Map.entry(words.text("export.note"), note)));
    return about.stream().filter(each -> !each.getValue().isBlank()).toList();
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
            ? new PlaceWords(reading.concentration().result(), unit(), words)
                .curve().stream().map(curve -> new Poster.Panel("", curve)).toList()
            : List.of();
    Section section = section(table);
    return new Poster(
        section.headline(),
        section.scope().text(),
        panels,
        map.map(PaperMap::figure).stream().toList(),
        Stream.concat(section.below().stream(), Stream.of(page.definition(), page.disclosure()))
            .filter(each -> !each.isBlank())
            .toList());
  }

  private Unit unit() {
    return Unit.of(reading.places().subject().orElseThrow().unit(), words);
  }

  private List<List<Cell>> areas() {
    List<List<Cell>> rows = new ArrayList<>();
    PlaceResult.Places places = reading.places().result();
    Map<String, Double> surfaces =
        reading.areas().stream()
            .collect(Collectors.toMap(Area::id, area -> Border.of(area).squareKilometres()));
    for (AreaFigure area : places.areas()) {
      double surface = surfaces.getOrDefault(area.key(), 0.0);
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
              surface == 0 ? null : surface,
              orNull(AreaRow.dense(area, surface)),
              area.times(),
              low(area.timesLikely()),
              high(area.timesLikely()),
              Figures.isRatio(area.cell()) ? area.share() : null,
              Figures.isRatio(area.earlier()) ? area.shareEarlier() : null));
      fields.add(Cell.of(words.of(area.verdict())));
      fields.add(Cell.of(words.of(area.cell().status())));
      rows.add(with(fields, Table.AREAS));
    }
    return rows;
  }

  private List<List<Cell>> squares() {
    List<List<Cell>> rows = new ArrayList<>();
    PlaceResult.Spots spots = reading.spots().result();
    SquareGrid grid = SquareGrid.of(spots, reading.plan(), reading.areas());
    if (!spots.mappable()) {
      return rows;
    }
    for (GridSquare square : SquareRow.sorted(grid)) {
      SquareRow row = SquareRow.of(square, grid, Query.EMPTY, words);
      boolean named = !square.fewPlaces();
      List<Cell> fields = new ArrayList<>();
      fields.add(named ? Cell.of(row.name()) : Cell.EMPTY);
      fields.add(Cell.of(row.area()));
      fields.addAll(
          numbers(
              named ? (double) square.easting() : null,
              named ? (double) square.northing() : null,
              (double) spots.side(),
              square.cell().value(),
              orNull(SquareGrid.density(square)),
              square.giStar()));
      fields.add(named ? Cell.of(row.hot()) : Cell.EMPTY);
      fields.addAll(
          numbers(
              named ? (double) square.hotBefore() : null,
              named ? (double) spots.earlierYears() : null));
      fields.add(Cell.of(row.note()));
      fields.add(Cell.of(words.of(square.cell().status())));
      rows.add(with(fields, Table.SQUARES));
    }
    return rows;
  }

  private List<List<Cell>> curve() {
    List<List<Cell>> rows = new ArrayList<>();
    PlaceResult.Concentration found = reading.concentration().result();
    for (FewPlaces.Point point : found.few().map(FewPlaces::curve).orElse(List.of())) {
      rows.add(with(numbers(point.places(), point.events(), point.byChance()), Table.CURVE));
    }
    return rows;
  }

  private List<List<Cell>> repeats() {
    List<List<Cell>> rows = new ArrayList<>();
    PlaceResult.Concentration found = reading.concentration().result();
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
      rows.add(with(fields, Table.REPEATS));
    }
    return rows;
  }

  private List<Cell> with(List<Cell> fields, Table table) {
    return with(fields, table, "");
  }

  private List<Cell> with(List<Cell> fields, Table table, String note) {
    Section section = section(table);
    List<Cell> row = new ArrayList<>(fields);
    row.add(Cell.of(section.title()));
    row.add(Cell.of(words.of(reading.state().indicator().title())));
    row.add(Cell.of(section.scope().period().from()));
    row.add(Cell.of(section.scope().period().to().minusDays(1)));
    row.addAll(
        numbers(
            section.reach().within().value(),
            section.reach().without().value(),
            (double) reading.places().generation().number()));
    row.add(Cell.of(words.of(reading.places().disclosure().method())));
    row.add(Cell.of(note));
    return row;
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
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
