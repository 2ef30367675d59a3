package se.lagesbild.etl.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The applied deliveries of a source, newest first. */
final class Deliveries {
  private static final String SELECT =
      """
      select delivery_id, rows, rejected from delivery
      where source = ? and outcome in ('applied', 'empty')
      qualify row_number() over (partition by delivery_id order by attempt desc) = 1
      order by delivery_id desc""";

  private final List<Applied> newestFirst;

  private Deliveries(List<Applied> newestFirst) {
    this.newestFirst = newestFirst;
  }

  private record Applied(String id, long rows, long rejected) {}

  /** How many rows there were, and how many of them could not be used. */
  record Rows(long all, long rejected) {}

  static Deliveries of(Connection duckdb, String source) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    try (PreparedStatement statement = duckdb.prepareStatement(SELECT)) {
      statement.setString(1, source);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        applied.add(new Applied(rows.getString(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return new Deliveries(applied);
  }

  boolean isEmpty() {
    return newestFirst.isEmpty();
  }

  /**
   * Ids of the newest deliveries: as few as together have {@code enoughRows}, else {@code most}.
   */
  List<String> newest(int most, long enoughRows) {
    List<String> ids = new ArrayList<>();
    long rows = 0;
    for (Applied delivery : newestFirst) {
      if (ids.size() == most || rows >= enoughRows) {
        break;
      }
      ids.add(delivery.id());
      rows += delivery.rows();
    }
    return ids;
  }

  List<Long> rowsNewestFirst() {
    return newestFirst.stream().map(Applied::rows).toList();
  }

  /** The newest deliveries with rows, taken together. */
  Rows recentRows(int most) {
    Rows sum = new Rows(0, 0);
    int looked = 0;
    for (Applied delivery : newestFirst) {
      if (delivery.rows() > 0 && looked < most) {
        sum = new Rows(sum.all() + delivery.rows(), sum.rejected() + delivery.rejected());
        looked++;
      }
    }
    return sum;
  }
}
