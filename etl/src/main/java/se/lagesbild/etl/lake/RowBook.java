package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.ConformedRow;

/** Everything the driver keeps of conformed rows: candidates, what became of the others, notes. */
final class RowBook implements Serializable {
  private static final long serialVersionUID = 1L;

  final Candidates candidates = new Candidates();
  private final ArrayList<Ended> rejected = new ArrayList<>();
  private final ArrayList<Ended> broken = new ArrayList<>();
  private final HashMap<Integer, Tally> ended = new HashMap<>();
  final Notes notes = new Notes();

  /**
   * A row that ended because of a problem.
   *
   * @param delivery number of the delivery
   * @param row number of the row
   * @param part sheet or file within an archive, or null
   * @param line from 1
   * @param column the column it fails in, or null
   * @param reason code, or the sentence about a broken file
   */
  record Ended(
      int delivery,
      long row,
      @Nullable String part,
      long line,
      @Nullable String column,
      @Nullable String reason)
      implements Serializable {}

  /** Rows of a delivery that ended in one of two quiet ways, by the row's number. */
  static final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;
    long outOfScope;
    long structural;
    final ArrayList<Long> outOfScopeRows = new ArrayList<>();
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
    notes.add(row);
    switch (row.state()) {
      case CANDIDATE -> candidates.add(row, row.told());
      case REJECTED -> rejected.add(ended(row));
      case BROKEN_FILE -> broken.add(ended(row));
      case STRUCTURAL -> tally(row.delivery()).structural++;
      case OUT_OF_SCOPE -> {
        Tally tally = tally(row.delivery());
        tally.outOfScope++;
        if (severalStatementsPerRow) {
          tally.outOfScopeRows.add(row.row());
        }
      }
    }
  }

  private static Ended ended(ConformedRow row) {
    return new Ended(row.delivery(), row.row(), row.part(), row.line(), row.column(), row.reason());
  }

  private Tally tally(int delivery) {
    return ended.computeIfAbsent(delivery, number -> new Tally());
  }

  private void addAll(RowBook more) {
    candidates.addAll(more.candidates);
    rejected.addAll(more.rejected);
    broken.addAll(more.broken);
    notes.addAll(more.notes);
    more.ended.forEach(
        (delivery, tally) -> {
          Tally sum = tally(delivery);
          sum.outOfScope += tally.outOfScope;
          sum.structural += tally.structural;
          sum.outOfScopeRows.addAll(tally.outOfScopeRows);
        });
  }

  /** Rows that cannot be used. */
  List<Ended> rejected() {
    return rejected;
  }

  /** The sentence about each file that cannot be used, by the number of its delivery. */
  Map<Integer, String> brokenFiles() {
    Map<Integer, String> sentences = new TreeMap<>();
    for (Ended end : broken) {
      sentences.putIfAbsent(end.delivery(), String.valueOf(end.reason()));
    }
    return sentences;
  }

  Tally quiet(int delivery) {
    return ended.getOrDefault(delivery, new Tally());
  }
}
