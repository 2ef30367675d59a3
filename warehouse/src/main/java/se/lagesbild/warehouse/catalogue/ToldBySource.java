package se.lagesbild.warehouse.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each source's deliveries tell of, once for each municipality that it sends files of.
 *
 * @param sources by id; one that never delivered is absent
 */
public record ToldBySource(Map<String, List<ToldDays>> sources) {

  /** Copies the map. */
  public ToldBySource {
    sources = Map.copyOf(sources);
  }

  /** What a source's deliveries tell of; empty when it never delivered. */
  public List<ToldDays> of(String source) {
    return sources.getOrDefault(source, List.of());
  }

  /** What of a source's deliveries tells of {@code municipalities}; an empty list means all. */
  public List<ToldDays> of(String source, List<String> municipalities) {
    List<ToldDays> all = of(source);
    // Whose events are without a known municipality nobody can say.
    if (municipalities.isEmpty() || municipalities.contains(Slice.UNPLACED)) {
      return all;
    }
    return municipalities.stream().flatMap(code -> concerned(all, code)).distinct().toList();
  }

  /** What some sources tell of {@code municipalities} together; an empty list means all. */
  public ToldTogether together(List<String> ids, List<String> municipalities) {
    return new ToldTogether(ids.stream().map(id -> of(id, municipalities)).toList());
  }

  /** A municipality's own files, else those that are limited to none. */
  private static Stream<ToldDays> concerned(List<ToldDays> all, String municipality) {
    boolean own = all.stream().anyMatch(told -> told.scope().equals(municipality));
    return all.stream().filter(told -> told.scope().equals(own ? municipality : ""));
  }
}
