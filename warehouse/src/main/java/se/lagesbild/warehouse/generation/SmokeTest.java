package se.lagesbild.warehouse.generation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a finished file the questions that a broken one would answer wrongly. */
final class SmokeTest {
  private SmokeTest() {}

  record Findings(long events, GenerationMeta meta) {}

  /**
   * Opens {@code file} as readers do and checks it.
   *
   * @throws ServingException if the tables contradict each other
   */
  static Findings run(Path file) throws SQLException {
    try (Connection connection = ClosedDatabase.open(file, ClosedDatabase.Limits.SERVING);
        Statement statement = connection.createStatement()) {
      GenerationMeta meta = readMeta(connection);
      String sql = SqlFile.of(SmokeTest.class, "smoke").text();
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        long events = row.getLong("events");
        if (row.getLong("event_hashes") != events) {
          require(file, "event_id", distinctEvents(connection), events);
        }
        require(file, "is_report_head", row.getLong("headless"), 0);
        if (row.getLong("odd_reports") != 0) {
          require(file, "is_report_head", oddReports(connection), 0);
        }
        require(file, "incident_link", row.getLong("lone_links"), 0);
        require(file, "occurred", row.getLong("daily_occurred"), row.getLong("dated_occurred"));
        require(file, "reported", row.getLong("daily_reported"), row.getLong("dated_reported"));
        require(file, "signal", row.getLong("odd_ranks"), 0);
        require(file, "daily_by_area", row.getLong("rows_by_area"), row.getLong("daily_rows"));
        return new Findings(events, meta);
      }
    }
  }

  private static long distinctEvents(Connection connection) throws SQLException {
    return count(connection, "select count(distinct event_id) from event");
  }

  private static long oddReports(Connection connection) throws SQLException {
    return count(
        connection,
        """
        select count(*) from (
          select report_key from event where report_key is not null
          group by report_key having count(*) filter (is_report_head) != 1)""");
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  static GenerationMeta readMeta(Connection connection) throws SQLException {
    Map<String, String> values = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select key, value from meta")) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getString(2));
      }
    }
    Map<String, Long> snapshots = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(OwnTables.SNAPSHOT_PREFIX)) {
            snapshots.put(key.substring(OwnTables.SNAPSHOT_PREFIX.length()), Long.parseLong(value));
          }
        });
    Origin origin =
        new Origin(
            Long.parseLong(values.get("number")),
            values.get("run"),
            LocalDate.parse(values.get("today")),
            values.get("installation_sha256"),
            snapshots);
    return new GenerationMeta(origin, newest(connection, origin.today()));
  }

  /** A plan tells of days that lie ahead; it makes nothing else newer than the day of the run. */
  private static @Nullable LocalDateTime newest(Connection connection, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select max(as_of) from coverage where as_of < ? or (select min(as_of) from coverage) >= ?")) {
      statement.setObject(1, today.plusDays(1));
      statement.setObject(2, today.plusDays(1));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDateTime.class);
      }
    }
  }

  private static void require(Path file, String what, long found, long expected) {
    if (found != expected) {
      throw new ServingException(
          "generationen %s motsäger sig själv (%s: %d i stället för %d) och tas inte i bruk."
              .formatted(file.getFileName(), what, found, expected));
    }
  }
}
