package se.lagesbild.etl.lake;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.PseudonymText;
import se.lagesbild.etl.conform.Quantity;
import se.lagesbild.warehouse.schema.LakeTable;

/** Completes an accepted row with what only the fold knows. */
final class ToldRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Decisions decisions;
  private final long[] asOfMicros;
  private final UTF8String[] deliveryIds;
  private final int[] ids;
  private final int contentHash;
  private final int deliveryId;
  private final int firstSeen;
  private final int lastChanged;

  ToldRow(LakeTable table, Decisions decisions, long[] asOfMicros, UTF8String[] deliveryIds) {
    this.decisions = decisions;
    this.asOfMicros = asOfMicros;
    this.deliveryIds = deliveryIds;
    this.ids =
        table == LakeTable.AGGREGATE
            ? new int[] {table.indexOf("aggregate_id")}
            : new int[] {table.indexOf("event_id"), table.indexOf("source_key")};
    this.contentHash = table.indexOf("content_hash");
    this.deliveryId = table.indexOf("delivery_id");
    this.firstSeen = table.indexOf("first_seen");
    this.lastChanged = table.indexOf("last_changed");
  }

  /**
   * Completes a row.
   *
   * @param candidates where the fold found it
   * @param at its position among them
   * @param columns what it tells; completed in place
   */
  InternalRow row(Candidates candidates, int at, @Nullable Object[] columns) {
    int delivery = candidates.delivery[at];
    long row = candidates.row[at];
    int twin = decisions.twinNumber(delivery, row);
    long idLow = twin > 0 ? Fold.twin(candidates.idLow[at], twin) : candidates.idLow[at];
    UTF8String id = UTF8String.fromBytes(PseudonymText.of(candidates.idHigh[at], idLow));
    for (int column : ids) {
      columns[column] = id;
    }
    SharedSums.Total total = decisions.total(delivery, row);
    columns[contentHash] = total == null ? candidates.hash[at] : total.hash();
    if (total != null) {
      tell(total.quantity(), columns);
    }
    columns[deliveryId] = deliveryIds[delivery];
    columns[firstSeen] = decisions.firstSeenMicros(delivery, row, asOfMicros[delivery]);
    columns[lastChanged] = asOfMicros[delivery];
    return new GenericInternalRow(columns);
  }

  private static void tell(Quantity quantity, @Nullable Object[] columns) {
    columns[LakeTable.AGGREGATE.indexOf("value")] = quantity.value();
    columns[LakeTable.AGGREGATE.indexOf("lower")] = quantity.lower();
    columns[LakeTable.AGGREGATE.indexOf("upper")] = quantity.upper();
    columns[LakeTable.AGGREGATE.indexOf("status")] = UTF8String.fromString(quantity.status());
  }
}
