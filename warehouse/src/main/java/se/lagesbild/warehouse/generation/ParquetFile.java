package se.lagesbild.warehouse.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.schema.TableData;

/**
 * A small table as a Parquet file, written by a database that lives in memory for just that long
 * and knows no generation.
 */
public final class ParquetFile {
  private ParquetFile() {}

  /**
   * Writes the table.
   *
   * @param notes what belongs to the numbers, kept in the file's own key-value metadata
   * @return the whole file
   */
  public static byte[] of(TableData table, Map<String, String> notes) {
    try {
      Path folder = Files.createTempDirectory("lagesbild-parquet");
      Path file = folder.resolve("table.parquet");
      try {
        write(table, notes, file);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a Parquet file among the temporary files", e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write the table " + table.name(), e);
    }
  }

  private static void write(TableData table, Map<String, String> notes, Path file)
      throws SQLException {
    Properties settings = new Properties();
    settings.put("jdbc_instance_cache", "false");
    settings.put("threads", "1");
    settings.put("preserve_insertion_order", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      TableWriter.write(connection, table);
      statement.execute(
          "copy %s to %s (format parquet, compression zstd%s)"
              .formatted(
                  Literals.name(table.name()), Literals.text(file.toString()), metadata(notes)));
    }
  }

  private static String metadata(Map<String, String> notes) {
    return notes.isEmpty()
        ? ""
        : notes.entrySet().stream()
            .map(note -> Literals.text(note.getKey()) + ": " + Literals.text(note.getValue()))
            .collect(Collectors.joining(", ", ", kv_metadata {", "}"));
  }
}
