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

/** Which daily counts are written anew. */
class DailyAfterTest {
  private static final String COLUMNS =
      """
       (date_basis varchar, day date, municipality varchar, area varchar, category varchar,
        organisation varchar, source varchar, police_initiated boolean, reports integer,
        crimes integer, events integer, report_lot smallint, event_lot smallint)""";

  private Connection connection;

  @BeforeEach
  void makeTables() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("create table daily" + COLUMNS);
    execute("create table difference" + COLUMNS);
    insert("daily", "centrum", "2, 2, 2, 12, 12");
    insert("daily", "norra", "2, 2, 2, 12, 12");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aCountWhoseEventsCameBackAsTheyWereIsLeftAlone() throws SQLException {
    insert("difference", "centrum", "0, 0, 0, 0, 0");
    insert("difference", "norra", "0, 0, 0, null, 0");

    assertThat(after()).isEmpty();
  }

  @Test
  void aLotThatChangesIsWrittenThoughTheCountsAgree() throws SQLException {
    insert("difference", "centrum", "0, 0, 0, 5, 0");
    insert("difference", "norra", "0, 0, 0, null, 3");

    assertThat(after()).containsExactly("centrum 2 2 2 9 12", "norra 2 2 2 12 15");
  }

  @Test
  void countsMoveByTheDifferenceAndWithoutReportsThereIsNoLot() throws SQLException {
    insert("difference", "centrum", "-2, 1, 1, 12, 3");
    insert("difference", "södra", "1, 1, 1, 7, 7");

    assertThat(after()).containsExactly("centrum 0 3 3 15", "södra 1 1 1 7 7");
  }

  private void insert(String table, String area, String counts) throws SQLException {
    execute(
        "insert into %s values ('occurred', '2026-01-01', '1982', '%s', 'graffiti', 'polisen', 'police', false, %s)"
            .formatted(table, area, counts));
  }

  private List<String> after() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select concat_ws(' ', area, reports, crimes, events, report_lot, event_lot) from ("
                    + SqlFile.of(SqlFile.class, "advance/daily_after").text()
                    + ") order by area")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
