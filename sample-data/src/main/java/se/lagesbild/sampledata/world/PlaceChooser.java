package se.lagesbild.sampledata.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses where an incident of a kind happens in one municipality. */
final class PlaceChooser {

  /** More than half of what has a place happens in Centrum and Risbron. */
  private static final Map<String, Double> AREA_SHARES =
      Map.of(
          "centrum", 0.27,
          "risbron", 0.28,
          "kolarbyn", 0.11,
          "meling", 0.10,
          "per-ols", 0.09,
          "vastanfors", 0.11,
          "avestbo-vastervala", 0.04);

  /** One dwelling draws molestation only, by being that kind's hot place. */
  private static final String REPEATED_ADDRESS = "upprepad-adress";

  private final Gazetteer gazetteer;
  private final List<Place> places;

  PlaceChooser(Gazetteer gazetteer, String municipality) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.in(municipality);
  }

  Optional<Place> choose(IncidentKind kind, Chance chance) {
    if (!chance.happens(kind.placed())) {
      return Optional.empty();
    }
    boolean hot = chance.happens(kind.hotShare());
    if (hot && places.contains(gazetteer.named(kind.hotPlace()))) {
      return Optional.of(gazetteer.named(kind.hotPlace()));
    }
    List<Place> fitting = fitting(kind);
    List<String> areas = fitting.stream().map(Place::area).distinct().sorted().toList();
    String area = chance.pick(areas, id -> AREA_SHARES.getOrDefault(id, 1.0));
    List<Place> candidates = fitting.stream().filter(place -> place.area().equals(area)).toList();
    return Optional.of(chance.pick(candidates, Place::weight));
  }

  /** The places of the kind; every place where the municipality has none of it. */
  private List<Place> fitting(IncidentKind kind) {
    List<Place> fitting =
        places.stream()
            .filter(place -> kind.placeKinds().contains(place.kind()))
            .filter(place -> !place.id().equals(REPEATED_ADDRESS))
            .toList();
    return fitting.isEmpty() ? places : fitting;
  }
}
