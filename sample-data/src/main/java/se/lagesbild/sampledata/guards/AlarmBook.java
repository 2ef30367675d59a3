package se.lagesbild.sampledata.guards;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import se.lagesbild.sampledata.world.World;

/** Every alarm and round that a guard ever reports, as it is written. */
final class AlarmBook {

  static final List<String> COLUMNS =
      List.of("Rapportnr Objekt Datum Larmtid Ankomst Avslut Larmtyp Orsak Åtgärd Text".split(" "));

  private static final String FOLDER = "/se/lagesbild/sampledata/guards/";
  private static final String CONTRACT = "/installation/fagersta/sources/vaktare-larm/";
  private static final double WEEKLY_ALARMS = 12;
  private static final double DISPERSION = 6;
  private static final int LAST_HOUR_OF_SHIFT = 6;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final World world;
  private final Chance chance;
  private final List<Row> objects = Resource.rows(CONTRACT + "objekt.csv");
  private final List<Row> causes = Resource.rows(FOLDER + "causes.csv");
  private final List<Row> texts = Resource.rows(FOLDER + "texts.csv");
  private final Map<String, List<String>> kindWords = words("larmtyper.csv", "larmtyp");
  private final Map<String, List<String>> causeWords = words("orsaker.csv", "orsak");
  private final Map<String, String> categories =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  AlarmBook(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** Every report, in the order of the alarms; its versions are dated to the shifts that tell. */
  List<Entry> entries() {
    Map<Integer, Integer> numbers = new HashMap<>();
    return new IncidentStream(
            IncidentKind.readAll(FOLDER + "kinds.csv"),
            world.gazetteer(),
            "1982",
            chance.fork("incidents"))
        .draw(world.span(), WEEKLY_ALARMS, DISPERSION).stream()
            .map(incident -> enter(incident, numbers))
            .toList();
  }

  private Entry enter(Incident incident, Map<Integer, Integer> numbers) {
    LocalDateTime alarm = chance.happens(0.01) ? midnightAfter(incident) : incident.from();
    int year = alarm.getYear() % 100;
    String number = "R%02d%05d".formatted(year, numbers.merge(year, 1, Integer::sum));
    String kind = incident.kind().code();
    String cause = cause(kind);
    Row object = chance.pick(objects);
    boolean elsewhere = chance.happens(0.03);
    Row row =
        timed(Row.blank(COLUMNS), alarm)
            .with("Rapportnr", number)
            .with("Objekt", elsewhere ? "9999 Övrigt objekt" : written(object))
            .with("Larmtyp", spelled(kindWords, kind))
            .with("Orsak", cause.equals("Okänt") && chance.happens(0.4) ? "" : word(cause))
            .with("Åtgärd", chance.pick(List.of("Återställt", "Avlarmat", "Ordergivare ringd")))
            .with("Text", chance.happens(0.25) ? chance.pick(texts).text("text") : "");
    Facts facts =
        new Facts(
            "1982",
            category(kind, cause),
            1,
            alarm.toLocalDate(),
            alarm.toLocalDate(),
            elsewhere ? Spot.UNPLACED : spot(object));
    LocalDateTime told = shift(alarm).atTime(12, 0);
    Version first = Version.alive(told, row, facts);
    if (chance.happens(0.006)) {
      return new Entry(number, number, "", List.of(broken(first)));
    }
    List<Version> versions = new ArrayList<>(List.of(first));
    if (!kind.equals("Rondering") && chance.happens(0.04)) {
      versions.add(judgedAnew(first, kind));
    }
    return new Entry(number, number, "", versions);
  }

  /** The cause is known for certain some days later. */
  private Version judgedAnew(Version first, String kind) {
    String cause = cause(kind);
    return Version.alive(
        first.from().plusDays(chance.between(1, 6)).plusHours(1),
        first.row().with("Orsak", word(cause)),
        first.facts().withCategory(category(kind, cause)));
  }

  private String cause(String kind) {
    List<Row> possible = causes.stream().filter(row -> row.text("kind").equals(kind)).toList();
    return chance.pick(possible, row -> row.number("share")).text("cause");
  }

  private String category(String kind, String cause) {
    boolean crime = cause.equals("Brott") || cause.equals("Försök");
    return categories.getOrDefault(crime ? kind + ", brott" : kind, "");
  }

  /** A shift lasts until the morning: what happens at night belongs to the day before. */
  private static LocalDate shift(LocalDateTime alarm) {
    return alarm.minusHours(LAST_HOUR_OF_SHIFT).toLocalDate();
  }

  private static LocalDateTime midnightAfter(Incident incident) {
    return shift(incident.from()).plusDays(1).atStartOfDay();
  }

  private Row timed(Row row, LocalDateTime alarm) {
    boolean endsDay = alarm.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate day = endsDay ? alarm.toLocalDate().minusDays(1) : alarm.toLocalDate();
    LocalDateTime arrival = alarm.plusMinutes(chance.between(8, 35));
    String time = endsDay ? "24:00" : TIME.format(alarm);
    return row.with("Datum", chance.happens(0.05) ? sixDigits(day) : day.toString())
        .with("Larmtid", chance.happens(0.05) ? time.replace(':', '.') : time)
        .with("Ankomst", TIME.format(arrival))
        .with("Avslut", TIME.format(arrival.plusMinutes(chance.between(5, 50))));
  }

  private static String sixDigits(LocalDate day) {
    return day.toString().substring(2).replace("-", "");
  }

  private String written(Row object) {
    String number = "10%02d ".formatted(objects.indexOf(object) + 10);
    return chance.happens(0.7) ? number + object.text("skrivet") : object.text("skrivet");
  }

  private String word(String cause) {
    return spelled(causeWords, cause);
  }

  private String spelled(Map<String, List<String>> words, String known) {
    return chance.happens(0.8) ? known : chance.pick(words.getOrDefault(known, List.of(known)));
  }

  private Spot spot(Row object) {
    String area =
        world.areas().find(object.number("e"), object.number("n")).map(Area::id).orElse("");
    return new Spot(area, Quality.USABLE);
  }

  private Version broken(Version version) {
    Row row = version.row();
    return switch (chance.between(1, 4)) {
      case 1 -> version.broken(row.with("Larmtid", "25:10"), "wrong_pattern");
      case 2 -> version.broken(row.with("Datum", "i natt"), "not_a_date");
      case 3 -> version.broken(row.with("Larmtyp", "Annat"), "unknown_code");
      default -> version.broken(row.with("Rapportnr", ""), "missing_value");
    };
  }

  private static Map<String, List<String>> words(String file, String known) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(known),
                Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  }
}
