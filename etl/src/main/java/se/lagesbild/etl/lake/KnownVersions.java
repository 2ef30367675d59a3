package se.lagesbild.etl.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import se.lagesbild.etl.conform.PseudonymText;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * The latest published version of everything of a source that pending deliveries can touch: what
 * they tell about, and what lies in the windows they are complete for. DuckDB looks through the
 * lake's narrow columns, so the cost hardly grows with the lake.
 */
final class KnownVersions {
  private static final int FEW = 200_000;

  int size;
  long[] idHigh = new long[64];
  long[] idLow = new long[64];
  long[] hash = new long[64];
  int[] day = new int[64];
  int[] municipality = new int[64];
  int[] order = new int[64];
  long[] firstSeenMicros = new long[64];
  boolean[] withdrawn = new boolean[64];

  private KnownVersions() {}

  /** Nothing is known. */
  static KnownVersions none() {
    return new KnownVersions();
  }

  /**
   * Looks up a source.
   *
   * @param files published Parquet files of {@code table}
   * @param told what the pending deliveries tell about
   * @param spans what they are complete for
   */
  static KnownVersions read(
      LakeTable table,
      List<Path> files,
      SourceContract contract,
      Candidates told,
      Spans spans,
      Order order) {
    KnownVersions known = new KnownVersions();
    if (files.isEmpty()) {
      return known;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("create temp view version as " + versions(table, files, contract));
      statement.execute("create temp table touched (id varchar)");
      String chosen = "";
      if (told.size <= FEW) {
        appendIds(connection, told);
        chosen = " semi join touched using (id)";
        if (!spans.isEmpty()) {
          insertCovered(connection, contract, spans);
        }
      }
      try (PreparedStatement select =
          connection.prepareStatement(
              """
              select id, max_by(hash, delivery_id), max_by(day, delivery_id),
                max_by(municipality, delivery_id), max(delivery_id),
                max_by(first_seen, delivery_id), max_by(withdrawn, delivery_id)
              from version%s where source = ? group by id
              """
                  .formatted(chosen))) {
        select.setString(1, contract.id());
        known.fill(select.executeQuery(), order);
      }
      return known;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look through " + table.id(), e);
    }
  }

  private static String versions(LakeTable table, List<Path> files, SourceContract contract) {
    String id = table == LakeTable.AGGREGATE ? "aggregate_id" : "event_id";
    String list =
        files.stream()
            .map(path -> "'" + path.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return """
        select %s as id, source, delivery_id, withdrawn, content_hash as hash,
          date_diff('day', date '1970-01-01', %s) as day,
          coalesce(cast(municipality as integer), -1) as municipality,
          epoch_us(first_seen) as first_seen
        from read_parquet([%s], hive_partitioning = false, union_by_name = true)
        """
        .formatted(id, windowDay(contract), list);
  }

  /** The column that decides which windows cover a version. */
  private static String windowDay(SourceContract contract) {
    if (contract.isAggregate()) {
      return "period_start";
    }
    SourceContract.Window window = contract.delivery().window();
    boolean byStart =
        window != null && contract.requireEvent().occurred().from().equals(window.field());
    return byStart ? "cast(occurred_from as date)" : "day_reported";
  }

  private static void appendIds(Connection connection, Candidates told) throws SQLException {
    DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duckdb.createAppender("temp", "main", "touched")) {
      for (int at = 0; at < told.size; at++) {
        appender.beginRow();
        appender.append(PseudonymText.text(told.idHigh[at], told.idLow[at]));
        appender.endRow();
      }
    }
  }

  private static void insertCovered(Connection connection, SourceContract contract, Spans spans)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into touched select distinct id from version"
                + " where source = ? and day >= ? and day < ?")) {
      insert.setString(1, contract.id());
      insert.setInt(2, spans.firstDay());
      insert.setInt(3, spans.endDay());
      insert.execute();
    }
  }

  private void fill(ResultSet rows, Order orders) throws SQLException {
    while (rows.next()) {
      grow();
      String id = rows.getString(1);
      idHigh[size] = PseudonymText.high(id);
      idLow[size] = PseudonymText.low(id);
      hash[size] = rows.getLong(2);
      day[size] = rows.getInt(3);
      municipality[size] = rows.getInt(4);
      order[size] = orders.of(rows.getString(5));
      firstSeenMicros[size] = rows.getLong(6);
      withdrawn[size] = rows.getBoolean(7);
      size++;
    }
  }

  private void grow() {
    if (size < idHigh.length) {
      return;
    }
    int length = size + (size >> 1);
    idHigh = Arrays.copyOf(idHigh, length);
    idLow = Arrays.copyOf(idLow, length);
    hash = Arrays.copyOf(hash, length);
    day = Arrays.copyOf(day, length);
    municipality = Arrays.copyOf(municipality, length);
    order = Arrays.copyOf(order, length);
    firstSeenMicros = Arrays.copyOf(firstSeenMicros, length);
    withdrawn = Arrays.copyOf(withdrawn, length);
  }
}
