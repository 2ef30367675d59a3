package se.lagesbild.warehouse.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statements that a connection has prepared; those used last are kept ready for the next time. */
final class PreparedStatements implements AutoCloseable {
  private final Connection connection;
  private final int most;
  private final Map<String, PreparedStatement> ready = new LinkedHashMap<>();

  /** Keeps at most {@code most}. */
  PreparedStatements(Connection connection, int most) {
    this.connection = connection;
    this.most = most;
  }

  /** One that nobody else uses until it is given back. */
  PreparedStatement take(String sql) throws SQLException {
    PreparedStatement known = ready.remove(sql);
    return known == null ? connection.prepareStatement(sql) : known;
  }

  /** Keeps one that has done its work. */
  void giveBack(String sql, PreparedStatement used) throws SQLException {
    PreparedStatement same = ready.put(sql, used);
    if (same != null) {
      same.close();
    }
    if (ready.size() > most) {
      Iterator<PreparedStatement> oldest = ready.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement each : ready.values()) {
      each.close();
    }
    ready.clear();
  }
}
