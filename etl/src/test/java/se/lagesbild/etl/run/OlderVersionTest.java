package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.generation.Recipe;
import se.lagesbild.warehouse.schema.Home;

/** An installation that another version of the program has run in: made older or newer by hand. */
class OlderVersionTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);

  @TempDir Path folder;

  @Test
  void aNightGoesOnFromWhatAnOlderVersionPublished() throws Exception {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome calm = home.emptyCopy(folder.resolve("calm"));
    for (TestHome each : List.of(home, calm)) {
      each.police(36, reports(6, SEPTEMBER)).publish(TODAY);
    }
    age(home);

    for (TestHome each : List.of(home, calm)) {
      each.police(38, reports(7, SEPTEMBER));
      each.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny")).publish(TODAY);
    }

    assertThat(home.content()).isEqualTo(calm.content());
    assertThat(home.lakeRows()).isEqualTo(calm.lakeRows());
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void withNothingNewItIsMadeAnewToo() throws Exception {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
    List<String> content = home.content();
    age(home);

    home.publish(TODAY);

    assertThat(home.content()).isEqualTo(content);
    assertThat(home.ask("select count(*) > 0 from population where source is null"))
        .containsExactly("true");
  }

  @Test
  void aLakeOfANewerVersionIsLeftAloneWithASentence() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
    List<String> content = home.content();
    addColumnOfANewerVersion(home.home());
    home.police(38, reports(7, SEPTEMBER));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.sentence()).contains("nyare version av Lägesbild");
    assertThat(home.content()).isEqualTo(content);
  }

  @Test
  void aConfigurationOfAnOlderVersionIsToldWithFileAndLine() throws Exception {
    TestHome home = TestHome.create(folder.resolve("home"));
    try (Stream<Path> indicators = Files.list(home.home().config().resolve("indicators"))) {
      for (Path indicator : indicators.toList()) {
        List<String> lines =
            Files.readAllLines(indicator).stream()
                .filter(l -> !l.startsWith("direction:"))
                .toList();
        Files.write(indicator, lines);
      }
    }

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.sentence()).contains("indicators/").contains("direction").contains("rad ");
  }

  /** As if made before the columns and tables of this version. */
  private static void age(TestHome home) throws SQLException {
    Path file = home.home().serving().resolve(home.pointer().file());
    try (Connection generation = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = generation.createStatement()) {
      statement.execute("alter table delivery drop column overtaken_by");
      statement.execute("alter table delivery drop column attempt");
      statement.execute("drop table population");
      statement.execute("alter table stated_population rename to population");
      statement.execute("update meta set value = 'older' where key = '" + Recipe.KEY + "'");
    }
  }

  private static void addColumnOfANewerVersion(Home home) {
    Path root = home.lake().toAbsolutePath();
    try (JdbcCatalog catalog = new JdbcCatalog()) {
      catalog.setConf(new org.apache.hadoop.conf.Configuration());
      catalog.initialize(
          "lake",
          java.util.Map.of(
              CatalogProperties.URI,
              "jdbc:sqlite:" + root.resolve("catalog.sqlite"),
              CatalogProperties.WAREHOUSE_LOCATION,
              root.toString(),
              "jdbc.schema-version",
              "V1"));
      Table table = catalog.loadTable(TableIdentifier.of("warehouse", "event_version"));
      table.updateSchema().addColumn("of_a_newer_version", Types.StringType.get()).commit();
    }
  }
}
