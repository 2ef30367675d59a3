package se.lagesbild.sampledata.faults;

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
import se.lagesbild.sampledata.world.Areas;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Place;

/** The register of one municipality's cases. */
final class FaultRegister {

  /** As often as they are chosen. */
  private static final List<String> PRIORITIES =
      List.of("Låg", "Normal", "Normal", "Normal", "Normal", "Hög", "Hög", "Akut");

  private final Municipality municipality;
  private final Areas areas;
  private final Chance chance;
  private final FaultDirt dirt;
  private final FaultHistory history;
  private final Map<String, List<Row>> wordings;
  private final Map<String, String> categories;

  FaultRegister(String municipality, Areas areas, Chance chance) {
    this.municipality = Municipality.find(municipality);
    this.areas = areas;
    this.chance = chance;
    this.dirt = new FaultDirt(chance);
    this.history = new FaultHistory(chance);
    this.wordings =
        Resource.rows(FaultSimulation.FOLDER + "wordings.csv").stream()
            .collect(Collectors.groupingBy(row -> row.text("kategori")));
    this.categories =
        Resource.rows(FaultSimulation.FOLDER + "categories.csv").stream()
            .collect(Collectors.toMap(row -> row.text("kategori"), row -> row.text("category")));
  }

  /** The case with all its versions. */
  Entry enter(String number, Incident incident) {
    Row wording = chance.pick(wordings.getOrDefault(incident.kind().code(), List.of()));
    Row row =
        FaultRow.of(number, incident, municipality, wording)
            .with("Prioritet", chance.pick(PRIORITIES));
    Version clean = Version.alive(incident.from(), row, facts(incident));
    boolean planted = !incident.plant().isEmpty();
    Version first = planted ? clean : dirt.type(clean, municipality);
    if (!planted && isAtHome() && chance.happens(0.004)) {
      first = dirt.breakUp(first);
      return new Entry(number, number, "", List.of(first));
    }
    List<Version> versions = history.versions(first, wording.text("atgard"));
    // What is planted is never taken back, else its numbers would prove nothing.
    List<Version> kept = planted ? versions.subList(0, 1) : versions;
    return new Entry(number, number, incident.plant(), kept);
  }

  private boolean isAtHome() {
    return municipality.code().equals(FaultSimulation.FAGERSTA);
  }

  private Facts facts(Incident incident) {
    return new Facts(
        municipality.code(),
        categories.getOrDefault(incident.kind().code(), ""),
        1,
        incident.from().toLocalDate(),
        incident.from().toLocalDate(),
        incident.places().findFirst().map(this::spot).orElse(Spot.UNPLACED));
  }

  /** The district of the point as it is written, that is in whole metres. */
  private Spot spot(Place place) {
    double easting = Math.round(place.point().easting());
    double northing = Math.round(place.point().northing());
    return new Spot(areas.find(easting, northing).map(Area::id).orElse(""), Quality.USABLE);
  }
}
