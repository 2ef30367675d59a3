package se.lagesbild.warehouse.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kinds of places that sources name. Only words that stand in a list beside the contract are
 * ever stored; where the contract looks the kind up it is the words of that column.
 */
public final class PlaceTypes {
  private static final Pattern LOOKUP = Pattern.compile("lookup\\('([^']+)',.*?,\\s*'([^']+)'\\)");

  /** What expressions look up: there are as many as contracts, and each page asks. */
  private static final Map<String, List<Lookup>> LOOKUPS = new ConcurrentHashMap<>();

  private PlaceTypes() {}

  private record Lookup(String list, String column) {}

  /** Those of some sources together, in the order of the alphabet. */
  public static List<String> of(Installation installation, Collection<String> sources) {
    return words(installation, sources)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether any of some sources names one. */
  static boolean areNamed(Installation installation, Collection<String> sources) {
    return words(installation, sources).findFirst().isPresent();
  }

  private static Stream<String> words(Installation installation, Collection<String> sources) {
    return sources.stream()
        .flatMap(id -> installation.findSource(id).stream())
        .flatMap(PlaceTypes::of)
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static Stream<String> of(SourceContract source) {
    Optional<String> column =
        Optional.ofNullable(source.event())
            .flatMap(event -> Optional.ofNullable(event.place()))
            .flatMap(place -> Optional.ofNullable(place.type()));
    if (column.isEmpty()) {
      return Stream.empty();
    }
    String derived = source.derive().get(column.get());
    return derived == null
        ? source.lists().values().stream()
            .flatMap(List::stream)
            .flatMap(row -> row.values().stream())
        : LOOKUPS.computeIfAbsent(derived, PlaceTypes::lookups).stream()
            .flatMap(lookup -> words(source, lookup));
  }

  private static List<Lookup> lookups(String expression) {
    return LOOKUP
        .matcher(expression)
        .results()
        .map(found -> new Lookup(found.group(1), found.group(2)))
        .toList();
  }

  private static Stream<String> words(SourceContract source, Lookup lookup) {
    return source.lists().getOrDefault(lookup.list(), List.<Map<String, String>>of()).stream()
        .flatMap(row -> Optional.ofNullable(row.get(lookup.column())).stream());
  }
}
