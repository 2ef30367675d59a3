package se.lagesbild.warehouse.generation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.TableData;

/**
 * Brings a copy of yesterday's generation up to date: events that the new files tell of are
 * exchanged and the daily counts moved by the difference, so that the cost follows the change.
 * Everything small is made anew. The outcome is what building from the start gives, in another
 * order of rows.
 */
final class GenerationAdvance {
  static final List<String> STEPS =
      List.of("told", "removed", "added", "difference", "daily_after");

  private static final List<String> COUNTS = List.of("daily", "daily_by_area");
  private static final String SAME_COUNT =
      "using (date_basis, day, municipality, area, category, organisation, source, police_initiated)";

  private GenerationAdvance() {}

  /** Updates the tables in the connection's current schema. */
  static void run(
      Connection connection, GenerationBuilder.Input input, GenerationBuilder.Since since)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      replaceReferences(connection, statement, input);
      List<Path> added = since.addedFiles().getOrDefault(LakeTable.EVENT_VERSION, List.of());
      if (!added.isEmpty()) {
        statement.execute(LakeView.create(LakeTable.EVENT_VERSION, added));
        for (String step : STEPS) {
          statement.execute("create temp table " + step + " as\n" + text(step));
        }
        exchangeEvents(statement);
        moveCounts(statement);
        for (String step : STEPS) {
          statement.execute("drop table " + step);
        }
        statement.execute("drop view " + LakeView.name(LakeTable.EVENT_VERSION));
      }
      replaceSmallTables(statement, input);
    }
  }

  private static void replaceReferences(
      Connection connection, Statement statement, GenerationBuilder.Input input)
      throws SQLException {
    for (TableData table : input.references()) {
      statement.execute("drop table if exists " + Literals.name(table.name()));
      TableWriter.write(connection, table);
    }
    GenerationBuilder.prepare(statement);
    for (TableData table : GenerationBuilder.ownTables(input)) {
      statement.execute("drop table if exists " + Literals.name(table.name()));
      TableWriter.write(connection, table);
    }
  }

  private static void exchangeEvents(Statement statement) throws SQLException {
    statement.execute(
        "delete from event where rowid in (select event.rowid from event semi join removed using (event_id))");
    statement.execute(
        "insert into event by name select * from added order by day_occurred, event_id");
  }

  private static void moveCounts(Statement statement) throws SQLException {
    for (String table : COUNTS) {
      statement.execute(
          "delete from %1$s where rowid in (select %1$s.rowid from %1$s semi join daily_after %2$s)"
              .formatted(table, SAME_COUNT));
      statement.execute(
          "insert into " + table + " by name select * from daily_after where events > 0");
    }
  }

  private static void replaceSmallTables(Statement statement, GenerationBuilder.Input input)
      throws SQLException {
    for (LakeTable table : LakeTable.values()) {
      if (table != LakeTable.EVENT_VERSION) {
        List<Path> files = input.files().getOrDefault(table, List.of());
        statement.execute(LakeView.create(table, files));
      }
    }
    for (String table : GenerationBuilder.DERIVED) {
      if (!table.equals("event") && !COUNTS.contains(table)) {
        String select = SqlFile.of(GenerationBuilder.class, table).text();
        statement.execute("drop table " + table);
        statement.execute("create table " + table + " as\n" + select);
      }
    }
    for (LakeTable table : LakeTable.values()) {
      if (table != LakeTable.EVENT_VERSION) {
        statement.execute("drop view " + LakeView.name(table));
      }
    }
  }

  private static String text(String step) {
    return SqlFile.of(GenerationBuilder.class, "advance/" + step).text();
  }
}
