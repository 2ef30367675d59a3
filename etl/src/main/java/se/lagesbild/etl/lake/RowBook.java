package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import se.lagesbild.etl.conform.ConformedRow;

/** Everything the driver keeps of conformed rows: candidates, what became of the others, notes. */
final class RowBook implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rejected rows that are kept one by one of a delivery; beyond, it is refused as a whole. */
  static final int MOST_REJECTED = 200_000;

  private static final String TOO_MANY_REJECTED =
      "mer än 200 000 rader kan inte användas; filen följer inte kontraktet. Exportera den på nytt eller rätta kontraktet.";

  final Candidates candidates = new Candidates();

  final Mentions mentions = new Mentions();

  /** What all that the candidates tell takes, packed. */
  long toldBytes;

  private final ArrayList<Ended> rejected = new ArrayList<>();
  private final TreeMap<Integer, String> broken = new TreeMap<>();
  private final HashMap<Integer, Tally> ended = new HashMap<>();
  final Notes notes = new Notes();

  /**
   * A row that cannot be used.
   *
   * @param delivery number of the delivery
   * @param row number of the row
   * @param part sheet or file within an archive, or null
   * @param line from 1
   * @param column the column it fails in, or null
   * @param reason code
   * @param outline what may be told of the value it fails with, or null
   */
  record Ended(
      int delivery,
      long row,
      @Nullable String part,
      long line,
      @Nullable String column,
      @Nullable String reason,
      @Nullable String outline)
      implements Serializable {}

  /**
   * Rows of a delivery that are only counted. Where a row makes several statements it is counted
   * once, whatever becomes of them, so the numbers of rows are kept.
   */
  static final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;
    long outOfScope;
    long structural;
    long rejected;
    final Roaring64Bitmap outOfScopeRows = new Roaring64Bitmap();
    final Roaring64Bitmap rejectedRows = new Roaring64Bitmap();

    private void add(Tally more) {
      outOfScope += more.outOfScope;
      structural += more.structural;
      rejected += more.rejected;
      outOfScopeRows.or(more.outOfScopeRows);
      rejectedRows.or(more.rejectedRows);
    }
  }

  /** Gathers what all bundles hold. */
  static RowBook of(JavaRDD<RowBundle> bundles) {
    RowBook all = new RowBook();
    for (RowBook part : bundles.mapPartitions(some -> List.of(of(some)).iterator()).collect()) {
      all.addAll(part);
    }
    return all;
  }

  private static RowBook of(Iterator<RowBundle> bundles) {
    RowBook book = new RowBook();
    while (bundles.hasNext()) {
      book.addAll(bundles.next().book);
    }
    return book;
  }

  /** Takes what the fold needs of a row. */
  void add(ConformedRow row, boolean severalStatementsPerRow) {
    if (!broken.isEmpty() && broken.containsKey(row.delivery())) {
      return;
    }
    notes.add(row);
    switch (row.state()) {
      case CANDIDATE -> candidates.add(row, row.told());
      case REJECTED -> {
        reject(ended(row));
        if (row.about() != null) {
          mentions.add(row.delivery(), row.about());
        }
        if (severalStatementsPerRow) {
          tally(row.delivery()).rejectedRows.addLong(row.row() >>> ConformedRow.ITEM_BITS);
        }
      }
      case BROKEN_FILE -> broken.put(row.delivery(), String.valueOf(row.reason()));
      case STRUCTURAL -> tally(row.delivery()).structural++;
      case OUT_OF_SCOPE -> {
        Tally tally = tally(row.delivery());
        tally.outOfScope++;
        if (severalStatementsPerRow) {
          tally.outOfScopeRows.addLong(row.row() >>> ConformedRow.ITEM_BITS);
        }
      }
    }
  }

  private static Ended ended(ConformedRow row) {
    return new Ended(
        row.delivery(),
        row.row(),
        row.part(),
        row.line(),
        row.column(),
        row.reason(),
        row.outline());
  }

  /** Memory stays bounded whatever is delivered: rows that nobody will read one by one go. */
  private void reject(Ended end) {
    Tally tally = tally(end.delivery());
    tally.rejected++;
    if (tally.rejected <= MOST_REJECTED) {
      rejected.add(end);
    } else if (tally.rejected == MOST_REJECTED + 1) {
      rejected.removeIf(row -> row.delivery() == end.delivery());
    }
  }

  /** Rejects what a candidate tells; it stays one, of which nothing is used. */
  void rejectTold(Ended end) {
    if (!isHopeless(end.delivery())) {
      rejected.add(end);
    }
  }

  private Tally tally(int delivery) {
    return ended.computeIfAbsent(delivery, number -> new Tally());
  }

  /**
   * Adds the rows that follow. What stands behind the place where a file breaks does not count, so
   * that a file in slices is judged as one that is read from its beginning.
   */
  private void addAll(RowBook more) {
    Set<Integer> refused = Set.copyOf(broken.keySet());
    candidates.addAll(more.candidates, refused);
    mentions.addAll(more.mentions, refused);
    toldBytes += more.toldBytes;
    notes.addAll(more.notes);
    more.ended.forEach(
        (delivery, tally) -> {
          if (!refused.contains(delivery)) {
            tally(delivery).add(tally);
          }
        });
    more.rejected.stream().filter(row -> !refused.contains(row.delivery())).forEach(rejected::add);
    if (more.ended.keySet().stream().anyMatch(this::isHopeless)) {
      rejected.removeIf(row -> isHopeless(row.delivery()));
    }
    more.broken.forEach(broken::putIfAbsent);
  }

  private boolean isHopeless(int delivery) {
    return ended.containsKey(delivery) && ended.get(delivery).rejected > MOST_REJECTED;
  }

  /** Rows that cannot be used, without those of files of which too many cannot. */
  List<Ended> rejected() {
    return rejected;
  }

  /** The sentence about each file that cannot be used, by the number of its delivery. */
  Map<Integer, String> brokenFiles() {
    Map<Integer, String> sentences = new TreeMap<>(broken);
    ended.forEach(
        (delivery, tally) -> {
          if (tally.rejected > MOST_REJECTED) {
            sentences.putIfAbsent(delivery, TOO_MANY_REJECTED);
          }
        });
    return sentences;
  }

  Tally quiet(int delivery) {
    return ended.getOrDefault(delivery, new Tally());
  }
}
