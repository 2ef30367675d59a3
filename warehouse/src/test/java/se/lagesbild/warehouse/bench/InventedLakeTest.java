package se.lagesbild.warehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.SqlResources;
import se.lagesbild.warehouse.generation.SqlFile;

class InventedLakeTest {
  private static final DateRange DAYS =
      new DateRange(LocalDate.of(2018, 1, 5), LocalDate.of(2026, 1, 5));

  @TempDir Path root;

  private void requireGrain(String statement, Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      SqlResources.requireGrain(
          connection,
          "'" + file + "'",
          SqlResources.grain(SqlFile.of(InventedLake.class, statement).text()));
    }
  }

  private InventedLake lake() throws SQLException {
    return InventedLake.of(
        InstallationReader.read(GenerationFixture.in(root).home().config()),
        DAYS,
        root.resolve("lake"));
  }

  @Test
  void everyFileHasTheGrainItsHeaderNames() throws SQLException {
    try (InventedLake lake = lake()) {
      requireGrain("events", lake.events(0, 5_000));
      requireGrain("deliveries", lake.deliveries());
    }
  }

  @Test
  void everythingThatWasReportedCameWithADelivery() throws SQLException {
    try (InventedLake lake = lake();
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*), count(delivery.delivery_id),
                  count(*) filter (day_reported < day_occurred or day_reported >= as_of)
                from '%s' as event
                left join '%s' as delivery using (delivery_id)"""
                    .formatted(lake.events(0, 5_000), lake.deliveries()))) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(5_000);
      assertThat(row.getLong(2)).isEqualTo(5_000);
      assertThat(row.getLong(3)).isZero();
    }
  }
}
