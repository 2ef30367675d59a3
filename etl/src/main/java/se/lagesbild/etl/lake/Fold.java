package se.lagesbild.etl.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Folds pending deliveries of one source into new versions of its events, as if they had been
 * applied one by one in the order of their ids.
 *
 * <p>Every event has a timeline: its latest version in the lake and its rows in the pending
 * deliveries. A row is accepted when it says something else than the point before it. Between two
 * points the event is withdrawn by the first delivery whose window covers it and in which it is
 * missing. A row that is older than what is known of its event changes nothing.
 */
final class Fold {
  private static final String HASHED =
      "occurred_from, occurred_to, time_precision, day_occurred, day_reported, offence_code,"
          + " category, municipality, area, place_key, place_type, place_precision, easting,"
          + " northing, crimes, police_initiated, report_key, is_report_head, withdrawn";

  private final SparkSession spark;
  private final SourceContract contract;
  private final Column windowDay;

  Fold(SparkSession spark, SourceContract contract) {
    this.spark = spark;
    this.contract = contract;
    SourceContract.Window window = contract.delivery().window();
    boolean byStart = window != null && window.field().equals(contract.event().occurred().from());
    this.windowDay = byStart ? expr("cast(occurred_from as date)") : col("day_reported");
  }

  /**
   * Ranks the candidates of each delivery: 1 is the row that speaks for its event.
   *
   * @param candidates conformed rows that may make events
   * @param gravity how grave a category is, {@code category, days}
   */
  Dataset<Row> ranked(Dataset<Row> candidates, Dataset<Row> gravity) {
    WindowSpec sameEvent =
        Window.partitionBy("delivery_id", "event_id")
            .orderBy(col("latest_by").desc_nulls_last(), col("_line").desc());
    WindowSpec sameReport =
        Window.partitionBy("delivery_id", "report_group")
            .orderBy(col("gravity").desc_nulls_last(), col("source_key"));
    return candidates
        .withColumn("rank", row_number().over(sameEvent))
        .join(broadcast(gravity), toSeq("category"), "left")
        .withColumn(
            "report_group",
            expr("case when rank = 1 and not withdrawn then coalesce(report_key, event_id) end"))
        .withColumn("report_rank", row_number().over(sameReport))
        .withColumn(
            "is_report_head", col("report_group").isNotNull().and(col("report_rank").equalTo(1)))
        .withColumn("content_hash", expr("cast(xxhash64(" + HASHED + ") as string)"))
        .withColumn("first_seen", col("as_of"))
        .withColumn("last_changed", col("as_of"))
        .withColumn("incident_key", lit(null).cast("string"))
        .drop("report_group", "report_rank", "gravity", "as_of");
  }

  /**
   * The timelines of all events that the pending deliveries can touch.
   *
   * @param speaking rows of rank 1
   * @param known latest versions in the lake
   * @param pending deliveries being applied
   * @param applied deliveries applied before
   */
  Dataset<Row> timelines(
      Dataset<Row> speaking, Dataset<Row> known, List<Delivery> pending, List<Applied> applied) {
    WindowSpec event = Window.partitionBy("event_id");
    WindowSpec inOrder = event.orderBy("delivery_id");
    Dataset<Row> points =
        speaking
            .withColumn("is_known", lit(false))
            .unionByName(
                known
                    .withColumn("is_known", lit(true))
                    .withColumn("_line", lit(null).cast("bigint")),
                true)
            .withColumn("window_day", windowDay)
            .withColumn(
                "known_id",
                expr("max(case when is_known then delivery_id end) over (partition by event_id)"));
    Dataset<Row> stale =
        points
            .transform(
                rows ->
                    withAnswer(rows, windows(List.of(), after(pending, applied)), "answered_by"))
            .withColumn(
                "stale",
                expr(
                    "not is_known and (coalesce(delivery_id < known_id, false)"
                        + " or (known_id is null and answered_by is not null))"));
    Dataset<Row> live =
        stale
            .filter("not stale")
            .withColumn(
                "next_id", org.apache.spark.sql.functions.lead("delivery_id", 1).over(inOrder))
            .transform(
                rows -> withAnswer(rows, windows(current(pending, applied), List.of()), "gone_by"));
    Dataset<Row> judged =
        live.withColumn("previous_hash", lag("content_hash", inOrder))
            .withColumn("previous_gone", lag(expr("withdrawn or gone_by is not null"), inOrder))
            .withColumn(
                "first_seen", org.apache.spark.sql.functions.first("first_seen").over(inOrder))
            .withColumn("state", state());
    return judged.unionByName(stale.filter("stale").withColumn("state", lit("superseded")), true);
  }

