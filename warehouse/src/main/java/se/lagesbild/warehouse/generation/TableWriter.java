package se.lagesbild.warehouse.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.TableData;

/** Writes small tables from memory. */
final class TableWriter {
  private TableWriter() {}

  static void write(Connection connection, TableData table) throws SQLException {
    String columns =
        table.columns().stream()
            .map(column -> Literals.name(column.name()) + " " + Literals.type(column.type()))
            .collect(Collectors.joining(", ", " (", ")"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + Literals.name(table.name()) + columns);
    }
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender =
        duck.createAppender(connection.getCatalog(), "main", table.name())) {
      for (List<@Nullable Object> row : table.rows()) {
        appender.beginRow();
        for (Object value : row) {
          append(appender, value);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Integer number) {
      appender.append(number);
    } else if (value instanceof Long number) {
      appender.append(number);
    } else if (value instanceof Double number) {
      appender.append(number);
    } else if (value instanceof Boolean flag) {
      appender.append(flag);
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else if (value instanceof LocalDateTime time) {
      appender.append(time);
    } else {
      throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
