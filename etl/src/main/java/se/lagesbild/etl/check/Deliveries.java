package se.lagesbild.etl.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * The applied deliveries of a source that are limited to the same municipality, newest first.
 *
 * @param scope code of the municipality, or empty
 */
record Deliveries(String scope, List<Applied> newestFirst) {
  private static final int RECENT = 4;

  /** Where deliveries are small, more of them are taken together, but not any number. */
  private static final int MOST_RECENT = 30;

  /** More rows tell no more of what share of them fails. */
  private static final long ENOUGH_ROWS = 1_000;

  private static final String SELECT =
      """
      select delivery_id, coalesce(scope, ''), rows, accepted, rejected,
        rows - coalesce(out_of_scope, 0) - coalesce(structural, 0)
      from delivery
      where source = ? and outcome in ('applied', 'empty')
      qualify row_number() over (partition by delivery_id order by attempt desc) = 1
      order by delivery_id desc""";

  /**
   * One of them.
   *
   * @param concerning rows that are neither of municipalities not kept nor part of the file's form
   */
  record Applied(String id, long rows, long accepted, long rejected, long concerning) {}

  /**
   * Some of them taken together, with how many rows concern the installation and could not be used.
   */
  record Rows(List<Applied> deliveries) {

    long all() {
      return deliveries.stream().mapToLong(Applied::concerning).sum();
    }

    long rejected() {
      return deliveries.stream().mapToLong(Applied::rejected).sum();
    }

    /** Ids of those with rows that could not be used, the most first. */
    List<String> suspects() {
      return deliveries.stream()
          .filter(delivery -> delivery.rejected() > 0)
          .sorted(Comparator.comparing(Applied::rejected).reversed())
          .map(Applied::id)
          .toList();
    }
  }

  /**
   * The deliveries of a source by the municipalities they are limited to. Those of a municipality
   * that the installation does not keep are nobody's concern.
   */
  static List<Deliveries> of(Connection duckdb, Installation installation, SourceContract source)
      throws SQLException {
    Map<String, List<Applied>> scopes = new TreeMap<>();
    try (PreparedStatement statement = duckdb.prepareStatement(SELECT)) {
      statement.setString(1, source.id());
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        String scope = row.getString(2);
        if (scope.isEmpty() || installation.keeps(scope)) {
          scopes.computeIfAbsent(scope, code -> new ArrayList<>()).add(applied(row));
        }
      }
    }
    return scopes.entrySet().stream()
        .map(entry -> new Deliveries(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private static Applied applied(ResultSet row) throws SQLException {
    return new Applied(
        row.getString(1), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
  }

  /**
   * Ids of the newest deliveries that told something: as few as together have enough accepted rows
   * to judge by, and no more than a few. Rows that repeat what was known tell nothing anew.
   */
  List<String> telling() {
    List<String> ids = new ArrayList<>();
    long accepted = 0;
    for (Applied delivery : newestFirst) {
      if (ids.size() == RECENT || accepted >= ENOUGH_ROWS) {
        break;
      }
      if (delivery.accepted() > 0) {
        ids.add(delivery.id());
        accepted += delivery.accepted();
      }
    }
    return ids;
  }

  List<Long> rowsNewestFirst() {
    return newestFirst.stream().map(Applied::rows).toList();
  }

  /** The newest delivery alone. */
  Rows newest() {
    return new Rows(newestFirst.subList(0, 1));
  }

  /**
   * The newest deliveries with rows that concern the installation: a few, or as many as it takes to
   * have enough rows.
   */
  Rows recent() {
    List<Applied> recent = new ArrayList<>();
    long rows = 0;
    for (Applied delivery : newestFirst) {
      if (recent.size() == MOST_RECENT
          || recent.size() >= RECENT && rows >= Finding.FEWEST_TO_JUDGE) {
        break;
      }
      if (delivery.concerning() > 0) {
        recent.add(delivery);
        rows += delivery.concerning();
      }
    }
    return new Rows(recent);
  }
}
