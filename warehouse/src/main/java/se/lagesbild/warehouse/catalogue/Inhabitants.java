package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * @param years of the numbers that are used, at least one
   */
  public record Teller(String source, SortedSet<Integer> years) {

    /** Copies the years. */
    public Teller {
      years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    /** Whether it is what the installation states. */
    public boolean isInstallation() {
      return source.isEmpty();
    }
  }

  /** Who tells of some places in the years of a period: the newest first. */
  public List<Teller> tellers(Predicate<Population> places, DateRange period) {
    Map<String, SortedSet<Integer>> years = new TreeMap<>();
    for (NavigableMap<Integer, Population> place : byYear.values()) {
      for (Population each : used(place, period)) {
        if (places.test(each)) {
          years.computeIfAbsent(each.source(), source -> new TreeSet<>()).add(each.year());
        }
      }
    }
    return years.entrySet().stream()
        .map(each -> new Teller(each.getKey(), each.getValue()))
        .sorted(
            Comparator.<Teller>comparingInt(teller -> teller.years().last())
                .thenComparing(Teller::source)
                .reversed())
        .toList();
  }

  private static List<Population> used(NavigableMap<Integer, Population> years, DateRange period) {
    int first =
        Optional.ofNullable(years.floorKey(period.from().getYear())).orElse(years.firstKey());
    int last = period.to().minusDays(1).getYear();
    return last < first ? List.of() : List.copyOf(years.subMap(first, true, last, true).values());
  }
}
