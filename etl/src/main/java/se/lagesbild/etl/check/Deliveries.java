package se.lagesbild.etl.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.ReceivedReader;

/** The applied deliveries of a source, newest first. */
final class Deliveries {
  private static final String SELECT =
      """
      select delivery_id, rows, rejected from delivery
      where source = ? and outcome in ('applied', 'empty')
      qualify row_number() over (partition by delivery_id order by attempt desc) = 1
      order by delivery_id desc""";

  private final List<Applied> newestFirst;
  private final List<LocalDate> lastDays;
  private long recentRows;

  private Deliveries(List<Applied> newestFirst, List<LocalDate> lastDays) {
    this.newestFirst = newestFirst;
    this.lastDays = lastDays;
  }

  private record Applied(String id, long rows, long rejected) {}

  static Deliveries of(Connection duckdb, String source) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    try (PreparedStatement statement = duckdb.prepareStatement(SELECT)) {
      statement.setString(1, source);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        applied.add(new Applied(rows.getString(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return new Deliveries(
        applied,
        ReceivedReader.read(Session.on(duckdb)).stream()
            .filter(delivery -> delivery.source().equals(source))
            .map(ReceivedDelivery::lastDay)
            .toList());
  }

  boolean isEmpty() {
    return newestFirst.isEmpty();
  }

  List<String> newest(int most) {
    return newestFirst.stream().limit(most).map(Applied::id).toList();
  }

  /** The last day that any of them tells of. */
  LocalDate lastDay() {
    return lastDays.stream().max(Comparator.naturalOrder()).orElseThrow();
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
