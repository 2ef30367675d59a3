package se.lagesbild.etl.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.Trial;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;

/** A row of the lake in a form to look at; a pseudonym is told to be one and no more. */
final class StoredRow {
  private static final String PSEUDONYM = "‹pseudonym›";

  private static final Set<String> PSEUDONYMS =
      Set.of("event_id", "aggregate_id", "report_key", "place_key", "incident_key");

  /** What is the same for all rows of a file, or means nothing outside of the lake. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "source",
          "organisation",
          "source_key",
          "delivery_id",
          "content_hash",
          "first_seen",
          "last_changed");

  private final LakeTable table;

  StoredRow(LakeTable table) {
    this.table = table;
  }

  FileTrial.Shown of(Trial.Stored row) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int at = 0; at < table.columns().size(); at++) {
      Column column = table.columns().get(at);
      String text = LEFT_OUT.contains(column.name()) ? null : text(column, row.columns(), at);
      if (text != null) {
        columns.put(column.name(), PSEUDONYMS.contains(column.name()) ? PSEUDONYM : text);
      }
    }
    String place = row.part() == null ? "" + row.line() : row.part() + "!" + row.line();
    return new FileTrial.Shown(place, columns);
  }

  private static @Nullable String text(Column column, InternalRow row, int at) {
    if (row.isNullAt(at)) {
      return null;
    }
    return switch (column.type()) {
      case STRING -> row.getUTF8String(at).toString();
      case INT -> String.valueOf(row.getInt(at));
      case LONG -> String.valueOf(row.getLong(at));
      case DOUBLE -> number(row.getDouble(at));
      case BOOLEAN -> row.getBoolean(at) ? "true" : null;
      case DATE -> LocalDate.ofEpochDay(row.getInt(at)).toString();
      case TIMESTAMP ->
          DateTimeUtils.microsToLocalDateTime(row.getLong(at)).toString().replace('T', ' ');
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
