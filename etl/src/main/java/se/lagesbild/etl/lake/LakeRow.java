package se.lagesbild.etl.lake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.LakeTable;

/** Makes a row of a lake table from plain values. */
public final class LakeRow {
  private LakeRow() {}

  /**
   * A row.
   *
   * @param values one per column of the table, in its order
   * @throws IllegalArgumentException if there are more or fewer values than columns
   */
  public static InternalRow of(LakeTable table, @Nullable Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, was given %d values"
              .formatted(table.id(), table.columns().size(), values.length));
    }
    @Nullable Object[] columns = new Object[values.length];
    for (int at = 0; at < values.length; at++) {
      columns[at] = sparkValue(values[at]);
    }
    return new GenericInternalRow(columns);
  }

  private static @Nullable Object sparkValue(@Nullable Object value) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (value instanceof LocalDate day) {
      return (int) day.toEpochDay();
    }
    if (value instanceof LocalDateTime time) {
      return micros(time);
    }
    return value;
  }

  /** A local time as Spark holds it. */
  static long micros(LocalDateTime time) {
    return DateTimeUtils.localDateTimeToMicros(time);
  }
}
