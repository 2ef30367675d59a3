package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.Slice;

/** Those who live in a part of an installation. */
final class Residents {
  private final Installation installation;
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

  /**
   * Whether every municipality of a part has areas: where one has none, nothing in it can be
   * placed, and nothing is to be said of areas as if they were all of the part.
   */
  static boolean haveAreas(Installation installation, Slice slice) {
    Set<String> divided =
        installation.areas().stream().map(Area::municipality).collect(Collectors.toSet());
    return divided.containsAll(asked(installation, slice));
  }

  private static List<String> asked(Installation installation, Slice slice) {
    if (!slice.municipalities().isEmpty()) {
      return slice.municipalities().stream().filter(code -> !code.equals(Slice.UNPLACED)).toList();
    }
    return installation.municipalities().isEmpty()
        ? installation.nationalMunicipalities().stream().map(Municipality::code).toList()
        : List.copyOf(installation.municipalities());
  }

  /** How many on a day; empty where that is not known of every place that belongs to it. */
  OptionalInt on(LocalDate day) {
    return areas.isEmpty()
        ? sum(
            municipalities.stream()
                .filter(code -> !code.equals(Slice.UNPLACED))
                .map(code -> installation.inhabitants().inMunicipality(code, day)))
        : sum(
            areas.stream()
                .map(
                    id ->
                        find(id)
                            .map(area -> installation.inhabitants().inArea(area, day))
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
