package se.lagesbild.warehouse.generation;

import java.sql.Connection;
import java.sql.SQLException;

/** A reader's connection to an instance, with the statements that readers before have prepared. */
final class ReadyConnection implements AutoCloseable {
  private static final int STATEMENTS_KEPT = 32;

  private final Connection root;
  private final Connection connection;
  private final PreparedStatements statements;

  /** A duplicate of the instance's first connection. */
  ReadyConnection(Connection root, Connection duplicate) {
    this.root = root;
    this.connection = duplicate;
    this.statements = new PreparedStatements(duplicate, STATEMENTS_KEPT);
  }

  /** Whether it belongs to the instance whose first connection is {@code other}. */
  boolean isOf(Connection other) {
    return root == other;
  }

  /** For one piece of work. */
  Session session() {
    return Session.on(statements);
  }

  @Override
  public void close() throws SQLException {
    statements.close();
    connection.close();
  }
}
