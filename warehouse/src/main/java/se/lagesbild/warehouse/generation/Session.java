package se.lagesbild.warehouse.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reader's connection to a database, for the length of one piece of work. */
public final class Session {
  private final PreparedStatements statements;
  private @Nullable PreparedStatement running;
  private boolean cancelled;

  private Session(PreparedStatements statements) {
    this.statements = statements;
  }

  /** Work on a connection that the caller closes. */
  public static Session on(Connection connection) {
    return new Session(new PreparedStatements(connection, 0));
  }

  /** Work with statements that stay ready for the next session. */
  static Session on(PreparedStatements statements) {
    return new Session(statements);
  }

  /** Work on a session. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run(Session session) throws SQLException;
  }

  /** All rows of a statement. */
  public <T> List<T> list(SqlStatement statement, Row.Reader<T> reader) throws SQLException {
    try {
      PreparedStatement prepared = start(statement);
      try {
        List<T> values = fetched(prepared, statement, reader);
        finish();
        statements.giveBack(statement.sql(), prepared);
        return values;
      } catch (SQLException | RuntimeException e) {
        finish();
        prepared.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new SQLException(statement.name() + ".sql: " + e.getMessage(), e);
    }
  }

  private static <T> List<T> fetched(
      PreparedStatement prepared, SqlStatement statement, Row.Reader<T> reader)
      throws SQLException {
    int position = 1;
    for (Object parameter : statement.parameters()) {
      prepared.setObject(position++, parameter);
    }
    List<T> values = new ArrayList<>();
    try (ResultSet result = prepared.executeQuery()) {
      Row row = new Row(result);
      while (result.next()) {
        values.add(reader.read(row));
      }
    }
    return values;
  }

  /** Stops what is running and lets nothing more start; called from another thread. */
  synchronized void cancel() {
    cancelled = true;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException alreadyClosed) {
        running = null;
      }
    }
  }

  private synchronized PreparedStatement start(SqlStatement statement) throws SQLException {
    if (cancelled) {
      throw new SQLException("cancelled");
    }
    PreparedStatement prepared = statements.take(statement.sql());
    running = prepared;
    return prepared;
  }

  private synchronized void finish() {
    running = null;
  }
}
