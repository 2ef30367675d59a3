package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Areas;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.OffenceCodes;
import se.lagesbild.sampledata.world.Place;

/** The police's register of one municipality: one entry per crime, with all its versions. */
final class CrimeRegister {

  private static final String DISTRICTS_KNOWN_FOR = "1982";

  private final Municipality municipality;
  private final Areas areas;
  private final OffenceCodes codes;
  private final CrimeDirt dirt;
  private final CrimeHistory history;
  private final Chance chance;

  CrimeRegister(Municipality municipality, Areas areas, CrimeHistory history, OffenceCodes codes) {
    this.municipality = municipality;
    this.areas = areas;
    this.codes = codes;
    this.history = history;
    this.chance = history.chance();
    this.dirt = new CrimeDirt(municipality, chance);
  }

  /** The entries of a report, one per crime. */
  List<Entry> enter(Filing filing) {
    List<Entry> entries = new ArrayList<>();
    for (int ordinal = 0; ordinal < filing.codes().size(); ordinal++) {
      String key = filing.number() + ';' + (ordinal + 1);
      Version first = first(filing, ordinal);
      String plant = filing.incident().plant();
      // What is planted stays as it was planted, else its numbers would prove nothing.
      List<Version> versions = plant.isEmpty() ? versions(first) : List.of(first);
      entries.add(new Entry(key, filing.number(), plant, versions));
    }
    return entries;
  }

  private List<Version> versions(Version clean) {
    boolean atHome = municipality.code().equals(DISTRICTS_KNOWN_FOR);
    if (!atHome) {
      return List.of(clean);
    }
    if (chance.happens(0.004)) {
      Version broken = dirt.breakUp(clean);
      LocalDate mended = dirt.mended(broken);
      return chance.happens(0.5)
          ? List.of(broken)
          : List.of(broken, Version.alive(mended.atStartOfDay(), clean.row(), clean.facts()));
    }
    return history.versions(dirt.type(clean), clean);
  }

  private Version first(Filing filing, int ordinal) {
    Row row = CrimeRow.of(filing, ordinal, municipality, codes);
    Facts facts =
        new Facts(
            municipality.code(),
            codes.category(filing.codes().get(ordinal)),
            1,
            filing.incident().day(),
            filing.registered(),
            filing.incident().places().findFirst().map(this::spot).orElse(Spot.UNPLACED));
    return Version.alive(filing.registered().atStartOfDay(), row, facts);
  }

  private Spot spot(Place place) {
    String area =
        areas
            .find(place.point().easting(), place.point().northing())
            .map(found -> found.id())
            .orElse("");
    return new Spot(area, Quality.USABLE);
  }
}
