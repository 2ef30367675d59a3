package se.lagesbild.warehouse.generation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBConnection;

/**
 * An instance of DuckDB on one generation, open as long as anyone holds it. It starts with one
 * holder, the one who opened it.
 */
final class OpenGeneration {
  /** Opens the instance, at first and again when it has broken. */
  private interface Opener {
    Connection open() throws SQLException;
  }

  private final Opener opener;
  private final AtomicInteger holders = new AtomicInteger(1);
  private final GenerationMeta meta;
  private final Deque<ReadyConnection> idle = new ArrayDeque<>();
  private Connection root;

  private OpenGeneration(Opener opener) throws SQLException {
    this.opener = opener;
    this.root = opener.open();
    this.meta = SmokeTest.readMeta(root);
  }

  /**
   * Opens a published file.
   *
   * @throws ServingException if it cannot be read
   */
  static OpenGeneration open(Path file) {
    try {
      return new OpenGeneration(() -> ClosedDatabase.open(file, ClosedDatabase.Limits.SERVING));
    } catch (SQLException e) {
      throw new ServingException(
          file + " kan inte öppnas; gå tillbaka med ./lagesbild rollback NUMMER.", e);
    }
  }

  /** A generation number 0 with all tables and no rows, for readers who come before any data. */
  static OpenGeneration empty(LocalDate today) {
    try {
      return new OpenGeneration(() -> fillEmpty(today));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make an empty generation", e);
    }
  }

  private static Connection fillEmpty(LocalDate today) throws SQLException {
    Properties settings = new Properties();
    settings.put("jdbc_instance_cache", "false");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    Origin origin = new Origin(0, "", today, "", Map.of());
    GenerationBuilder.Input nothing =
        new GenerationBuilder.Input(Map.of(), List.of(), List.of(), origin, null, Judging.NOTHING);
    GenerationBuilder.fill(connection, nothing);
    GenerationBuilder.judge(connection, nothing);
    ClosedDatabase.close(connection);
    return connection;
  }

  GenerationMeta meta() {
    return meta;
  }

  /** Becomes a holder; false when the last one has already let go. */
  boolean acquire() {
    int count = holders.get();
    while (count > 0 && !holders.compareAndSet(count, count + 1)) {
      count = holders.get();
    }
    return count > 0;
  }

  /** Lets go; the last holder closes. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      close();
    }
  }

  /** A connection of the caller's own, to be given back. */
  synchronized ReadyConnection take() throws SQLException {
    ReadyConnection ready = idle.poll();
    return ready == null
        ? new ReadyConnection(root, root.unwrap(DuckDBConnection.class).duplicate())
        : ready;
  }

  /** Keeps a connection that is sound for the next reader. */
  synchronized void giveBack(ReadyConnection used) throws SQLException {
    if (used.isOf(root)) {
      idle.push(used);
    } else {
      used.close();
    }
  }

  /** Whether {@code failure} has put the instance that {@code used} belongs to out of action. */
  static boolean isBroken(SQLException failure) {
    return String.valueOf(failure.getMessage()).contains("database has been invalidated");
  }

  /** Opens the file anew in a fresh instance; a broken one never recovers. */
  synchronized void reopen() throws SQLException {
    Connection broken = root;
    root = opener.open();
    try {
      closeIdle();
      broken.close();
    } catch (SQLException e) {
      // Nothing more can be asked of it.
      idle.clear();
    }
  }

  private void closeIdle() throws SQLException {
    while (!idle.isEmpty()) {
      idle.pop().close();
    }
  }

  private synchronized void close() {
    try {
      closeIdle();
      root.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close generation " + meta.number(), e);
    }
  }
}
