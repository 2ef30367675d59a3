package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many live in a municipality or an area on a day, for rates. A day takes the number of its
 * year; years that are not told of yet take the last one that is.
 */
public final class Inhabitants {
  private final List<Population> told;
  private final Map<Place, NavigableMap<Integer, Population>> byYear = new HashMap<>();

  private record Place(String municipality, String area) {}

  private Inhabitants(List<Population> told) {
    this.told = List.copyOf(told);
    for (Population each : told) {
      byYear
          .computeIfAbsent(new Place(each.municipality(), each.area()), place -> new TreeMap<>())
          .put(each.year(), each);
    }
  }

  /** Those whom some numbers tell of; of two for the same place and year the later one counts. */
  public static Inhabitants of(List<Population> told) {
    return new Inhabitants(told);
  }

  /** All numbers. */
  public List<Population> told() {
    return told;
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
    NavigableMap<Integer, Population> years = byYear.getOrDefault(place, new TreeMap<>());
    Map.Entry<Integer, Population> last = years.floorEntry(day.getYear());
    return last == null ? OptionalInt.empty() : OptionalInt.of(last.getValue().inhabitants());
  }

  /**
   * Where numbers come from.
   *
   * @param source id, or empty for what the installation states
   * @param first year of those that are used
   * @param last year of them
   */
  public record Teller(String source, int first, int last) {

    /** Whether it is what the installation states. */
    public boolean isInstallation() {
      return source.isEmpty();
    }

    private Teller and(Teller other) {
      return new Teller(source, Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** Who tells of some places in the years of a period: the newest first. */
  public List<Teller> tellers(Predicate<Population> places, DateRange period) {
    Map<String, Teller> tellers = new TreeMap<>();
    for (NavigableMap<Integer, Population> years : byYear.values()) {
      for (Population each : used(years, period)) {
        if (places.test(each)) {
          Teller teller = new Teller(each.source(), each.year(), each.year());
          tellers.merge(each.source(), teller, Teller::and);
        }
      }
    }
    List<Teller> newest = new ArrayList<>(tellers.values());
    newest.sort(Comparator.comparingInt(Teller::last).thenComparing(Teller::source).reversed());
    return newest;
  }

  private static List<Population> used(NavigableMap<Integer, Population> years, DateRange period) {
    int first =
        Optional.ofNullable(years.floorKey(period.from().getYear())).orElse(years.firstKey());
    int last = period.to().minusDays(1).getYear();
    return last < first ? List.of() : List.copyOf(years.subMap(first, true, last, true).values());
  }
}
