package se.lagesbild.warehouse.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each source's deliveries tell of, once for each municipality that it sends files of.
 *
 * @param sources by id; one that never delivered is absent
 * @param contracts by id, for which municipalities their exports tell of; of others nothing follows
 *     from a delivery without rows
 * @param delivered the periods that deliveries are complete for
 */
public record ToldBySource(
    Map<String, List<ToldDays>> sources,
    Map<String, SourceContract> contracts,
    DeliveredPeriods delivered) {

  /** Copies the maps. */
  public ToldBySource {
    sources = Map.copyOf(sources);
    contracts = Map.copyOf(contracts);
  }

  /** Of sources whose contracts limit nothing. */
  public ToldBySource(Map<String, List<ToldDays>> sources) {
    this(sources, Map.of());
  }

  /** Of sources whose deliveries do not say what they are complete for. */
  public ToldBySource(Map<String, List<ToldDays>> sources, Map<String, SourceContract> contracts) {
    this(sources, contracts, DeliveredPeriods.NONE);
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
    return municipalities.stream()
        .filter(code -> tellsOf(source, code))
        .flatMap(code -> concerned(all, code))
        .distinct()
        .toList();
  }

  /** Whether a source's exports tell of a municipality at all. */
  public boolean tellsOf(String source, String municipality) {
    SourceContract contract = contracts.get(source);
    return contract == null || contract.tellsOf(municipality);
  }

  /** What some sources tell of {@code municipalities} together; an empty list means all. */
  public ToldTogether together(List<String> ids, List<String> municipalities) {
    return new ToldTogether(
        ids, ids.stream().map(id -> of(id, municipalities)).toList(), delivered);
  }

  /** A municipality's own files, else those that are limited to none. */
  private static Stream<ToldDays> concerned(List<ToldDays> all, String municipality) {
    boolean own = all.stream().anyMatch(told -> told.scope().equals(municipality));
    return all.stream().filter(told -> told.scope().equals(own ? municipality : ""));
  }
}
