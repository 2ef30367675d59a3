package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How many live in a municipality or an area on a day, for rates. A day takes the number of its
 * year; years that are not told of yet take the last one that is.
 */
public final class Inhabitants {
  private final Map<Place, NavigableMap<Integer, Integer>> byYear = new HashMap<>();

  private record Place(String municipality, String area) {}

  private Inhabitants(List<Population> population) {
    for (Population told : population) {
      byYear
          .computeIfAbsent(new Place(told.municipality(), told.area()), place -> new TreeMap<>())
          .put(told.year(), told.inhabitants());
    }
  }

  /** Those whom the table {@code population} tells of. */
  public static Inhabitants of(List<Population> population) {
    return new Inhabitants(population);
  }

  /** In a municipality; empty before the first year that is told of, and where none is. */
  public OptionalInt inMunicipality(String code, LocalDate day) {
    return in(new Place(code, ""), day);
  }

  /** In an area; empty before the first year that is told of, and where none is. */
  public OptionalInt inArea(Area area, LocalDate day) {
    return in(new Place(area.municipality(), area.id()), day);
  }

  private OptionalInt in(Place place, LocalDate day) {
    NavigableMap<Integer, Integer> years = byYear.getOrDefault(place, new TreeMap<>());
    Map.Entry<Integer, Integer> last = years.floorEntry(day.getYear());
    return last == null ? OptionalInt.empty() : OptionalInt.of(last.getValue());
  }
}
