package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * The numbers of a period and earlier ones by the members of a facet, rounded as those of a
 * breakdown are.
 */
final class PublishedCounts {
  private final Period later;
  private final Period before;

  private PublishedCounts(Period later, Period before) {
    this.later = later;
    this.before = before;
  }

  private record Period(List<String> members, Column.Published published) {
    long of(String member) {
      int at = members.indexOf(member);
      return at < 0 ? 0 : published.members().get(at);
    }
  }

  static PublishedCounts of(Divided divided, Facet facet, Disclosure disclosure) {
    return new PublishedCounts(
        published(divided, facet, true, disclosure), published(divided, facet, false, disclosure));
  }

  private static Period published(
      Divided divided, Facet facet, boolean later, Disclosure disclosure) {
    Map<String, Count> counts = counts(divided, facet, later);
    return new Period(
        List.copyOf(counts.keySet()), disclosure.publish(Columns.of(counts.values())));
  }

  private static Map<String, Count> counts(Divided divided, Facet facet, boolean later) {
    Map<String, Count> counts = new TreeMap<>();
    for (Cell cell : divided.cells()) {
      if (cell.facet() == facet && cell.later() == later) {
        counts.merge(cell.member(), new Count(cell.counted(), 0, cell.lot()), Count::plus);
      }
    }
    return counts;
  }

  /** The number of one of the earlier periods, from 0, as a breakdown of it would tell it. */
  static long ofEarlier(Divided divided, int period, Disclosure disclosure) {
    List<Cell> cells =
        divided.cells().stream()
            .filter(cell -> !cell.later() && divided.earlier(cell.chunk()) == period)
            .toList();
    Divided one = new Divided(divided.whole(), cells, divided.places(), divided.firstChunks());
    return published(one, Facet.AREA, false, disclosure).published().total();
  }

  long allLater() {
    return later.published().total();
  }

  long allBefore() {
    return before.published().total();
  }

  long later(String member) {
    return later.of(member);
  }

  long before(String member) {
    return before.of(member);
  }

  /** The part of the later period's events without a known area. */
  static @Nullable Double unplacedShare(Divided divided, Disclosure disclosure) {
    Map<String, Count> counts = counts(divided, Facet.AREA, true);
    long all = counts.values().stream().mapToLong(Count::number).sum();
    long unplaced = counts.getOrDefault(Slice.UNPLACED, Count.NONE).number();
    return disclosure.publishShare(unplaced, all);
  }
}
