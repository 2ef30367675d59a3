package se.lagesbild.etl.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.warehouse.catalogue.DateRange;

/** Reads from the newest generation which deliveries earlier runs dealt with. */
final class AppliedDeliveries {
  private static final String SELECT =
      """
      select delivery_id, source, outcome, window_from, window_to, scope, contract_sha256, attempt, as_of
      from delivery order by delivery_id
      """;

  private AppliedDeliveries() {}

  /**
   * What the newest generation knows.
   *
   * @param deliveries all of them, in order; a delivery that was read again stands once, as last
   *     read
   * @param installationSha256 the configuration the generation was made with
   */
  record Known(List<Applied> deliveries, String installationSha256) {

    static final Known NOTHING = new Known(List.of(), "");

    List<Applied> of(String source) {
      return deliveries.stream().filter(delivery -> delivery.source().equals(source)).toList();
    }
  }

  static Known read(Path generation) {
    Properties settings = new Properties();
    settings.put("access_mode", "READ_ONLY");
    settings.put("jdbc_instance_cache", "false");
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + generation, settings);
        Statement statement = connection.createStatement()) {
      List<Applied> deliveries = new ArrayList<>();
      ResultSet rows = statement.executeQuery(SELECT);
      while (rows.next()) {
        deliveries.add(delivery(rows));
      }
      return new Known(List.copyOf(deliveries), installation(connection));
    } catch (SQLException e) {
      throw new RunFailure(
          generation
              + " kan inte läsas ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "); välj en äldre generation med ./lagesbild rollback.");
    }
  }

  private static Applied delivery(ResultSet row) throws SQLException {
    return new Applied(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        window(row.getDate(4), row.getDate(5)),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getObject(9, LocalDateTime.class));
  }

  private static @Nullable DateRange window(@Nullable Date from, @Nullable Date to) {
    return from == null || to == null ? null : new DateRange(from.toLocalDate(), to.toLocalDate());
  }

  private static String installation(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet row =
          statement.executeQuery("select value from meta where key = 'installation_sha256'");
      return row.next() ? row.getString(1) : "";
    }
  }
}
