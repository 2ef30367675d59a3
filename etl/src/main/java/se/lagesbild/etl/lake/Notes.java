package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.landing.Delivery;

/** What was odd in the rows of some deliveries: how many rows, and where first. */
final class Notes implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Key, Seen> seen = new TreeMap<>();

  private record Key(int delivery, String kind, String column)
      implements Serializable, Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(delivery, other.delivery);
      order = order == 0 ? kind.compareTo(other.kind) : order;
      return order == 0 ? column.compareTo(other.column) : order;
    }
  }

  private record Seen(long rows, long firstLine, String sample) implements Serializable {

    Seen plus(Seen other) {
      Seen first = other.firstLine < firstLine ? other : this;
      return new Seen(rows + other.rows, first.firstLine, first.sample);
    }
  }

  /** Takes the notes of a row. */
  void add(ConformedRow row) {
    if (row.notes() == null) {
      return;
    }
    for (String note : row.notes().split(",")) {
      int colon = note.indexOf(':');
      String[] kind = (colon < 0 ? note : note.substring(0, colon)).split(" ", 2);
      String column = colon < 0 ? "" : note.substring(colon + 1);
      Seen here = new Seen(1, row.line(), kind.length == 1 ? "" : kind[1]);
      seen.merge(new Key(row.delivery(), kind[0], column), here, Seen::plus);
    }
  }

  void addAll(Notes more) {
    more.seen.forEach((key, rows) -> seen.merge(key, rows, Seen::plus));
  }

  /** The notes, in the order of the deliveries, those of {@code unused} ones left out. */
  List<DeliveryNote> of(List<Delivery> deliveries, Set<Integer> unused) {
    return seen.entrySet().stream()
        .filter(entry -> !unused.contains(entry.getKey().delivery))
        .map(
            entry ->
                new DeliveryNote(
                    deliveries.get(entry.getKey().delivery).id(),
                    entry.getKey().kind,
                    entry.getKey().column,
                    entry.getValue().rows,
                    entry.getValue().firstLine,
                    entry.getValue().sample))
        .toList();
  }
}
