package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;

/** What a generation must not say of itself. */
class SmokeQueriesTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;
  private Path file;

  @BeforeEach
  void buildTwoReportsOfTwoCrimes() {
    GenerationFixture fixture = GenerationFixture.in(root);
    file =
        fixture
            .build(
                LakeFiles.write(
                    root.resolve("lake"),
                    List.of(
                        event("a1"),
                        event("a2").inReportOf("a1"),
                        event("b1"),
                        event("b2").inReportOf("b1")),
                    List.of(FixtureDelivery.applied("d1", POLICE, "2026-01-01T00:00:00"))))
            .file();
  }

  private static FixtureEvent event(String id) {
    return FixtureEvent.of(id, POLICE, "2026-01-01", "graffiti", "centrum");
  }

  @Test
  void aSoundGenerationPasses() throws SQLException {
    assertThat(SmokeTest.run(file).events()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no head | update event set is_report_head = false where report_key = 'a1' | is_report_head: 1",
        "an unknown head | update event set is_report_head = null where event_id = 'a1' | is_report_head: 1",
        "two heads here, none there | update event set is_report_head = report_key = 'a1' | is_report_head: 2",
        "none without a report | update event set report_key = null, is_report_head = false where event_id = 'a1' | is_report_head: 1",
        "an event twice | insert into event select * from event where event_id = 'a2' | event_id: 4",
        "a link with one end | insert into incident_link values ('a1', 'K1', 1, 'number') | incident_link: 1",
        "two firsts | insert into signal by name select 1 as rank from range(2) | signal: 1",
        "a count of nothing | delete from daily_by_area | daily_by_area: 0"
      })
  void aGenerationThatContradictsItselfIsRefused(String what, String change, String sentence)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }

    assertThatThrownBy(() -> SmokeTest.run(file))
        .as(what)
        .isInstanceOf(ServingException.class)
        .hasMessageContaining("motsäger sig själv (" + sentence + " i stället för ")
        .hasMessageEndingWith("tas inte i bruk.");
  }
}
