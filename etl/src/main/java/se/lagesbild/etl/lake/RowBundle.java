package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Some thousand conformed rows of one partition: what the fold needs of them, and everything they
 * tell. Files are read once; their rows are set aside as bundles until the fold has decided which
 * of them become versions.
 */
final class RowBundle implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int CANDIDATES = 4_096;

  final RowBook book = new RowBook();
  private final PackedRows told;

  private RowBundle(LakeTable table) {
    this.told = new PackedRows(table);
  }

  /**
   * Bundles rows.
   *
   * @param severalStatementsPerRow whether a row can tell of more than one thing
   */
  static JavaRDD<RowBundle> of(
      JavaRDD<ConformedRow> rows, LakeTable table, boolean severalStatementsPerRow) {
    return rows.mapPartitions(some -> new Bundling(some, table, severalStatementsPerRow));
  }

  /** The rows of bundles that become versions, complete. */
  static JavaRDD<InternalRow> versions(
      JavaRDD<RowBundle> bundles, Decisions decisions, ToldRow complete) {
    return bundles.mapPartitions(some -> new Unbundling(some, decisions, complete));
  }

  private void trim() {
    book.candidates.trim();
    told.trim();
    book.toldBytes = told.bytes();
  }

  private record Bundling(
      Iterator<ConformedRow> rows, LakeTable table, boolean severalStatementsPerRow)
      implements Iterator<RowBundle> {

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public RowBundle next() {
      RowBundle bundle = new RowBundle(table);
      while (rows.hasNext() && bundle.told.size() < CANDIDATES) {
        ConformedRow row = rows.next();
        bundle.book.add(row, severalStatementsPerRow);
        if (bundle.book.candidates.size > bundle.told.size()) {
          bundle.told.add(row.told().columns());
        }
      }
      bundle.trim();
      return bundle;
    }
  }

  /** Looks one row ahead. */
  private static final class Unbundling implements Iterator<InternalRow> {
    private final Iterator<RowBundle> bundles;
    private final Decisions decisions;
    private final ToldRow complete;
    private RowBundle bundle = new RowBundle(LakeTable.EVENT_VERSION);
    private int next;

    Unbundling(Iterator<RowBundle> bundles, Decisions decisions, ToldRow complete) {
      this.bundles = bundles;
      this.decisions = decisions;
      this.complete = complete;
    }

    @Override
    public boolean hasNext() {
      while (true) {
        Candidates candidates = bundle.book.candidates;
        while (next < candidates.size) {
          if (decisions.accepts(candidates.delivery[next], candidates.row[next])) {
            return true;
          }
          next++;
        }
        if (!bundles.hasNext()) {
          return false;
        }
        bundle = bundles.next();
        next = 0;
      }
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      int at = next++;
      return complete.row(bundle.book.candidates, at, bundle.told.row(at));
    }
  }
}
