package se.lagesbild.etl.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.Withdrawal;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.ResultWriter;

/** Joins the register of landed deliveries with what the newest generation says of them. */
final class DeliveryList {
  private static final String LANDED =
      """
      create temp table landed (
        delivery_id varchar, source varchar, file_name varchar, as_of timestamp,
        arrived timestamp, is_withdrawn boolean, has_copy boolean)""";

  private static final String TOLD_NOTHING =
      """
      create temp view told as
      select '' as delivery_id, '' as source, '' as outcome, 0 as rows where false""";

  private final Home home;
  private final LandedDeliveries landed;

  DeliveryList(Home home, LandedDeliveries landed) {
    this.home = home;
    this.landed = landed;
  }

  /** Writes the deliveries of some sources. */
  void write(List<String> sources, ResultWriter writer) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(LANDED);
      for (String source : sources) {
        append(connection, source);
      }
      statement.execute(told(statement));
      try (ResultSet rows =
          statement.executeQuery(SqlFile.of(DeliveryList.class, "delivery_list").text())) {
        writer.write(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot list deliveries", e);
    }
  }

  private void append(Connection connection, String source) throws SQLException {
    Map<String, Withdrawal> withdrawals = landed.withdrawals(source);
    Set<String> readable = landed.readable(source);
    DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duckdb.createAppender("temp", "main", "landed")) {
      for (Delivery delivery : landed.list(source)) {
        appender.beginRow();
        appender.append(delivery.id());
        appender.append(delivery.source());
        appender.append(delivery.fileName());
        appender.append(delivery.period().asOf());
        appender.append(delivery.arrived());
        appender.append(withdrawals.containsKey(delivery.id()));
        appender.append(readable.contains(delivery.id()));
        appender.endRow();
      }
    }
  }

  /** The view of what the newest generation says; without one it says nothing. */
  private String told(Statement statement) throws SQLException {
    ServingDirectory serving = ServingDirectory.of(home);
    Optional<Path> newest =
        serving.current().map(pointer -> serving.file(pointer.latest())).filter(Files::exists);
    if (newest.isEmpty()) {
      return TOLD_NOTHING;
    }
    statement.execute(
        "attach '%s' as generation (read_only)"
            .formatted(newest.get().toString().replace("'", "''")));
    return "create temp view told as select * from generation.delivery";
  }
}
