package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Place.Point;
import se.lagesbild.sampledata.world.Spelling;

/**
 * What goes wrong when a report is typed in. It stays in the register: a later send repeats it, as
 * the real extract does, so that an unchanged row stays byte for byte the same.
 */
final class CrimeDirt {

  private final Municipality municipality;
  private final Chance chance;

  CrimeDirt(Municipality municipality, Chance chance) {
    this.municipality = municipality;
    this.chance = chance;
  }

  /** The first version as a hurried hand types it. */
  Version type(Version clean) {
    return misplace(
        new Version(
            clean.from(), mistype(clean.row()), clean.fate(), clean.reason(), clean.facts()));
  }

  /** A version of which nothing can be loaded. */
  Version breakUp(Version version) {
    Row row = version.row();
    LocalDateTime start = version.facts().reported().atTime(9, 0);
    return switch (chance.between(1, 4)) {
      case 1 -> version.broken(row.with("BROTTSDATUMTID_START", "1900-01-01 00:00"), "date_1900");
      case 2 ->
          version.broken(
              row.with("BROTTSKOD", "99Z9").with("BROTTSTEXT", "OKÄND KOD"), "unknown_code");
      case 3 ->
          version.broken(
              row.with("BROTTSDATUMTID_START", CrimeRow.minute(start))
                  .with("BROTTSDATUMTID_SLUT", CrimeRow.minute(start.minusDays(2))),
              "start_after_end");
      default -> version.broken(row.cutAfter(chance.between(5, 12)), "short_row");
    };
  }

  private Row mistype(Row clean) {
    Row row = clean;
    if (chance.happens(0.015)) {
      row = row.with("KOMMUN", "");
    } else if (chance.happens(0.03)) {
      row = row.with("KOMMUN", row.text("KOMMUN") + "   ");
    }
    if (chance.happens(0.06) && !row.text("GATA").isEmpty()) {
      row = row.with("GATA", Spelling.careless(row.text("GATA"), chance));
    }
    if (chance.happens(0.02)) {
      row = row.with("GATA", row.text("GATA") + " ").with("PLATSTYP", row.text("PLATSTYP") + " ");
    }
    if (chance.happens(0.01) && row.text("BROTTSKOD").startsWith("0")) {
      row = row.with("BROTTSKOD", row.text("BROTTSKOD").substring(1));
    }
    boolean known = row.text("BROTTSDATUMTID_START").equals(row.text("BROTTSDATUMTID_SLUT"));
    return known && chance.happens(0.3) ? row.with("BROTTSDATUMTID_SLUT", "") : row;
  }

  private Version misplace(Version version) {
    Row row = version.row();
    int kind = chance.between(1, 1000);
    if (row.text("X").isEmpty() || kind > 58) {
      return version;
    }
    if (kind <= 30) {
      return unplaced(version, row.with("X", "").with("Y", ""));
    }
    if (kind <= 38) {
      return unplaced(version, row.with("X", "0").with("Y", "0"));
    }
    if (kind <= 50) {
      Point point = municipality.defaultPoint();
      return unplaced(version, CrimeRow.withPoint(row, point));
    }
    Row swapped = row.with("X", row.text("Y")).with("Y", row.text("X"));
    Spot spot = new Spot(version.facts().spot().area(), Quality.REPAIRABLE);
    return Version.alive(version.from(), swapped, version.facts().withSpot(spot));
  }

  private static Version unplaced(Version version, Row row) {
    return Version.alive(version.from(), row, version.facts().withSpot(Spot.UNPLACED));
  }

  /** The day on which somebody mends a broken row. */
  LocalDate mended(Version broken) {
    return broken.from().toLocalDate().plusDays(chance.between(14, 28));
  }
}
