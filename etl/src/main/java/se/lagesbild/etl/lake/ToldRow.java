package se.lagesbild.etl.lake;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.PseudonymText;
import se.lagesbild.warehouse.schema.LakeTable;

/** Completes an accepted row with what only the fold knows. */
final class ToldRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Decisions decisions;
  private final long[] asOfMicros;
  private final String[] deliveryIds;
  private final int[] ids;
  private final int deliveryId;
  private final int firstSeen;
  private final int lastChanged;

  ToldRow(LakeTable table, Decisions decisions, long[] asOfMicros, String[] deliveryIds) {
    this.decisions = decisions;
    this.asOfMicros = asOfMicros;
    this.deliveryIds = deliveryIds;
    this.ids =
        table == LakeTable.AGGREGATE
            ? new int[] {table.indexOf("aggregate_id")}
            : new int[] {table.indexOf("event_id"), table.indexOf("source_key")};
    this.deliveryId = table.indexOf("delivery_id");
    this.firstSeen = table.indexOf("first_seen");
    this.lastChanged = table.indexOf("last_changed");
  }

  InternalRow row(ConformedRow row) {
    ConformedRow.Told told = row.told();
    if (told == null || told.columns() == null) {
      throw new IllegalArgumentException("row " + row.row() + " has nothing to write");
    }
    Object[] columns = told.columns().clone();
    long asOf = asOfMicros[row.delivery()];
    columns[deliveryId] = UTF8String.fromString(deliveryIds[row.delivery()]);
    columns[firstSeen] = decisions.firstSeenMicros(row, asOf);
    columns[lastChanged] = asOf;
    int twin = decisions.twinNumber(row);
    if (twin > 0) {
      byte[] id = PseudonymText.of(told.idHigh(), Fold.twin(told.idLow(), twin));
      for (int at : ids) {
        columns[at] = UTF8String.fromBytes(id);
      }
    }
    return new GenericInternalRow(columns);
  }
}
