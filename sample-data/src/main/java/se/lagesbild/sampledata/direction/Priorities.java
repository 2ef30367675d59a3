package se.lagesbild.sampledata.direction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;

/** What the police give priority to in one period; now and then a row names somebody. */
final class Priorities {

  static final List<String> COLUMNS =
      List.of(
          "Prio",
          "Fenomen",
          "Område/plats",
          "Tidsfönster",
          "Inriktning",
          "Ansvarig",
          "Uppföljning");

  private static final String CONTRACT = "/installation/fagersta/sources/polisen-inriktning/";

  /** Names that cannot be anybody's, and a number that PTS reserves for fiction. */
  private static final List<String> ABOUT_SOMEBODY =
      List.of(
          "Följ upp misstänkt Exempel Exempelsson.",
          "Uppsök Testa Testsson, född 850220-1234.",
          "Tips lämnas på 070-174 06 55.");

  private static final Map<String, String> AREAS =
      Map.of(
          "Centrum", "centrum",
          "Kolarbyn", "kolarbyn",
          "Meling", "meling",
          "Per Ols", "per-ols",
          "Risbron", "risbron",
          "Västanfors", "vastanfors");

  private final Span days;
  private final Chance chance;
  private final List<Row> wordings =
      Resource.rows("/se/lagesbild/sampledata/direction/wordings.csv");
  private final List<Row> places = Resource.rows(CONTRACT + "omraden.csv");
  private final Map<String, List<String>> words =
      Resource.rows(CONTRACT + "teman.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("tema"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));

  Priorities(Span days, Chance chance) {
    this.days = days;
    this.chance = chance;
  }

  /** Three to five rows, none of them about the same theme at the same place. */
  List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    Set<String> told = new HashSet<>();
    int count = chance.between(3, 5);
    while (versions.size() < count) {
      Row wording = chance.pick(wordings);
      Row place = chance.pick(places);
      if (told.add(wording.text("theme") + place.text("skrivet"))) {
        versions.add(version(wording, place, versions.size() + 1));
      }
    }
    return versions;
  }

  private Version version(Row wording, Row place, int priority) {
    boolean everywhere = chance.happens(0.15);
    Row row =
        Row.blank(COLUMNS)
            .with("Prio", Integer.toString(priority))
            .with("Fenomen", chance.pick(words.get(wording.text("theme"))))
            .with("Område/plats", everywhere ? "Hela kommunen" : place.text("skrivet"))
            .with("Tidsfönster", chance.pick(List.of("fre-lör 20-02", "vardagar 14-18", "")))
            .with("Inriktning", wording.text("direction"))
            .with("Ansvarig", "Gruppchef Exempel Exempelsson")
            .with("Uppföljning", chance.pick(List.of("Antal kontroller", "EST-mötet", "")));
    Spot spot =
        everywhere
            ? Spot.UNPLACED
            : new Spot(AREAS.getOrDefault(place.text("stadsdel"), ""), Quality.USABLE);
    long half = (days.last().toEpochDay() + 1 - days.first().toEpochDay()) / 2;
    Facts facts =
        new Facts("1982", "police_focus", 1, days.first().plusDays(half), days.first(), spot);
    Version version = Version.alive(days.first().atStartOfDay(), row, facts);
    if (chance.happens(0.05)) {
      Row named = row.with("Inriktning", chance.pick(ABOUT_SOMEBODY));
      return version.broken(named, "personal_data");
    }
    return chance.happens(0.01)
        ? version.broken(row.with("Fenomen", "Se PM"), "unknown_code")
        : version;
  }
}
