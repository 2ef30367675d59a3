package se.lagesbild.etl.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;
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
      List<Delivery> windowed,
      Map<String, String> stopped) {
    if (contract.delivery().mode() != SourceContract.Mode.WINDOW) {
      return false;
    }
    List<Row> found =
        counts(timelines, windowed)
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
  private static Dataset<Row> counts(Dataset<Row> timelines, List<Delivery> windowed) {
    StructType schema =
        new StructType()
            .add("by_id", DataTypes.StringType)
            .add("by_from", DataTypes.DateType)
            .add("by_to", DataTypes.DateType)
            .add("by_scope", DataTypes.StringType);
    List<Row> windows = new ArrayList<>();
    for (Delivery delivery : windowed) {
      DateRange window = delivery.period().window();
      windows.add(
          RowFactory.create(
              delivery.id(), window.from(), window.to(), delivery.period().municipality()));
    }
    return timelines
        .filter("state <> 'superseded' and not withdrawn")
        .join(
            broadcast(timelines.sparkSession().createDataset(windows, Encoders.row(schema))),
            expr(
                "by_id > delivery_id and (next_id is null or by_id <= next_id)"
                    + " and (gone_by is null or by_id <= gone_by)"
                    + " and window_day >= by_from and window_day < by_to"
                    + " and (by_scope is null or by_scope = municipality)"))
        .groupBy("by_id")
        .agg(expr("count_if(by_id = gone_by) as gone"), expr("count(*) as alive"));
  }
}
