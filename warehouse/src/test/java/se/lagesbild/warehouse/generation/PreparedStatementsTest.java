package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreparedStatementsTest {
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void givesTheSameOneAgainOnceItIsGivenBack() throws SQLException {
    try (PreparedStatements statements = new PreparedStatements(connection, 2)) {
      PreparedStatement first = statements.take("select 1");
      PreparedStatement meanwhile = statements.take("select 1");
      assertThat(meanwhile).isNotSameAs(first);

      statements.giveBack("select 1", first);
      assertThat(statements.take("select 1")).isSameAs(first);
    }
  }

  @Test
  void closesTheOneThatWasNotUsedForLongest() throws SQLException {
    try (PreparedStatements statements = new PreparedStatements(connection, 2)) {
      PreparedStatement one = statements.take("select 1");
      PreparedStatement two = statements.take("select 2");
      statements.giveBack("select 1", one);
      statements.giveBack("select 2", two);
      statements.giveBack("select 1", statements.take("select 1"));
      statements.giveBack("select 3", statements.take("select 3"));

      assertThat(two.isClosed()).isTrue();
      assertThat(one.isClosed()).isFalse();
    }
  }

  @Test
  void keepsNoneWhenToldTo() throws SQLException {
    try (PreparedStatements statements = new PreparedStatements(connection, 0)) {
      PreparedStatement once = statements.take("select 1");
      statements.giveBack("select 1", once);

      assertThat(once.isClosed()).isTrue();
    }
  }
}
