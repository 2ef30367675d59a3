package se.lagesbild.sampledata.residents;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.Place.Point;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.Sweref99;
import se.lagesbild.sampledata.world.World;

/** Every case that residents ever send in. */
final class FormCases {

  private static final String FOLDER = "/se/lagesbild/sampledata/residents/";
  private static final String CONTRACT = "/installation/fagersta/sources/kommun-otrygga-platser/";
  private static final double WEEKLY_CASES = 4;
  private static final double DISPERSION = 6;
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final World world;
  private final Chance chance;
  private final List<Row> texts = Resource.rows(FOLDER + "texts.csv");
  private final Map<String, List<String>> words =
      Resource.rows(CONTRACT + "kategorier.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("kategori"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  private final Map<String, String> categories =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  FormCases(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** The cases in the order in which they came in. */
  List<Entry> entries() {
    Span span = new Span(world.span().first().minusWeeks(8), world.span().last());
    Map<Integer, Integer> numbers = new HashMap<>();
    return new IncidentStream(
            IncidentKind.readAll(FOLDER + "kinds.csv"),
            world.gazetteer(),
            "1982",
            chance.fork("incidents"))
        .draw(span, WEEKLY_CASES, DISPERSION).stream()
            .map(incident -> enter(incident, numbers))
            .toList();
  }

  private Entry enter(Incident incident, Map<Integer, Integer> numbers) {
    LocalDateTime moment = incident.from();
    int ordinal = numbers.merge(moment.getYear(), 1, Integer::sum);
    String id = "E-%d-%d".formatted(moment.getYear(), 1000 + ordinal);
    String kind = incident.kind().code();
    Row row =
        Row.blank(FormXml.COLUMNS)
            .with("Id", id)
            .with("Inkom", chance.happens(0.1) ? inUtc(moment) : SECOND.format(moment))
            .with("Kategori", chance.pick(words.getOrDefault(kind, List.of(kind))))
            .with("Beskrivning", chance.happens(0.4) ? chance.pick(texts).text("text") : "");
    Facts facts =
        new Facts(
            "1982",
            categories.getOrDefault(kind, ""),
            1,
            moment.toLocalDate(),
            moment.toLocalDate(),
            Spot.UNPLACED);
    Version placed =
        incident.where().isEmpty()
            ? Version.alive(moment, row, facts)
            : place(moment, row, facts, incident.where().get(0));
    if (chance.happens(0.012)) {
      return new Entry(id, id, "", List.of(broken(placed)));
    }
    List<Version> versions = new ArrayList<>(List.of(placed));
    if (chance.happens(0.03)) {
      versions.add(sortedAnew(placed));
    }
    return new Entry(id, id, "", versions);
  }

  /** Somebody at the municipality reads the text and chooses another category. */
  private Version sortedAnew(Version version) {
    return Version.alive(
        version.from().plusDays(chance.between(5, 40)),
        version.row().with("Kategori", "Övrigt"),
        version.facts().withCategory(categories.getOrDefault("Annat", "")));
  }

  private Version place(LocalDateTime moment, Row row, Facts facts, Place place) {
    Point point = place.point();
    String area = world.areas().find(point.easting(), point.northing()).map(Area::id).orElse("");
    int kind = chance.between(1, 100);
    if (kind <= 2) {
      Point centre = Municipality.find("1982").defaultPoint();
      return Version.alive(moment, at(row, centre.easting(), centre.northing()), facts);
    }
    if (kind <= 4) {
      return Version.alive(moment, row.with("E", "0").with("N", "0"), facts);
    }
    if (kind <= 7) {
      Spot swapped = new Spot(area, Quality.REPAIRABLE);
      Row other = at(row, point.northing(), point.easting());
      return Version.alive(moment, other, facts.withSpot(swapped));
    }
    if (kind <= 9) {
      Sweref99.Geographic degrees = Sweref99.geographic(point);
      Row other =
          row.with("E", "%.7f".formatted(degrees.longitude()).replace(',', '.'))
              .with("N", "%.7f".formatted(degrees.latitude()).replace(',', '.'));
      return Version.alive(moment, other, facts.withSpot(new Spot(area, Quality.REPAIRABLE)));
    }
    Spot spot = new Spot(area, Quality.USABLE);
    return Version.alive(moment, at(row, point.easting(), point.northing()), facts.withSpot(spot));
  }

  private static Row at(Row row, double easting, double northing) {
    return row.with("E", tenths(easting)).with("N", tenths(northing));
  }

  /** The map in the form gives tenths of a metre, with a point. */
  private static String tenths(double metres) {
    long tenths = Math.round(metres * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  private static String inUtc(LocalDateTime local) {
    return SECOND.format(local.atZone(STOCKHOLM).withZoneSameInstant(ZoneOffset.UTC)) + 'Z';
  }

  private Version broken(Version version) {
    Row row = version.row();
    return switch (chance.between(1, 3)) {
      case 1 -> version.broken(row.with("Inkom", "idag"), "not_a_time");
      case 2 -> version.broken(row.with("Kategori", "Test 4711"), "unknown_code");
      default -> version.broken(row.with("Id", ""), "missing_value");
    };
  }
}
