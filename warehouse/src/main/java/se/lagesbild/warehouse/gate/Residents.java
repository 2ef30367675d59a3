package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Inhabitants;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;

/** Those who live in a part of an installation. */
final class Residents {
  private final Installation installation;
  private final Inhabitants inhabitants;
  private final List<String> municipalities;
  private final List<String> areas;

  /**
   * Those of a part.
   *
   * @param municipalities codes, in which the part lies
   * @param areas ids of the part; empty means the municipalities as a whole
   */
  Residents(Installation installation, List<String> municipalities, List<String> areas) {
    this.installation = installation;
    this.inhabitants = Inhabitants.of(installation.population());
    this.municipalities = List.copyOf(municipalities);
    this.areas = List.copyOf(areas);
  }

  /** Those of the part that is asked for. */
  static Residents of(Installation installation, Slice slice) {
    return new Residents(
        installation,
        slice.municipalities().isEmpty()
            ? List.copyOf(installation.municipalities())
            : slice.municipalities(),
        slice.areas());
  }

  /** Whether a municipality of a part has areas, without which nothing in it can be placed. */
  static boolean haveAreas(Installation installation, Slice slice) {
    List<String> asked =
        slice.municipalities().isEmpty()
            ? List.copyOf(installation.municipalities())
            : slice.municipalities();
    return installation.areas().stream()
        .anyMatch(area -> asked.isEmpty() || asked.contains(area.municipality()));
  }

  /** How many on a day; empty where that is not known of every place that belongs to it. */
  OptionalInt on(LocalDate day) {
    return areas.isEmpty()
        ? sum(
            municipalities.stream()
                .filter(code -> !code.equals(Slice.UNPLACED))
                .map(code -> inhabitants.inMunicipality(code, day)))
        : sum(
            areas.stream()
                .map(
                    id ->
                        find(id)
                            .map(area -> inhabitants.inArea(area, day))
                            .orElse(OptionalInt.empty())));
  }

  private Optional<Area> find(String id) {
    return installation
        .findArea(id)
        .filter(area -> municipalities.isEmpty() || municipalities.contains(area.municipality()));
  }

  private static OptionalInt sum(Stream<OptionalInt> places) {
    int sum = 0;
    for (OptionalInt each : places.toList()) {
      if (each.orElse(0) <= 0) {
        return OptionalInt.empty();
      }
      sum += each.getAsInt();
    }
    return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
  }
}
