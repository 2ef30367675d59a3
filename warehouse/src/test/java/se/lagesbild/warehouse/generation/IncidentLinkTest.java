package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events are taken for the same incident. */
class IncidentLinkTest {
  private Connection connection;

  @BeforeEach
  void makeTables() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute(
        """
        create table event (event_id varchar, source varchar, category varchar, municipality varchar,
          area varchar, easting integer, northing integer, occurred_from timestamp,
          occurred_to timestamp, incident_key varchar)""");
    execute(GenerationBuilder.NEEDED.get(1));
    execute(
        "insert into incident_rule values ('fire', 'arson', 6, 150, 0.8), ('fire', 'fire', 6, 150, 0.8)");
    execute("insert into incident_rule values ('fire', 'damage', 6, 150, 0.8)");
    event("other-1", "police", "theft", 600000, "2026-01-01 10:00", null);
    event("other-2", "police", "theft", 600000, "2026-01-01 10:00", null);
    event("other-3", "police", "theft", 600000, "2026-01-01 10:00", null);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aNumberLinksWhateverTheTime() throws SQLException {
    event("p", "police", "theft", 540000, "2026-01-01 10:00", "K1");
    event("p2", "police", "theft", 540000, "2026-01-01 10:00", "K2");
    event("s", "rescue", "fire", null, "2026-02-01 10:00", "K1");

    assertThat(links()).containsExactly("p K1 1.0 number", "s K1 1.0 number");
  }

  @Test
  void timePlaceAndKindLinkThreeSources() throws SQLException {
    event("a-police", "police", "arson", 540000, "2026-01-01 23:30", null);
    event("b-rescue", "rescue", "fire", 540100, "2026-01-02 00:10", null);
    event("c-damage", "technical", "damage", 540020, "2026-01-02 05:00", null);

    assertThat(links())
        .containsExactly(
            "a-police ra-police 0.8 rule",
            "b-rescue ra-police 0.8 rule",
            "c-damage ra-police 0.8 rule");
  }

  @Test
  void farAwayOrLateOrTheSameSourceLinksNothing() throws SQLException {
    event("a", "police", "arson", 540000, "2026-01-01 20:00", null);
    event("b", "rescue", "fire", 540200, "2026-01-01 20:10", null);
    event("c", "rescue", "fire", 540000, "2026-01-02 02:06", null);
    event("d", "police", "arson", 540000, "2026-01-01 20:05", null);
    event("e", "rescue", "theft", 540000, "2026-01-01 20:05", null);

    assertThat(links()).isEmpty();
  }

  @Test
  void whatIsFoundInTheMorningFollowsTheFireByALessSureRule() throws SQLException {
    execute(
        """
        insert into incident_rule values ('morning', 'arson', 12, 150, 0.5),
          ('morning', 'fire', 12, 150, 0.5), ('morning', 'property', 12, 150, 0.5)""");
    event("a-police", "police", "arson", 540000, "2026-01-01 23:30", null);
    event("b-rescue", "rescue", "fire", 540100, "2026-01-02 00:10", null);
    event("c-property", "property", "property", 540020, "2026-01-02 08:00", null);
    event("d-property", "property", "property", 540020, "2026-01-02 14:00", null);

    assertThat(links())
        .containsExactly(
            "a-police ra-police 0.8 rule",
            "b-rescue ra-police 0.8 rule",
            "c-property ra-police 0.5 rule");
  }

  @Test
  void theAreaAloneIsHalfAsSure() throws SQLException {
    event("a", "police", "arson", null, "2026-01-01 20:00", null);
    event("b", "rescue", "fire", 540200, "2026-01-01 20:10", null);

    assertThat(links()).containsExactly("a ra 0.4 rule", "b ra 0.4 rule");
  }

  @Test
  void whoseOnlyPartnerHasANumberFollowsIt() throws SQLException {
    event("p", "police", "arson", 540000, "2026-01-01 20:00", "K1");
    event("s", "technical", "damage", 900000, "2026-02-01 10:00", "K1");
    event("x", "rescue", "fire", 540100, "2026-01-01 20:10", null);

    assertThat(links()).containsExactly("p K1 1.0 number", "s K1 1.0 number", "x K1 0.8 rule");
  }

  @Test
  void aRuleJoinsNoTwoNumbers() throws SQLException {
    event("p1", "police", "arson", 540000, "2026-01-01 20:00", "K1");
    event("s1", "technical", "damage", 900000, "2026-02-01 10:00", "K1");
    event("p2", "police", "arson", 540020, "2026-01-01 20:05", "K2");
    event("s2", "technical", "damage", 900000, "2026-02-01 10:00", "K2");
    event("x", "rescue", "fire", 540010, "2026-01-01 20:10", null);

    assertThat(links())
        .containsExactly(
            "p1 K1 1.0 number",
            "p2 K2 1.0 number",
            "s1 K1 1.0 number",
            "s2 K2 1.0 number",
            "x K1 0.8 rule");
  }

  private void event(
      String id, String source, String category, Integer easting, String time, String key)
      throws SQLException {
    execute(
        "insert into event values ('%s', '%s', '%s', '1982', 'centrum', %s, %s, '%s', '%s', %s)"
            .formatted(
                id,
                source,
                category,
                easting,
                easting == null ? null : 6650000,
                time,
                time,
                key == null ? null : "'" + key + "'"));
  }

  private List<String> links() throws SQLException {
    List<String> links = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(SqlFile.of(SqlFile.class, "incident_link").text())) {
      while (rows.next()) {
        links.add(
            "%s %s %s %s"
                .formatted(
                    rows.getString("event_id"),
                    rows.getString("incident_key"),
                    rows.getDouble("confidence"),
                    rows.getString("basis")));
      }
    }
    return links;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
