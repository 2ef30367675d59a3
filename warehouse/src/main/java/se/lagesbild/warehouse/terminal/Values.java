package se.lagesbild.warehouse.terminal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values the way they are shown: numbers with a point, times by ISO 8601. */
final class Values {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Values() {}

  static List<String> headings(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnName(i));
    }
    return names;
  }

  static List<@Nullable Object> row(ResultSet result, int columns) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      values.add(value(result, i));
    }
    return values;
  }

  static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static @Nullable Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Timestamp time) {
      LocalDateTime local = time.toLocalDateTime();
      return local.getNano() == 0 ? TIME.format(local) : local.toString().replace('T', ' ');
    }
    return result.getString(column);
  }
}
