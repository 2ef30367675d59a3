package se.lagesbild.etl.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Finds a delivery that would take back a larger part of its window than the contract allows: more
 * likely a broken export than that many mistakes. One event may always be taken back.
 */
final class MassWithdrawal {
  private MassWithdrawal() {}

  /**
   * Adds the earliest such delivery to {@code stopped}.
   *
   * @return whether one was found, so that the fold has to be made again without it
   */
  static boolean stopNext(
      SourceContract contract,
      Dataset<Row> timelines,
      List<Delivery> pending,
      Map<String, String> stopped) {
    if (contract.delivery().mode() != SourceContract.Mode.WINDOW) {
      return false;
    }
    List<Row> found =
        counts(timelines, Windows.of(pending))
            .filter("gone > 1 and gone > alive * " + contract.delivery().maxWithdrawnShare())
            .orderBy("by_id")
            .limit(1)
            .collectAsList();
    found.forEach(row -> stopped.put(row.getString(0), sentence(contract, row)));
    return !found.isEmpty();
  }

  private static String sentence(SourceContract contract, Row row) {
    return "leveransen skulle ta tillbaka %d av %d händelser i sitt fönster, mer än de %d %% som kontraktet tillåter; be avsändaren kontrollera exporten."
        .formatted(
            row.getLong(1),
            row.getLong(2),
            Math.round(contract.delivery().maxWithdrawnShare() * 100));
  }

  /** Per delivery: events that were alive in its window before it, and those it takes back. */
  private static Dataset<Row> counts(Dataset<Row> timelines, Windows windows) {
    return timelines
        .filter("not stale and not withdrawn")
        .select(
            explode(
                    windows.allUpTo(
                        col("delivery_id"),
                        coalesce(col("gone_by"), col("next_id")),
                        col("window_day"),
                        col("municipality")))
                .as("by_id"),
            col("gone_by"))
        .groupBy("by_id")
        .agg(expr("count_if(by_id = gone_by) as gone"), expr("count(*) as alive"));
  }
}
