package se.lagesbild.sampledata.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Place.Point;
import se.lagesbild.sampledata.world.Sweref99;

/** What goes wrong when somebody reports a fault; every later export repeats it. */
final class FaultDirt {

  /** Names that cannot be anybody's, and numbers that PTS reserves for fiction. */
  private static final List<String> REPORTERS =
      List.of("Exempel Exempelsson", "Testa Testsson", "Påhittade Person");

  private final Map<String, List<String>> spellings;
  private final Chance chance;

  FaultDirt(Chance chance) {
    this.chance = chance;
    this.spellings =
        Resource.rows(FaultSimulation.FOLDER + "categories.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("kategori"),
                    row -> List.of(row.text("spellings").split("\\|"))));
  }

  /** The first version as it was typed. */
  Version type(Version clean, Municipality municipality) {
    Version typed = Version.alive(clean.from(), describe(mistype(clean.row())), clean.facts());
    return typed.row().text(FaultRow.EASTING).isEmpty() ? typed : misplace(typed, municipality);
  }

  /** A row of which nothing can be loaded. */
  Version breakUp(Version version) {
    return switch (chance.between(1, 3)) {
      case 1 -> version.broken(version.row().with("Inkommet", "okänt"), "unreadable_time");
      case 2 -> version.broken(version.row().with("Ärendenr", ""), "missing_key");
      default -> version.broken(version.row().cutAfter(chance.between(4, 8)), "short_row");
    };
  }

  private Row mistype(Row row) {
    if (chance.happens(0.06)) {
      String category = chance.pick(spellings.getOrDefault(row.text("Kategori"), List.of("Annat")));
      return row.with("Kategori", category);
    }
    return chance.happens(0.02) ? row.with("Kommun", row.text("Kommun") + " ") : row;
  }

  private Row describe(Row row) {
    String text = row.text("Beskrivning");
    if (chance.happens(0.04)) {
      text = text + "\nHar anmälts förut; \"inget händer\".";
    }
    if (chance.happens(0.05)) {
      String phone = "070-174 06 %02d".formatted(chance.between(5, 99));
      text = text + " Ring " + chance.pick(REPORTERS) + ", " + phone + '.';
    }
    return row.with("Beskrivning", text);
  }

  private Version misplace(Version version, Municipality municipality) {
    Row row = version.row();
    int kind = chance.between(1, 1000);
    if (kind <= 30) {
      return kind <= 20 ? swapped(version) : inDegrees(version);
    }
    if (kind <= 36) {
      return moved(version, "0", "0", Spot.UNPLACED);
    }
    if (kind <= 44) {
      Point point = municipality.defaultPoint();
      return moved(
          version,
          FaultRow.metres(point.northing()),
          FaultRow.metres(point.easting()),
          Spot.UNPLACED);
    }
    return version;
  }

  private static Version swapped(Version version) {
    Row row = version.row();
    return moved(
        version, row.text(FaultRow.EASTING), row.text(FaultRow.NORTHING), repairable(version));
  }

  private static Version inDegrees(Version version) {
    Row row = version.row();
    Sweref99.Geographic degrees =
        Sweref99.geographic(new Point(row.number(FaultRow.EASTING), row.number(FaultRow.NORTHING)));
    return moved(
        version, degrees(degrees.latitude()), degrees(degrees.longitude()), repairable(version));
  }

  private static Spot repairable(Version version) {
    return new Spot(version.facts().spot().area(), Quality.REPAIRABLE);
  }

  private static Version moved(Version version, String northing, String easting, Spot spot) {
    Row row = version.row().with(FaultRow.NORTHING, northing).with(FaultRow.EASTING, easting);
    return Version.alive(version.from(), row, version.facts().withSpot(spot));
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
