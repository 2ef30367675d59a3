package se.lagesbild.sampledata.property;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.ReportedDamage;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Everything that is ever found broken or sprayed on, each told in the list of one month. */
final class Damages {

  static final String PROPERTY = "Fastighet";
  static final String NUMBER = "Objektsnr";
  static final String FOUND = "Upptäckt";
  static final String COST = "Kostnad (kr)";
  static final String CONTACT = "Kontakt";

  static final List<String> COLUMNS =
      List.of(
          PROPERTY,
          NUMBER,
          FOUND,
          "Typ",
          CONTACT,
          "Omfattning",
          COST,
          "Försäkring",
          "Polisanmälan K-nr",
          "Sanerad");

  private static final String CONTRACT = "/installation/fagersta/sources/nvk-skadegorelse/";
  private static final double WEEKLY_DAMAGES = 2.6;
  private static final double DISPERSION = 5;
  private static final int RUN_UP_WEEKS = 10;
  private static final double SHARE_OF_REPORTED = 0.6;

  private final World world;
  private final Chance chance;
  private final List<Row> properties = Resource.rows(CONTRACT + "fastigheter.csv");
  private final Map<String, List<String>> words =
      Resource.rows(CONTRACT + "typer.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("typ"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  private final Map<String, String> categories =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  /** What was found, before anybody wrote it down; the case number is empty where none is told. */
  private record Damage(
      String plant, LocalDate found, Row property, String kind, String caseNumber) {}

  Damages(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /**
   * Rows without a key; equal ones are as many damages.
   *
   * @param reported what the police were told of; the managers list a part of it
   */
  List<Entry> entries(List<ReportedDamage> reported) {
    List<Damage> damages = new ArrayList<>(drawn());
    Chance told = chance.fork("reported");
    reported.stream()
        .filter(damage -> told.happens(SHARE_OF_REPORTED))
        .flatMap(this::known)
        .forEach(damages::add);
    world.plan().fires().stream().flatMap(this::burnt).forEach(damages::add);
    List<Entry> entries = new ArrayList<>();
    damages.forEach(damage -> entries.add(enter("D" + entries.size(), damage)));
    return entries;
  }

  private List<Damage> drawn() {
    Span span = new Span(world.span().first().minusWeeks(RUN_UP_WEEKS), world.span().last());
    List<Damage> damages = new ArrayList<>();
    for (Incident incident :
        new IncidentStream(
                IncidentKind.readAll("/se/lagesbild/sampledata/property/kinds.csv"),
                world.gazetteer(),
                "1982",
                chance.fork("incidents"))
            .draw(span, WEEKLY_DAMAGES, DISPERSION)) {
      LocalDate found = incident.day().plusDays(chance.between(0, 3));
      String kind = incident.kind().code();
      damages.add(new Damage("", found, chance.pick(properties), kind, unknownNumber(found)));
    }
    return damages;
  }

  /** The number of a report that the police keep elsewhere, or that was written wrongly. */
  private String unknownNumber(LocalDate found) {
    return chance.happens(0.1)
        ? "K%06d-%02d".formatted(chance.between(700_000, 899_999), found.getYear() % 100)
        : "";
  }

  private Stream<Damage> known(ReportedDamage reported) {
    return property(reported.place())
        .map(
            property ->
                new Damage(
                    "",
                    reported.found(),
                    property,
                    reported.graffiti() ? "Klotter" : "Skadegörelse",
                    withoutUnit(reported.caseNumber())));
  }

  /** What burnt at a property is found on the morning after. */
  private Stream<Damage> burnt(Fire fire) {
    Place place = world.gazetteer().named(fire.place());
    LocalDate morning = fire.start().toLocalDate().plusDays(1);
    return place.kind().equals("SKOLA")
        ? property(place.id())
            .map(
                property ->
                    new Damage(
                        fire.id(), morning, property, "Brand", withoutUnit(fire.caseNumber())))
        : Stream.empty();
  }

  private Stream<Row> property(String place) {
    return properties.stream()
        .filter(row -> row.text("fastighet").toLowerCase(Locale.ROOT).equals(place))
        .limit(1);
  }

  private static String withoutUnit(String caseNumber) {
    return caseNumber.substring(Math.max(0, caseNumber.indexOf('K')));
  }

  private Entry enter(String key, Damage damage) {
    boolean planted = !damage.plant().isEmpty();
    LocalDate found = damage.found();
    // Some are written down only when somebody comes by the building.
    boolean late = !planted && chance.happens(0.1);
    LocalDate listed = found.plusDays(late ? chance.between(10, 40) : 0);
    Row property = damage.property();
    String kind = damage.kind();
    Row row =
        Row.blank(COLUMNS)
            .with(PROPERTY, property.text("skrivet"))
            .with(NUMBER, "F-%d".formatted(1010 + 10 * properties.indexOf(property)))
            .with(FOUND, found.toString())
            .with("Typ", chance.happens(0.8) ? kind : chance.pick(words.get(kind)))
            .with(CONTACT, chance.pick(List.of("Exempel Exempelsson", "Testa Testsson", "")))
            .with("Omfattning", chance.pick(List.of("Liten", "2 kvm", "5 rutor", "")))
            .with(COST, chance.happens(0.7) ? "" + 250 * chance.between(1, 80) : "")
            .with("Försäkring", chance.pick(List.of("N", "N", "J", "")))
            .with("Polisanmälan K-nr", damage.caseNumber())
            .with("Sanerad", chance.pick(List.of("J", "J", "N", "Pågår")));
    Facts facts =
        new Facts(
            "1982",
            categories.getOrDefault(kind, ""),
            1,
            found,
            YearMonth.from(listed).atEndOfMonth(),
            spot(property));
    Version version = Version.alive(listed.atTime(LocalTime.NOON), row, facts);
    boolean breaks = !planted && chance.happens(0.015);
    return new Entry(key, key, damage.plant(), List.of(breaks ? broken(version) : version));
  }

  private Version broken(Version version) {
    Row row = version.row();
    return switch (chance.between(1, 3)) {
      case 1 -> version.broken(row.with(FOUND, "i somras"), "not_a_date");
      case 2 -> version.broken(row.with("Typ", ""), "missing_value");
      default -> version.broken(row.with("Typ", "Hiss"), "unknown_code");
    };
  }

  private Spot spot(Row property) {
    String area =
        world.areas().find(property.number("e"), property.number("n")).map(Area::id).orElse("");
    return new Spot(area, Quality.USABLE);
  }
}
