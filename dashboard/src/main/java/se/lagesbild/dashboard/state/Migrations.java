package se.lagesbild.dashboard.state;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a store up to date. */
final class Migrations {
  private static final String LOCATION = "classpath:se/lagesbild/dashboard/state/migration";

  private Migrations() {}

  /**
   * Applies what the store does not have yet.
   *
   * @throws StateException if it has more than this product knows
   * @throws org.flywaydb.core.api.FlywayException if what it has is not what was released
   */
  static void apply(Path file, DataSource source) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations(LOCATION)
            .failOnMissingLocations(true)
            .load();
    if (Arrays.stream(flyway.info().applied()).anyMatch(Migrations::isUnknown)) {
      throw new StateException(StateException.Reason.NEWER, file);
    }
    flyway.migrate();
  }

  private static boolean isUnknown(MigrationInfo applied) {
    MigrationState state = applied.getState();
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }
}
