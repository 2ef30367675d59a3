package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.PeopleFacts;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.SourceFacts;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/** Where the events of an indicator happen. */
public final class MapPage implements Page {
  static final String PATH = MAP;

  @Override
  public String key() {
    return "page.map";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(PATH, this::show));
    routes.addAll(Exports.routes(PATH, Format.ALL, this::export));
    return routes;
  }

  private Export export(Visit visit) {
    Map<String, MapExport.Table> tables = new LinkedHashMap<>();
    for (MapExport.Table table : MapExport.Table.values()) {
      tables.put(table.id(), table);
    }
    MapReading reading = MapReading.of(visit);
    MapExport.Table table = visit.query().choice("table", tables).orElse(MapExport.Table.AREAS);
    return new MapExport(reading, model(visit, reading), visit.words()).of(table);
  }

  private Reply show(Visit visit) {
    return new Reply.Html("page/map/map.jte", model(visit, MapReading.of(visit)));
  }

  private MapModel model(Visit visit, MapReading reading) {
    Words words = visit.words();
    MapState state = reading.state();
    Answer<PlaceResult.Places> places = reading.places();
    Unit unit = unit(reading, words);
    Query language = visit.request().language();
    List<AreaRow> rows = AreaRow.all(places.result(), reading, language, words);
    AreaFinding finding = new AreaFinding(places, state, rows, unit, words);
    Sections sections = new Sections(reading, place(reading, visit), unit, words);
    Section areas = sections.areas(finding, facts(reading, visit));
    return new MapModel(
        visit.layout(areas.headline(), places.generation()),
        areas.headline(),
        areas.scope().text(),
        state.unused(visit.query(), visit.gate().installation(), words),
        MapForm.of(state, visit.query(), visit.gate().installation(), words),
        PeriodSteps.of(state, places.result(), visit.query(), PATH, words),
        areas(reading, rows, areas, words),
        squares(reading, sections, language, words),
        places(reading, sections, words),
        visit.query().choices(MapState.OPEN, MapState.TABLES),
        words.of(places.subject().orElseThrow().definition()),
        words.of(places.disclosure().method()),
        addresses(state, visit, places.generation().number()));
  }

  private static String place(MapReading reading, Visit visit) {
    return reading
        .state()
        .municipality()
        .map(visit.gate().installation()::municipalityName)
        .orElse(visit.gate().installation().name());
  }

  private static MapModel.Areas areas(
      MapReading reading, List<AreaRow> rows, Section section, Words words) {
    Measure measure = reading.state().measure();
    PlaceResult.Places result = reading.places().result();
    boolean drawn = result.mappable() && !rows.isEmpty() && result.placed().value() != null;
    Optional<AreaMap> map =
        drawn
            ? Optional.of(
                new AreaMap(
                    reading.areas(),
                    rows,
                    result,
                    measure,
                    words.text("map.areas.label", section.headline()),
                    words))
            : Optional.empty();
    return new MapModel.Areas(
        section,
        map,
        map.map(AreaMap::legend).orElse(List.of()),
        words.text("map.legend." + measure.name(), unit(reading, words).plural()),
        rows,
        words.text("map.column." + measure.name()));
  }

  private static Unit unit(MapReading reading, Words words) {
    return Unit.of(reading.places().subject().orElseThrow().unit(), words);
  }

  private static MapModel.Squares squares(
      MapReading reading, Sections sections, Query language, Words words) {
    PlaceResult.Spots spots = reading.spots().result();
    SquareGrid grid = SquareGrid.of(spots, reading.plan(), reading.areas());
    boolean drawn = grid.isDrawn();
    String year = words.dates().range(spots.period());
    Optional<SquareMap> map =
        drawn
            ? Optional.of(new SquareMap(grid, words.text("map.squares.label", year), words))
            : Optional.empty();
    Query explore = language.with("indicator", reading.state().indicator().id());
    List<SquareRow> rows = drawn ? SquareRow.most(grid, explore, words) : List.of();
    int all = grid.filled().size();
    return new MapModel.Squares(
        sections.squares(grid),
        map,
        map.map(SquareMap::legend).orElse(List.of()),
        words.text("map.legend.density", unit(reading, words).plural()),
        rows,
        rows.size() < all ? words.text("map.squares.shortened", rows.size(), all) : "");
  }

  private static MapModel.Places places(MapReading reading, Sections sections, Words words) {
    PlaceWords said = new PlaceWords(reading.concentration().result(), unit(reading, words), words);
    return new MapModel.Places(
        sections.curve(said),
        said.curve().map(Json::of),
        said.curveRows(),
        sections.repeats(said),
        said.repeatRows());
  }

  /** Sources, and who told of the inhabitants that rates of areas divide by. */
  private static List<String> facts(MapReading reading, Visit visit) {
    DateRange period = reading.places().result().period();
    List<String> areas = reading.areas().stream().map(Area::id).toList();
    Words words = visit.words();
    String when = words.text("note.period", words.dates().range(period));
    List<String> facts =
        new ArrayList<>(
            SourceFacts.of(reading.places(), when, unplaced(reading.places(), words), words));
    if (!areas.isEmpty()) {
      PeopleFacts.of(
              visit.gate().installation(),
              Slice.ALL.with(Dimension.AREA, areas),
              new DateRange(period.to().minusDays(1), period.to()),
              visit.words())
          .ifPresent(facts::add);
    }
    return facts;
  }

  private static String unplaced(Answer<PlaceResult.Places> answer, Words words) {
    Result.Cell placed = answer.result().placed();
    Result.Cell unplaced = answer.result().unplaced();
    Double share = answer.unplacedShare();
    if (share == null || placed.value() == null || unplaced.value() == null) {
      return "";
    }
    Result.Cell all = new Result.Cell(placed.value() + unplaced.value(), placed.status());
    return words.text("note.unplaced", Figures.share(share, unplaced, all, words));
  }

  private static MapModel.Addresses addresses(MapState state, Visit visit, long generation) {
    Query query = state.query(visit.query());
    String permalink = query.with("generation", String.valueOf(generation)).href(PATH);
    return new MapModel.Addresses(
        permalink,
        KEEP + permalink,
        files(MapExport.Table.AREAS, query, visit.words()),
        files(MapExport.Table.SQUARES, query, visit.words()),
        files(MapExport.Table.CURVE, query, visit.words()),
        files(MapExport.Table.REPEATS, query, visit.words()));
  }

  private static List<Layout.Link> files(MapExport.Table table, Query query, Words words) {
    return Exports.links(PATH, table.formats(), query.with("table", table.id()), words);
  }
}
