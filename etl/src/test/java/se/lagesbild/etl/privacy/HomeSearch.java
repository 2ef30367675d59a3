package se.lagesbild.etl.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * Looks for texts in all files of a home but those that organisations have sent: in their bytes, in
 * their names, and in every value that a Parquet, DuckDB or Avro file holds.
 */
public final class HomeSearch {
  private final Needles needles;
  private final Set<String> opened = new TreeSet<>();

  /** Looks for these. */
  public HomeSearch(Needles needles) {
    this.needles = needles;
  }

  /** What stands where, as {@code file: text}. */
  public List<String> find(Path root) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    for (Path file : files(root)) {
      if (!file.startsWith(root.resolve("landing")) && !file.startsWith(root.resolve("inbox"))) {
        Set<String> here = needles.find(root.relativize(file).toString());
        here.addAll(needles.find(Files.readAllBytes(file)));
        here.addAll(inValues(file));
        here.forEach(text -> found.add(root.relativize(file) + ": " + text));
      }
    }
    return found;
  }

  /** Endings of the files whose values were read. */
  Set<String> opened() {
    return opened;
  }

  static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> inValues(Path file) throws IOException, SQLException {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    opened.add(ending);
    return switch (ending) {
      case "parquet" -> inTable("jdbc:duckdb:", "read_parquet('" + file + "')");
      case "duckdb" -> inDatabase("jdbc:duckdb:" + file);
      case "avro" -> inAvro(file);
      default -> Set.of();
    };
  }

  private Set<String> inDatabase(String url) throws SQLException {
    Set<String> found = new TreeSet<>();
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows =
            connection.createStatement().executeQuery("select table_name from duckdb_tables()")) {
      while (rows.next()) {
        tables.add('"' + rows.getString(1) + '"');
      }
    }
    for (String table : tables) {
      found.addAll(inTable(url, table));
    }
    return found;
  }

  private Set<String> inTable(String url, String table) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows =
            connection.createStatement().executeQuery("select columns(*)::varchar from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          all.append(rows.getString(column)).append('\n');
        }
      }
    }
    return needles.find(all.toString());
  }

  private Set<String> inAvro(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    try (DataFileReader<GenericRecord> records =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      for (GenericRecord record : records) {
        found.addAll(needles.find(record.toString()));
        gather(record, found);
      }
    }
    return found;
  }

  private void gather(Object value, Set<String> found) {
    if (value instanceof GenericRecord record) {
      record.getSchema().getFields().forEach(field -> gather(record.get(field.pos()), found));
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> gather(each, found));
    } else if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      found.addAll(needles.find(copy));
      found.addAll(needles.find(new String(copy, StandardCharsets.UTF_8)));
    }
  }
}
