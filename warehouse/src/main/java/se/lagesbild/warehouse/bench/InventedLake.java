package se.lagesbild.warehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Writes Parquet files as a nightly run leaves them, of events that nobody reported: spread evenly
 * over every kind that the installation's sources tell of and over its places, more in the summer,
 * and for every fifth kind more towards the end. The same numbers give the same rows.
 */
final class InventedLake implements AutoCloseable {
  private final Connection connection;
  private final Path folder;

  private InventedLake(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder;
  }

  /** Of the kinds and places of an installation, over {@code days}, below {@code folder}. */
  static InventedLake of(Installation installation, DateRange days, Path folder)
      throws SQLException {
    InventedLake lake =
        new InventedLake(DriverManager.getConnection("jdbc:duckdb:"), createdFolder(folder));
    lake.execute(SqlFile.of(InventedLake.class, "kinds_and_places").text());
    lake.execute("set variable from_day = date '" + days.from() + "'");
    lake.addKinds(installation, days);
    lake.addPlaces(installation);
    return lake;
  }

  /** The events with the numbers from {@code first} up to but not {@code end}. */
  Path events(long first, long end) throws SQLException {
    execute("set variable first_event = " + first);
    execute("set variable end_event = " + end);
    return write(LakeTable.EVENT_VERSION, "events", "event_version-" + first);
  }

  /** One delivery of each source for each of its periods. */
  Path deliveries() throws SQLException {
    return write(LakeTable.DELIVERY, "deliveries", "delivery");
  }

  private Path write(LakeTable table, String select, String name) throws SQLException {
    Path file = folder.resolve(name + ".parquet");
    String columns =
        table.columns().stream()
            .map(column -> "\"" + column.name() + "\" " + type(column.type()))
            .collect(Collectors.joining(", ", "(", ")"));
    execute("create or replace temp table layout " + columns);
    execute(
        "copy (select * from layout union all by name ("
            + SqlFile.of(InventedLake.class, select).text()
            + ")) to '"
            + file.toString().replace("'", "''")
            + "' (format parquet, compression zstd)");
    return file;
  }

  private void addKinds(Installation installation, DateRange days) throws SQLException {
    int number = 0;
    for (SourceContract source : installation.sources()) {
      long every = source.cadence().everyDays();
      long deliveries = ChronoUnit.DAYS.between(days.from(), days.to()) / every;
      Set<String> taken = new HashSet<>();
      for (OffenceCode code : source.codes()) {
        if (!code.category().equals(OffenceCode.OUT_OF_SCOPE) && taken.add(code.category())) {
          insert(
              "insert into kind values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              number++,
              source.id(),
              source.organisation(),
              source.delivery().mode().id(),
              source.delivery().window() != null,
              every,
              deliveries,
              code.code(),
              code.category());
        }
      }
    }
  }

  private void addPlaces(Installation installation) throws SQLException {
    int number = 0;
    for (String municipality : installation.municipalities()) {
      insert("insert into place values (?, ?, ?)", number++, municipality, null);
    }
    for (Area area : installation.areas()) {
      if (installation.keeps(area.municipality())) {
        insert("insert into place values (?, ?, ?)", number++, area.municipality(), area.id());
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.execute();
    }
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "varchar";
      case LONG -> "bigint";
      case INT, DOUBLE, BOOLEAN, DATE, TIMESTAMP -> type.name();
    };
  }

  private static Path createdFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
