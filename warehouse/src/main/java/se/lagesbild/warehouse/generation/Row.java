package se.lagesbild.warehouse.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The row of a result that is being read; columns are asked for by name. */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** The value. */
    T read(Row row) throws SQLException;
  }

  /** A text that is there. */
  public String text(String column) throws SQLException {
    String text = result.getString(column);
    if (text == null) {
      throw new SQLException(column + " is null");
    }
    return text;
  }

  /** A text, or null. */
  public @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(column);
  }

  /** A whole number; nothing counts as zero. */
  public long number(String column) throws SQLException {
    return result.getLong(column);
  }

  /** A number; nothing counts as zero. */
  public double decimal(String column) throws SQLException {
    return result.getDouble(column);
  }

  /** A day, or null. */
  public @Nullable LocalDate day(String column) throws SQLException {
    return result.getObject(column, LocalDate.class);
  }

  /** A day that is there. */
  public LocalDate requiredDay(String column) throws SQLException {
    return LocalDate.parse(text(column));
  }

  /** A local time, or null. */
  public @Nullable LocalDateTime time(String column) throws SQLException {
    return result.getObject(column, LocalDateTime.class);
  }
}
