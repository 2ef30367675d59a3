package se.lagesbild.warehouse.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.TableData;

/**
 * Builds a generation: the latest version of each event, the daily counts sorted for their queries,
 * and what is needed to read them. No clock is read: the same input gives the same content.
 */
public final class GenerationBuilder {

  /** Files are written so that this version of DuckDB and later ones can read them. */
  static final String STORAGE_VERSION = "v1.5.0";

  /** The facts weigh the rows of a report; without weights all are alike. */
  static final String WITHOUT_WEIGHTS =
      "create table if not exists harm_weight (version varchar, category varchar, days double)";

  static final List<String> DERIVED =
      List.of(
          "event",
          "aggregate",
          "delivery",
          "rejected_row",
          "delivery_note",
          "daily",
          "daily_by_area",
          "coverage");

  private GenerationBuilder() {}

  /**
   * What a generation is built from.
   *
   * @param files Parquet files by lake table; a missing table is an empty one
   * @param references tables of the installation
   * @param checks what the checks found
   * @param origin what the generation says of its making
   */
  public record Input(
      Map<LakeTable, List<Path>> files,
      List<TableData> references,
      List<CheckResult> checks,
      Origin origin) {}

  /**
   * Builds the file {@code target}, replacing a leftover, and returns when it is checked and on
   * disk.
   *
   * @throws ServingException if the lake's files cannot be read or contradict themselves
   */
  public static BuiltGeneration build(Path target, Input input) {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.deleteIfExists(target);
      Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".wal"));
      write(target, input);
      SmokeTest.Findings findings = SmokeTest.run(target);
      DurableFiles.force(target);
      DurableFiles.force(target.toAbsolutePath().getParent());
      return new BuiltGeneration(
          target,
          DurableFiles.sha256(target),
          Files.size(target),
          findings.events(),
          findings.meta());
    } catch (SQLException e) {
      throw new ServingException(
          "generation %d kunde inte byggas av sjöns filer (%s); den gamla ligger kvar."
              .formatted(input.origin().number(), firstLine(e)),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  private static void write(Path target, Input input) throws SQLException {
    Properties settings = new Properties();
    settings.put("jdbc_instance_cache", "false");
    settings.put("preserve_insertion_order", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "attach %s as generation (storage_version '%s')"
              .formatted(Literals.text(target.toString()), STORAGE_VERSION));
      statement.execute("use generation");
      // One transaction: each commit of its own would wait for the disk.
      statement.execute("begin");
      fill(connection, input);
      statement.execute("commit");
      statement.execute("checkpoint generation");
      statement.execute("use memory");
      statement.execute("detach generation");
    }
  }

  /** Makes all tables in the connection's current schema. */
  static void fill(Connection connection, Input input) throws SQLException {
    for (TableData table : input.references()) {
      TableWriter.write(connection, table);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(WITHOUT_WEIGHTS);
      for (LakeTable table : LakeTable.values()) {
        List<Path> files = input.files().getOrDefault(table, List.of());
        statement.execute(LakeView.create(table, files));
      }
      for (String table : DERIVED) {
        String select = SqlFile.of(GenerationBuilder.class, table).text();
        statement.execute("create table " + table + " as\n" + select);
      }
      for (LakeTable table : LakeTable.values()) {
        statement.execute("drop view " + LakeView.name(table));
      }
    }
    TableWriter.write(connection, OwnTables.signals());
    TableWriter.write(connection, OwnTables.checks(input.checks()));
    TableWriter.write(connection, OwnTables.meta(input.origin()));
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
