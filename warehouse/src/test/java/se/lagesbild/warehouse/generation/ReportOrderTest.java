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

/** Which row of a report stands for it. */
class ReportOrderTest {
  private Connection connection;

  @BeforeEach
  void weighThreeHundredCategories() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute(GenerationBuilder.NEEDED.get(0));
    execute("insert into harm_weight select 'v1', 'c' || i, i from range(1, 301) as t (i)");
    execute("insert into harm_weight values ('v1', 'unknown', null), ('v2', 'c1', 9999)");
    execute("create table row (event_id varchar, category varchar, first_seen timestamp)");
    try (Statement statement = connection.createStatement()) {
      ReportOrder.define(statement);
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void theGravestComesFirstAndWhatHasNoWeightLast() throws SQLException {
    row("none", "absent", "2026-01-01");
    row("null", "unknown", "2026-01-02");
    row("light", "c1", "2026-01-03");
    row("middle", "c44", "2026-01-03");
    row("gravest", "c300", "2026-01-03");

    assertThat(order()).containsExactly("gravest", "middle", "light", "none", "null");
  }

  @Test
  void amongTheGravestTheOneSeenFirst() throws SQLException {
    row("later", "c7", "2026-01-02 00:00:01");
    row("first", "c7", "2026-01-02 00:00:00");
    row("before-all", "c7", "1969-12-31");

    assertThat(order()).containsExactly("before-all", "first", "later");
  }

  private void row(String id, String category, String firstSeen) throws SQLException {
    execute("insert into row values ('%s', '%s', '%s')".formatted(id, category, firstSeen));
  }

  private List<String> order() throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select event_id from row left join gravity using (category)
                order by place_in_report(lightness, first_seen, event_id)""")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
