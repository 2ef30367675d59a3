package se.lagesbild.etl.lake;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.RowState;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * One delivery folded by itself, as if its source had told nothing before: the same decisions as a
 * nightly run makes, in this thread and without a lake. The rows are read twice, first to decide
 * and then to tell the versions, so that a large file takes no more memory than its candidates.
 */
public final class Trial {
  private final Supplier<Iterator<ConformedRow>> rows;
  private final RowBook book = new RowBook();
  private final Versions.Decided decided;
  private final ToldRow complete;

  private Trial(SourceContract contract, Delivery delivery, Supplier<Iterator<ConformedRow>> rows) {
    this.rows = rows;
    Versions versions = new Versions(contract, List.of(delivery), List.of());
    rows.get().forEachRemaining(row -> book.add(row, versions.isSeveral()));
    decided = versions.decide(book, List.of());
    complete = versions.toldRow(decided.decisions());
  }

  /**
   * Folds a delivery.
   *
   * @param rows gives its conformed rows, the same ones each time
   */
  public static Trial of(
      SourceContract contract, Delivery delivery, Supplier<Iterator<ConformedRow>> rows) {
    return new Trial(contract, delivery, rows);
  }

  /** What becomes of its rows. */
  public Ledger ledger() {
    return decided.ledgers().get(0);
  }

  /** Rows that cannot be used, in the order of lines. */
  public List<RejectedRow> rejected() {
    return decided.rejected();
  }

  /** What was odd. */
  public List<DeliveryNote> notes() {
    return decided.notes();
  }

  /**
   * A row that the lake would take.
   *
   * @param part sheet or file within an archive, or null
   * @param line where it stands in the file
   * @param columns of the lake's table, as Spark holds them
   */
  public record Stored(@Nullable String part, long line, InternalRow columns) {}

  /** The rows that the lake would take, in the order of the file. */
  public Iterator<Stored> stored() {
    return new StoredRows(rows.get());
  }

  /** Looks one row ahead; counts the candidates as the book did. */
  private final class StoredRows implements Iterator<Stored> {
    private final Iterator<ConformedRow> again;
    private int candidate;
    private @Nullable Stored next;

    StoredRows(Iterator<ConformedRow> again) {
      this.again = again;
    }

    @Override
    public boolean hasNext() {
      while (next == null && candidate < book.candidates.size && again.hasNext()) {
        ConformedRow row = again.next();
        if (row.state() == RowState.CANDIDATE && row.told() != null) {
          next = stored(row, row.told(), candidate++);
        }
      }
      return next != null;
    }

    private @Nullable Stored stored(ConformedRow row, ConformedRow.Told told, int at) {
      return decided.decisions().accepts(row.delivery(), row.row())
          ? new Stored(row.part(), row.line(), complete.row(book.candidates, at, told.columns()))
          : null;
    }

    @Override
    public Stored next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Stored found = next;
      next = null;
      return found;
    }
  }
}
