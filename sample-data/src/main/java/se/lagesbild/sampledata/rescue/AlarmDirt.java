package se.lagesbild.sampledata.rescue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.rescue.AlarmSimulation.Alarm;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;

/** What goes wrong when a station leader writes a report. */
final class AlarmDirt {

  static final List<String> COLUMNS =
      List.of(
          ("LarmId Larmtid Handelsetyp Objekt Orsak Kommun N E Station Godkand PolisNr Fritext")
              .split(" "));

  private static final String TYPES =
      "/installation/fagersta/sources/sdr-raddningstjanst/handelsetyper.csv";
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  /**
   * Names that cannot be anybody's, numbers that PTS reserves for fiction or with no valid digit.
   */
  private static final List<String> TEXTS =
      List.of(
          "Vittne Exempel Exempelsson, 070-174 06 21, såg två personer springa.",
          "Ägaren Testa Testsson (född 850220-1234) kontaktad på plats.",
          "Släckt vid framkomst & efterbevakning till 02.00.",
          "Polis på plats <patrull 52>, platsen avspärrad.");

  private final Map<String, List<String>> spellings;
  private final Chance chance;

  AlarmDirt(Chance chance) {
    this.chance = chance;
    this.spellings =
        Resource.rows(TYPES).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("typ"),
                    Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  }

  /** A report as it was typed. */
  Version type(Version clean, Alarm alarm) {
    Row row = clean.row();
    if (chance.happens(0.25)) {
      List<String> known = spellings.getOrDefault(alarm.incident().kind().code(), List.of());
      row = row.with("Handelsetyp", chance.pick(known));
    }
    if (row.text("Station").equals("Norberg")) {
      row = row.with("Larmtid", inUtc(alarm.incident().from()));
    }
    if (chance.happens(0.11)) {
      row = row.with("Kommun", municipality(alarm));
    }
    if (row.text("Orsak").equals("Anlagd med uppsåt") && chance.happens(0.3)) {
      row = row.with("Orsak", chance.pick(List.of("Anlagd m uppsåt", "Anlagd")));
    }
    if (row.text("PolisNr").startsWith("5000-") && chance.happens(0.5)) {
      row = row.with("PolisNr", row.text("PolisNr").substring("5000-".length()));
    }
    if (chance.happens(0.15)) {
      row = row.with("Fritext", chance.pick(TEXTS));
    }
    return misplace(Version.alive(clean.from(), row, clean.facts()), alarm);
  }

  /** A report of which nothing can be loaded. */
  Version breakUp(Version version) {
    Row row = version.row();
    return switch (chance.between(1, 4)) {
      case 1 -> version.broken(row.with("Larmtid", "okänd"), "not_a_time");
      case 2 -> version.broken(row.with("LarmId", ""), "missing_value");
      case 3 -> version.broken(row.with("Handelsetyp", "Övn. 4711"), "unknown_code");
      default -> version.broken(row.with("Kommun", "Fagresta"), "unknown_municipality");
    };
  }

  private String municipality(Alarm alarm) {
    String name = alarm.municipality().name();
    return chance.pick(
        List.of(name.toUpperCase(SWEDISH), name + " kommun", alarm.municipality().code()));
  }

  private Version misplace(Version version, Alarm alarm) {
    int kind = chance.between(1, 1000);
    Row row = version.row();
    if (row.text("N").isEmpty() || kind > 100) {
      return version;
    }
    if (kind > 80) {
      Spot spot = new Spot(version.facts().spot().area(), Quality.REPAIRABLE);
      return moved(version, row.text("E"), row.text("N"), spot);
    }
    if (kind > 65) {
      double northing = alarm.municipality().defaultPoint().northing();
      double easting = alarm.municipality().defaultPoint().easting();
      return moved(version, metres(northing), metres(easting), Spot.UNPLACED);
    }
    return kind > 55
        ? moved(version, "0", "0", Spot.UNPLACED)
        : moved(version, "", "", Spot.UNPLACED);
  }

  private static Version moved(Version version, String northing, String easting, Spot spot) {
    Row row = version.row().with("N", northing).with("E", easting);
    return Version.alive(version.from(), row, version.facts().withSpot(spot));
  }

  private static String inUtc(LocalDateTime local) {
    return UTC.format(local.atZone(STOCKHOLM).withZoneSameInstant(ZoneOffset.UTC));
  }

  private static String metres(double value) {
    return Long.toString(Math.round(value));
  }
}
