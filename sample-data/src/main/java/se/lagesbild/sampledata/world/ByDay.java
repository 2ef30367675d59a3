package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things that are found by their days. Exports are many and each tells of few days, so that looking
 * through everything for each of them would take most of the time.
 *
 * @param <T> the kind of thing
 */
public final class ByDay<T> {

  private final List<T> things;
  private final NavigableMap<LocalDate, List<Integer>> ordinals = new TreeMap<>();

  private ByDay(List<T> things) {
    this.things = List.copyOf(things);
  }

  /** Things of which each has one or more days. */
  public static <T> ByDay<T> of(List<T> things, Function<T, Stream<LocalDate>> days) {
    ByDay<T> found = new ByDay<>(things);
    for (int ordinal = 0; ordinal < things.size(); ordinal++) {
      int known = ordinal;
      days.apply(things.get(ordinal))
          .forEach(
              day -> found.ordinals.computeIfAbsent(day, first -> new ArrayList<>()).add(known));
    }
    return found;
  }

  /** The things with a day in the span, each once, in the order in which they were given. */
  public List<T> within(Span days) {
    TreeSet<Integer> within = new TreeSet<>();
    Collection<List<Integer>> lists =
        ordinals.subMap(days.first(), true, days.last(), true).values();
    lists.forEach(within::addAll);
    return within.stream().map(things::get).toList();
  }
}