  private static Column lag(String name, WindowSpec window) {
    return lag(col(name), window);
  }

  private static Column lag(Column column, WindowSpec window) {
    return org.apache.spark.sql.functions.lag(column, 1).over(window);
  }

  private static Column state() {
    return when(col("is_known"), lit("known"))
        .when(expr("previous_hash is null"), lit("accepted"))
        .when(expr("previous_gone and withdrawn"), lit("unchanged"))
        .when(expr("previous_gone"), lit("accepted"))
        .when(expr("previous_hash = content_hash"), lit("unchanged"))
        .otherwise(lit("accepted"));
  }

  /** A delivery that is older than one applied before does not withdraw. */
  private static List<Delivery> current(List<Delivery> pending, List<Applied> applied) {
    String newest =
        applied.stream()
            .filter(Applied::counts)
            .map(Applied::id)
            .max(Comparator.naturalOrder())
            .orElse("");
    return pending.stream().filter(delivery -> delivery.id().compareTo(newest) > 0).toList();
  }

  /** Deliveries applied before that are newer than some pending one. */
  private static List<Applied> after(List<Delivery> pending, List<Applied> applied) {
    String oldest = pending.stream().map(Delivery::id).min(Comparator.naturalOrder()).orElse("");
    return applied.stream().filter(earlier -> earlier.id().compareTo(oldest) > 0).toList();
  }

  private List<Row> windows(List<Delivery> deliveries, List<Applied> applied) {
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      add(rows, delivery.id(), delivery.period().window(), delivery.period().municipality());
    }
    for (Applied earlier : applied) {
      if (earlier.counts()) {
        add(rows, earlier.id(), earlier.window(), earlier.scope());
      }
    }
    return rows;
  }

  private void add(List<Row> rows, String id, @Nullable DateRange window, @Nullable String scope) {
    if (contract.delivery().mode() == SourceContract.Mode.WINDOW && window != null) {
      rows.add(RowFactory.create(id, window.from(), window.to(), scope));
    }
  }

  /**
   * Adds the first delivery after a point, and before the event is told again, whose window covers
   * the point: the one that takes the event back by not telling it.
   */
  private Dataset<Row> withAnswer(Dataset<Row> points, List<Row> windows, String name) {
    if (windows.isEmpty()) {
      return points.withColumn(name, lit(null).cast("string"));
    }
    StructType schema =
        new StructType()
            .add("by_id", DataTypes.StringType)
            .add("by_from", DataTypes.DateType)
            .add("by_to", DataTypes.DateType)
            .add("by_scope", DataTypes.StringType);
    boolean bounded = List.of(points.columns()).contains("next_id");
    Dataset<Row> answers =
        points
            .filter("not withdrawn")
            .join(
                broadcast(spark.createDataset(windows, Encoders.row(schema))),
                expr(
                    "by_id > delivery_id and window_day >= by_from and window_day < by_to"
                        + " and (by_scope is null or by_scope = municipality)"
                        + (bounded ? " and (next_id is null or by_id < next_id)" : "")))
            .groupBy("event_id", "delivery_id")
            .agg(org.apache.spark.sql.functions.min("by_id").as(name));
    return points.join(
        answers,
        scala.jdk.javaapi.CollectionConverters.asScala(List.of("event_id", "delivery_id")).toSeq(),
        "left");
  }

  private static scala.collection.immutable.Seq<String> toSeq(String name) {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(name)).toSeq();
  }
}
