package se.lagesbild.warehouse.schema;

import static se.lagesbild.warehouse.schema.ColumnType.DOUBLE;
import static se.lagesbild.warehouse.schema.ColumnType.INT;

import java.util.List;

/**
 * The table {@code watch}: one row that says how the series behind {@code signal} were judged, and
 * none when they were not.
 *
 * <p>{@code series} is how many were judged, {@code alpha} how often a series without any change is
 * called more than usual, or fewer, and {@code false_alarms_a_month} how many of all signals chance
 * alone may give in a month.
 */
public final class WatchTable {
  /** Its name. */
  public static final String NAME = "watch";

  /** Its columns in their order. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("series", INT),
          new Column("alpha", DOUBLE),
          new Column("false_alarms_a_month", DOUBLE));

  private WatchTable() {}

  /** The table of what was judged. */
  public static TableData of(int series, double alpha, double falseAlarmsAMonth) {
    return new TableData(NAME, COLUMNS, List.of(List.of(series, alpha, falseAlarmsAMonth)));
  }

  /** The table where nothing was judged. */
  public static TableData empty() {
    return new TableData(NAME, COLUMNS, List.of());
  }
}
