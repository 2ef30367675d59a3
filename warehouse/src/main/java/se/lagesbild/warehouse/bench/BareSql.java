package se.lagesbild.warehouse.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.generation.ClosedDatabase;
import se.lagesbild.warehouse.generation.SqlStatement;
import se.lagesbild.warehouse.query.DividedReader;
import se.lagesbild.warehouse.query.Lots;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.SeriesReader;

/**
 * The statement of a question, prepared once and run on a generation's file by the database's
 * driver alone, every value of every row fetched: what the product's own way is held against.
 */
public final class BareSql implements AutoCloseable {
  private final Connection connection;
  private final Installation installation;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private BareSql(Connection connection, Installation installation) {
    this.connection = connection;
    this.installation = installation;
  }

  /** On a generation's file, opened as the server opens it. */
  public static BareSql on(Path file, Installation installation) {
    try {
      return new BareSql(ClosedDatabase.open(file, ClosedDatabase.Limits.SERVING), installation);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot open " + file, e);
    }
  }

  /**
   * Runs the statement of {@code question}, which names its period.
   *
   * @return the number of rows
   */
  public int run(Question.Series question) {
    return run(statement(question));
  }

  /**
   * Runs the statement of {@code question}, whose places are named by their keys.
   *
   * @return the number of rows
   */
  public int run(Question.Explained question) {
    Indicator indicator = installation.findIndicator(question.indicator()).orElseThrow();
    DateRange days = question.days();
    return run(
        DividedReader.statement(
            new DividedReader.Wanted(
                Selection.of(installation, indicator, question.slice(), days),
                question.period(),
                question.earlier(),
                question.narrowed(),
                List.of(),
                List.of(),
                Lots.NONE)));
  }

  private int run(SqlStatement statement) {
    try {
      PreparedStatement ready = prepared.get(statement.sql());
      if (ready == null) {
        ready = connection.prepareStatement(statement.sql());
        prepared.put(statement.sql(), ready);
      }
      return fetched(ready, statement.parameters());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot run " + statement.name(), e);
    }
  }

  private SqlStatement statement(Question.Series question) {
    Indicator indicator = installation.findIndicator(question.indicator()).orElseThrow();
    Selection selection =
        Selection.of(installation, indicator, question.slice(), question.period().orElseThrow());
    return SeriesReader.statement(selection, question.grain(), question.split());
  }

  private static int fetched(PreparedStatement ready, List<Object> parameters) throws SQLException {
    for (int at = 0; at < parameters.size(); at++) {
      ready.setObject(at + 1, parameters.get(at));
    }
    int rows = 0;
    try (ResultSet result = ready.executeQuery()) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        rows++;
        for (int column = 1; column <= columns; column++) {
          result.getObject(column);
        }
      }
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement each : prepared.values()) {
        each.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close the bare database", e);
    }
  }
}
