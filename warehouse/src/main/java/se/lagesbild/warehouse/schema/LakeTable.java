package se.lagesbild.warehouse.schema;

import static se.lagesbild.warehouse.schema.ColumnType.BOOLEAN;
import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.DOUBLE;
import static se.lagesbild.warehouse.schema.ColumnType.INT;
import static se.lagesbild.warehouse.schema.ColumnType.LONG;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;
import static se.lagesbild.warehouse.schema.ColumnType.TIMESTAMP;

import java.util.List;
import java.util.Locale;

/** The tables of the lake. Rows are only appended, until their delivery is withdrawn. */
public enum LakeTable {
  /**
   * One row per event and delivery that said something new about it. The latest version is the one
   * with the greatest {@code delivery_id}. All versions of an event were {@code first_seen} with
   * its first one, whose {@code last_changed} is the same moment.
   */
  EVENT_VERSION(
      column("event_id", STRING),
      column("source", STRING),
      column("organisation", STRING),
      column("source_key", STRING),
      column("report_key", STRING),
      column("delivery_id", STRING),
      column("occurred_from", TIMESTAMP),
      column("occurred_to", TIMESTAMP),
      column("utc_offset", STRING),
      column("time_precision", STRING),
      column("day_occurred", DATE),
      column("day_reported", DATE),
      column("offence_code", STRING),
      column("category", STRING),
      column("municipality", STRING),
      column("area", STRING),
      column("place_key", STRING),
      column("place_type", STRING),
      column("place_precision", STRING),
      column("easting", INT),
      column("northing", INT),
      column("incident_key", STRING),
      column("crimes", INT),
      column("police_initiated", BOOLEAN),
      column("withdrawn", BOOLEAN),
      column("content_hash", LONG),
      column("first_seen", TIMESTAMP),
      column("last_changed", TIMESTAMP)),

  /**
   * One row per sum that a source sends instead of events, and delivery that said something new
   * about it. {@code period_end} is the day after the period. A sum over several dimensions names
   * them and their members in the same order, separated by {@code |}.
   */
  AGGREGATE(
      column("aggregate_id", STRING),
      column("source", STRING),
      column("organisation", STRING),
      column("delivery_id", STRING),
      column("period_start", DATE),
      column("period_end", DATE),
      column("municipality", STRING),
      column("area", STRING),
      column("dimension", STRING),
      column("member", STRING),
      column("quantity", STRING),
      column("unit", STRING),
      column("value", DOUBLE),
      column("lower", DOUBLE),
      column("upper", DOUBLE),
      column("status", STRING),
      column("withdrawn", BOOLEAN),
      column("content_hash", LONG),
      column("first_seen", TIMESTAMP),
      column("last_changed", TIMESTAMP)),

  /**
   * One row per delivery and attempt to apply it; the greatest {@code attempt} counts. {@code
   * overtaken_by} is the newest delivery of the source that was applied before it although it comes
   * after it in order. {@code municipalities} are the codes, separated by commas, of those whose
   * rows were kept when it was read: empty for all, null in lakes of older versions.
   */
  DELIVERY(
      column("delivery_id", STRING),
      column("source", STRING),
      column("organisation", STRING),
      column("file_name", STRING),
      column("sha256", STRING),
      column("size_bytes", LONG),
      column("arrived", TIMESTAMP),
      column("as_of", TIMESTAMP),
      column("mode", STRING),
      column("window_from", DATE),
      column("window_to", DATE),
      column("scope", STRING),
      column("outcome", STRING),
      column("reason", STRING),
      column("contract_sha256", STRING),
      column("attempt", INT),
      column("rows", LONG),
      column("accepted", LONG),
      column("unchanged", LONG),
      column("superseded", LONG),
      column("out_of_scope", LONG),
      column("structural", LONG),
      column("rejected", LONG),
      column("events_created", LONG),
      column("events_changed", LONG),
      column("events_withdrawn", LONG),
      column("overtaken_by", STRING),
      column("municipalities", STRING)),

  /**
   * One row per rejected input row; the text is redacted. {@code part} is the sheet, or the file
   * within an archive, empty where the file is one table.
   */
  REJECTED_ROW(
      column("delivery_id", STRING),
      column("source", STRING),
      column("part", STRING),
      column("line", LONG),
      column("column_name", STRING),
      column("reason", STRING),
      column("redacted_text", STRING)),

  /** What was odd in a delivery without making its rows unusable. */
  DELIVERY_NOTE(
      column("delivery_id", STRING),
      column("source", STRING),
      column("kind", STRING),
      column("column_name", STRING),
      column("rows", LONG),
      column("first_line", LONG));

  private final List<Column> columns;

  LakeTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** The table's name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns in their order. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * Where a column stands, from 0.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public int indexOf(String column) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).name().equals(column)) {
        return at;
      }
    }
    throw new IllegalArgumentException(id() + " has no column " + column);
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type);
  }
}
