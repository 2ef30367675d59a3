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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.TableData;

/**
 * Builds a generation: the latest version of each event, the daily counts sorted for their queries,
 * and what is needed to read them. No clock is read: the same input gives the same content.
 */
public final class GenerationBuilder {

  /** Files are written so that this version of DuckDB and later ones can read them. */
  static final String STORAGE_VERSION = "v1.5.0";

  /** What readers and the facts need from outside the lake, empty where there is none. */
  static final List<String> NEEDED =
      List.of(
          "create table if not exists harm_weight (version varchar, category varchar, days double)",
          "create table if not exists incident_rule (rule varchar, category varchar,"
              + " within_hours integer, within_metres integer, confidence double)",
          "create table if not exists stated_population (municipality varchar, area varchar,"
              + " year integer, inhabitants integer)",
          "create table if not exists expected_delivery (source varchar, scope varchar,"
              + " expected_on date, state varchar, delivery_id varchar, covers_from date,"
              + " covers_to date)");

  static final List<String> DERIVED =
      List.of(
          "event",
          "aggregate",
          "delivery",
          "rejected_row",
          "delivery_note",
          "incident_link",
          "daily",
          "daily_by_area",
          "coverage",
          "population");

  private GenerationBuilder() {}

  /**
   * What a generation is built from.
   *
   * @param files Parquet files by lake table; a missing table is an empty one
   * @param references tables made outside the lake: the installation's, and what was expected
   * @param checks what the checks found
   * @param origin what the generation says of its making
   * @param since what an earlier generation knows of it already, or null to begin from nothing
   * @param judging what is found in the facts once they are there
   */
  public record Input(
      Map<LakeTable, List<Path>> files,
      List<TableData> references,
      List<CheckResult> checks,
      Origin origin,
      @Nullable Since since,
      Judging judging) {}

  /**
   * What an earlier generation knows already.
   *
   * @param generation its file, made from all files but the added ones with the same configuration;
   *     one that another version of the product made in another way is passed by
   * @param addedFiles Parquet files by lake table that it does not know
   */
  public record Since(Path generation, Map<LakeTable, List<Path>> addedFiles) {}

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
      Since since = input.since();
      if (since != null && Recipe.made(since.generation())) {
        Files.copy(since.generation(), target);
        write(target, input, connection -> GenerationAdvance.run(connection, input, since));
      } else {
        write(target, input, connection -> fill(connection, input));
      }
      CompletableFuture<String> sha256 =
          CompletableFuture.supplyAsync(() -> DurableFiles.sha256(target));
      SmokeTest.Findings findings = SmokeTest.run(target);
      DurableFiles.force(target);
      DurableFiles.force(target.toAbsolutePath().getParent());
      return new BuiltGeneration(
          target, sha256.join(), Files.size(target), findings.events(), findings.meta());
    } catch (SQLException e) {
      throw new ServingException(
          "generation %d kunde inte byggas av sjöns filer (%s)%s."
              .formatted(
                  input.origin().number(),
                  firstLine(e),
                  input.origin().number() > 1 ? "; den gamla ligger kvar" : ""),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  private interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  private static void write(Path target, Input input, Filling filling) throws SQLException {
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
      filling.fill(connection);
      statement.execute("commit");
      judge(connection, input);
      statement.execute("checkpoint generation");
      statement.execute("use memory");
      statement.execute("detach generation");
    }
  }

  /**
   * Makes the tables of what the judging finds. The facts are committed before: a statement that
   * fails would take them along.
   */
  static void judge(Connection connection, Input input) throws SQLException {
    List<TableData> found = input.judging().of(Session.on(connection));
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin");
      for (TableData table : found) {
        statement.execute("drop table if exists " + Literals.name(table.name()));
        TableWriter.write(connection, table);
      }
      statement.execute("commit");
    }
  }

  /** Makes all tables but that of the signals in the connection's current schema. */
  static void fill(Connection connection, Input input) throws SQLException {
    for (TableData table : input.references()) {
      TableWriter.write(connection, table);
    }
    try (Statement statement = connection.createStatement()) {
      prepare(statement);
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
    for (TableData table : ownTables(input)) {
      TableWriter.write(connection, table);
    }
  }

  /** Makes what the facts need once the references are there. */
  static void prepare(Statement statement) throws SQLException {
    for (String table : NEEDED) {
      statement.execute(table);
    }
    ReportOrder.define(statement);
  }

  /** The tables that come neither from the lake nor from the installation. */
  static List<TableData> ownTables(Input input) {
    return List.of(OwnTables.checks(input.checks()), OwnTables.meta(input.origin()));
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
