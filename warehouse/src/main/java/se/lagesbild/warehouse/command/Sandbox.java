package se.lagesbild.warehouse.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.lagesbild.warehouse.generation.ClosedDatabase;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.terminal.ResultWriter;

/**
 * Runs one statement of unknown intent. What protects: a process of its own, a read-only file, a
 * database closed to the outside, limits on text, depth, memory and time, and a thread with a stack
 * large enough for the parser's recursion.
 */
final class Sandbox {
  private static final int LONGEST_TEXT_BYTES = 32 * 1024;
  private static final long STACK_BYTES = 64L << 20;
  // The planner does not heed the database's own time limit.
  private static final long SECONDS_BEYOND_LIMIT = 5;

  private final Path file;
  private final ClosedDatabase.Limits limits;

  Sandbox(Path file) {
    this(file, ClosedDatabase.Limits.AD_HOC);
  }

  Sandbox(Path file, ClosedDatabase.Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Writes the result of {@code sql}.
   *
   * @throws ServingException with what is wrong with the statement
   */
  void run(String sql, ResultWriter writer) {
    if (sql.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT_BYTES) {
      throw new ServingException("frågan är längre än 32 kB; dela upp den.");
    }
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              execute(sql, writer);
              return null;
            });
    Thread thread = new Thread(null, task, "query", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    await(task);
  }

  private void await(FutureTask<Void> task) {
    try {
      task.get(limits.longest().toSeconds() + SECONDS_BEYOND_LIMIT, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new ServingException("frågan kunde inte köras (" + e.getCause() + ").", e.getCause());
    } catch (TimeoutException e) {
      throw new ServingException(SqlFailure.tooLong(limits.longest()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServingException("frågan avbröts.");
    }
  }

  private void execute(String sql, ResultWriter writer) {
    try (Connection connection = ClosedDatabase.open(file, limits)) {
      long start = System.nanoTime();
      try {
        StatementShape.requireSingleSelect(serialized(connection, sql));
        try (Statement statement = connection.createStatement();
            ResultSet result = statement.executeQuery(sql)) {
          writer.write(result);
        }
      } catch (SQLException e) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        throw new ServingException(
            new SqlFailure(file, connection, limits).sentence(sql, e, elapsed), e);
      }
    } catch (SQLException e) {
      throw new ServingException(
          file + " kan inte öppnas; gå tillbaka med ./lagesbild rollback NUMMER.", e);
    }
  }

  private static String serialized(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select json_serialize_sql(?)")) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
