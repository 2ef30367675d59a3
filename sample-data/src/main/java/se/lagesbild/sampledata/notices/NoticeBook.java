package se.lagesbild.sampledata.notices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;

/** Notices of the region, most of them about other municipalities; some are changed later. */
final class NoticeBook {

  static final List<String> COLUMNS =
      List.of("id", "datetime", "name", "summary", "url", "type", "location", "gps");

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter PUBLISHED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm:ss XXX");
  private static final DateTimeFormatter HAPPENED =
      DateTimeFormatter.ofPattern("dd MMMM HH.mm", Locale.forLanguageTag("sv"));

  /** From here on the place is the county, and the municipality stands last in the name. */
  private static final LocalDate COUNTIES_FROM = LocalDate.of(2026, 1, 1);

  private static final double DAILY = 1.4;
  private static final List<Town> TOWNS =
      List.of(
          new Town("Fagersta", "1982", "59.995209,15.816616", 2),
          new Town("Västerås", "1980", "59.609901,16.544809", 6),
          new Town("Sala", "1981", "59.920947,16.606553", 2),
          new Town("Norberg", "1962", "60.065029,15.923937", 1));
  private static final List<String> TYPES =
      List.of("Trafikolycka", "Trafikkontroll", "Rattfylleri", "Stöld", "Olovlig körning");

  private final Chance chance;
  private final Map<String, String> categories =
      Resource.rows("/installation/fagersta/sources/polisen-handelser/codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  NoticeBook(Chance chance) {
    this.chance = chance;
  }

  /** Every notice, in the order of their publication. */
  List<Entry> entries(Span span) {
    List<Entry> entries = new ArrayList<>();
    span.first()
        .datesUntil(span.last())
        .forEach(
            day -> {
              for (int left = chance.poisson(DAILY); left > 0; left--) {
                entries.add(entry(100_000 + entries.size(), day));
              }
            });
    return entries;
  }

  private Entry entry(int id, LocalDate day) {
    LocalDateTime published = day.atTime(chance.between(4, 23), chance.between(0, 59));
    LocalDateTime happened = published.minusMinutes(chance.between(20, 900));
    Town town = chance.pick(TOWNS, Town::weight);
    String type = chance.pick(TYPES);
    Version first = version(id, published, happened, town, type);
    String key = Integer.toString(id);
    if (town.isHome() && chance.happens(0.02)) {
      Row untyped = first.row().with("type", "");
      return new Entry(key, key, "", List.of(first.broken(untyped, "missing_value")));
    }
    List<Version> versions = new ArrayList<>(List.of(first));
    if (chance.happens(0.06)) {
      Version changed = version(id, published, happened, town, chance.pick(TYPES));
      versions.add(
          Version.alive(
              published.plusHours(chance.between(2, 40)), changed.row(), changed.facts()));
    }
    return new Entry(key, key, "", versions);
  }

  private Version version(
      int id, LocalDateTime published, LocalDateTime happened, Town town, String type) {
    boolean county = !published.toLocalDate().isBefore(COUNTIES_FROM);
    String name = "%s, %s, %s".formatted(HAPPENED.format(happened), type, town.name());
    Row row =
        Row.blank(COLUMNS)
            .with("id", Integer.toString(id))
            .with("datetime", PUBLISHED.format(published.atZone(STOCKHOLM)))
            .with("name", name)
            .with("summary", "Exempel Exempelsson har hörts på platsen.")
            .with("url", "/aktuellt/handelser/" + id + '/')
            .with("type", type)
            .with("location", county ? "Västmanlands län" : town.name())
            .with("gps", town.gps());
    return Version.alive(
        published,
        row,
        new Facts(
            town.municipality(),
            categories.getOrDefault(type, ""),
            1,
            happened.toLocalDate(),
            published.toLocalDate(),
            Spot.UNPLACED));
  }

  /**
   * A municipality of the region.
   *
   * @param gps its centre, which is all that a notice tells
   * @param weight how often it is told of beside the others
   */
  private record Town(String name, String municipality, String gps, double weight) {

    boolean isHome() {
      return municipality.equals("1982");
    }
  }
}
