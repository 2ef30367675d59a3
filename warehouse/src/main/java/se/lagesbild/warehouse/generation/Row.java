package se.lagesbild.warehouse.generation;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row of a result that is being read; columns are asked for by name. */
public final class Row {
  private final ResultSet result;
  private final Map<String, Integer> positions = new HashMap<>();

  Row(ResultSet result) throws SQLException {
    this.result = result;
    ResultSetMetaData columns = result.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      positions.put(columns.getColumnName(i), i);
    }
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** The value. */
    T read(Row row) throws SQLException;
  }

  /** A text that is there. */
  public String text(String column) throws SQLException {
    String text = result.getString(position(column));
    if (text == null) {
      throw new SQLException(column + " is null");
    }
    return text;
  }

  /** A text, or null. */
  public @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(position(column));
  }

  /** A whole number; nothing counts as zero. */
  public long number(String column) throws SQLException {
    return result.getLong(position(column));
  }

  /** A number; nothing counts as zero. */
  public double decimal(String column) throws SQLException {
    return result.getDouble(position(column));
  }

  /** Yes or no; nothing counts as no. */
  public boolean isTrue(String column) throws SQLException {
    return result.getBoolean(position(column));
  }

  /** A day, or null. */
  public @Nullable LocalDate day(String column) throws SQLException {
    return result.getObject(position(column), LocalDate.class);
  }

  /** A day that is there. */
  public LocalDate requiredDay(String column) throws SQLException {
    LocalDate day = day(column);
    if (day == null) {
      throw new SQLException(column + " is null");
    }
    return day;
  }

  /** A local time, or null. */
  public @Nullable LocalDateTime time(String column) throws SQLException {
    return result.getObject(position(column), LocalDateTime.class);
  }

  private int position(String column) throws SQLException {
    Integer position = positions.get(column);
    if (position == null) {
      throw new SQLException("no column named " + column);
    }
    return position;
  }
}
