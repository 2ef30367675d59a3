package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.export.Csv;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.FewPlaces;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.Repeat;
import se.lagesbild.warehouse.gate.Result;

/** Each table of the page as a file. */
final class MapCsv {
  private static final Map<String, Csv.Format> FORMATS =
      Map.of("swedish", Csv.Format.SWEDISH, "international", Csv.Format.INTERNATIONAL);

  private final MapReading reading;
  private final Words words;

  MapCsv(MapReading reading, Words words) {
    this.reading = reading;
    this.words = words;
  }

  /** The table in the format that the address asks for. */
  Reply.Download file(Query query) {
    Csv.Format format = query.choice("format", FORMATS).orElse(Csv.Format.SWEDISH);
    Map<String, Consumer<Csv>> tables = new LinkedHashMap<>();
    tables.put("areas", this::areas);
    tables.put("squares", this::squares);
    tables.put("curve", this::curve);
    tables.put("repeats", this::repeats);
    Map<String, String> names = new LinkedHashMap<>();
    tables.keySet().forEach(name -> names.put(name, name));
    String table = query.choice("table", names).orElse("areas");
    List<String> header = new ArrayList<>(List.of(words.text("map.csv." + table).split("; ")));
    header.addAll(List.of(words.text("map.csv.context").split("; ")));
    Csv csv = Csv.withHeader(format, header);
    tables.get(table).accept(csv);
    String name =
        "%s-%s-%s-g%d.csv"
            .formatted(
                reading.state().indicator().id(),
                table,
                reading.state().period().from(),
                reading.places().generation().number());
    return new Reply.Download(
        name.replaceAll("[^A-Za-z0-9.-]", "_"), "text/csv; charset=utf-8", csv.bytes());
  }

  private void areas(Csv csv) {
    Result.Places places = reading.places().result();
    for (AreaFigure area : places.areas()) {
      List<String> fields = new ArrayList<>();
      fields.add(Csv.text(words.of(area.title())));
      fields.addAll(
          numbers(
              csv,
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
      fields.add(words.of(area.verdict()));
      fields.add(words.of(area.cell().status()));
      csv.row(with(fields, places.period()));
    }
  }

  private void squares(Csv csv) {
    Result.Spots spots = reading.spots().result();
    SquareGrid grid = SquareGrid.of(spots, reading.areas());
    if (!spots.mappable()) {
      return;
    }
    for (GridSquare square : SquareRow.sorted(grid)) {
      SquareRow row = SquareRow.of(square, grid, words);
      List<String> fields = new ArrayList<>(List.of(row.name(), Csv.text(row.area())));
      fields.addAll(
          numbers(
              csv,
              (double) square.easting(),
              (double) square.northing(),
              (double) spots.side(),
              square.cell().value(),
              square.density(),
              square.giStar()));
      fields.add(row.hot());
      fields.addAll(numbers(csv, (double) square.hotBefore(), (double) spots.earlierYears()));
      fields.add(row.note());
      csv.row(with(fields, spots.period()));
    }
  }

  private void curve(Csv csv) {
    Result.Concentration found = reading.concentration().result();
    for (FewPlaces.Point point : found.few().map(FewPlaces::curve).orElse(List.of())) {
      csv.row(with(numbers(csv, point.places(), point.events(), point.byChance()), found.period()));
    }
  }

  private void repeats(Csv csv) {
    Result.Concentration found = reading.concentration().result();
    for (Repeat repeat : found.repeats()) {
      List<String> fields =
          new ArrayList<>(
              numbers(
                  csv,
                  repeat.fromMetres(),
                  repeat.toMetres(),
                  repeat.fromDays(),
                  repeat.toDays(),
                  repeat.observed() == null ? null : repeat.observed().doubleValue(),
                  repeat.expected()));
      fields.add(words.text(repeat.pattern() ? "map.repeats.more" : "map.repeats.chance"));
      csv.row(with(fields, found.period()));
    }
  }

  private List<String> with(List<String> fields, DateRange period) {
    List<String> row = new ArrayList<>(fields);
    row.add(Csv.text(words.of(reading.state().indicator().title())));
    row.add(period.from().toString());
    row.add(period.to().minusDays(1).toString());
    row.add(String.valueOf(reading.places().generation().number()));
    row.add(Csv.text(words.of(reading.places().disclosure().method())));
    return row;
  }

  private static List<String> numbers(Csv csv, @Nullable Double... values) {
    return Arrays.stream(values)
        .map(value -> value == null || !Double.isFinite(value) ? "" : csv.number(rounded(value)))
        .toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static @Nullable Double low(Result.@Nullable Spread spread) {
    return spread == null ? null : spread.low();
  }

  private static @Nullable Double high(Result.@Nullable Spread spread) {
    return spread == null ? null : spread.high();
  }
}
