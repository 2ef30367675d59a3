package se.lagesbild.etl.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The applied deliveries of a source, newest first. */
final class Deliveries {
  private static final String SELECT =
      """
      select delivery_id, as_of, rows, rejected from delivery
      where source = ? and outcome in ('applied', 'empty')
      qualify row_number() over (partition by delivery_id order by attempt desc) = 1
      order by delivery_id desc""";

  private final List<Applied> newestFirst;
  private long recentRows;

  private Deliveries(List<Applied> newestFirst) {
    this.newestFirst = newestFirst;
  }

  private record Applied(String id, LocalDateTime asOf, long rows, long rejected) {}

  static Deliveries of(Connection duckdb, String source) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    try (PreparedStatement statement = duckdb.prepareStatement(SELECT)) {
      statement.setString(1, source);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        applied.add(
            new Applied(
                rows.getString(1),
                rows.getObject(2, LocalDateTime.class),
                rows.getLong(3),
                rows.getLong(4)));
      }
    }
    return new Deliveries(applied);
  }

  boolean isEmpty() {
    return newestFirst.isEmpty();
  }

  List<String> newest(int most) {
    return newestFirst.stream().limit(most).map(Applied::id).toList();
  }

  LocalDateTime newestAsOf() {
    return newestFirst.get(0).asOf();
  }

  List<Long> rowsNewestFirst() {
    return newestFirst.stream().map(Applied::rows).toList();
  }

  /** Share of rows that could not be used in the newest deliveries with rows, or 0 without rows. */
  double rejectedShare(int most) {
    long rejected = 0;
    long rows = 0;
    int looked = 0;
    for (Applied delivery : newestFirst) {
      if (delivery.rows() > 0 && looked < most) {
        rejected += delivery.rejected();
        rows += delivery.rows();
        looked++;
      }
    }
    recentRows = rows;
    return rows == 0 ? 0 : rejected / (double) rows;
  }

  /** Rows that {@link #rejectedShare} looked at last. */
  long recentRows() {
    return recentRows;
  }
}
