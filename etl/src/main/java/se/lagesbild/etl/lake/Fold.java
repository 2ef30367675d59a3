package se.lagesbild.etl.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

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
  private static final String CONTENT_HASH =
      "cast(xxhash64(occurred_from, occurred_to, time_precision, day_occurred, day_reported,"
          + " offence_code, category, municipality, area, place_key, place_type, place_precision,"
          + " easting, northing, crimes, police_initiated, report_key, is_report_head, withdrawn)"
          + " as string)";

  private final SourceContract contract;
  private final List<Delivery> pending;
  private final List<Applied> applied;

  /**
   * A fold over deliveries of one source.
   *
   * @param pending deliveries being applied
   * @param applied deliveries applied before
   */
  Fold(SourceContract contract, List<Delivery> pending, List<Applied> applied) {
    this.contract = contract;
    this.pending = pending;
    this.applied = applied;
  }

  /**
   * Numbers the candidates of each delivery by event, 1 for the row that speaks for its event, and
   * marks the gravest row of each report.
   *
   * @param candidates conformed rows that may make events
   * @param gravity how grave a category is, {@code category, days}
   */
  static Dataset<Row> ranked(Dataset<Row> candidates, Dataset<Row> gravity) {
    WindowSpec sameEvent =
        Window.partitionBy("delivery_id", "event_id")
            .orderBy(col("latest_by").desc_nulls_last(), col("_line").desc());
    WindowSpec sameReport =
        Window.partitionBy("delivery_id", "report_group")
            .orderBy(col("gravity").desc_nulls_last(), col("event_id"));
    return candidates
        .join(broadcast(gravity), gravityKey(), "left")
        .withColumn("rank", row_number().over(sameEvent))
        .withColumn(
            "report_group",
            expr("case when rank = 1 and not withdrawn then coalesce(report_key, event_id) end"))
        .withColumn("report_rank", row_number().over(sameReport))
        .withColumn("is_report_head", expr("report_group is not null and report_rank = 1"))
        .select(rankedColumns());
  }

  private static Column[] rankedColumns() {
    List<Column> columns = new ArrayList<>();
    for (se.lagesbild.warehouse.schema.Column column : LakeTable.EVENT_VERSION.columns()) {
      columns.add(
          switch (column.name()) {
            case "content_hash" -> expr(CONTENT_HASH).as("content_hash");
            case "first_seen" -> col("as_of").as("first_seen");
            case "last_changed" -> col("as_of").as("last_changed");
            case "source_key" -> col("event_id").as("source_key");
            case "incident_key" -> lit(null).cast("string").as("incident_key");
            default -> col(column.name());
          });
    }
    columns.add(col("rank"));
    return columns.toArray(Column[]::new);
  }

  private static scala.collection.immutable.Seq<String> gravityKey() {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of("category")).toSeq();
  }

  /**
   * The timelines of all events that the pending deliveries can touch.
   *
   * @param speaking rows of rank 1
   * @param known latest versions in the lake
   */
  Dataset<Row> timelines(Dataset<Row> speaking, Dataset<Row> known) {
    Dataset<Row> points =
        applied.isEmpty()
            ? speaking.selectExpr("*", "false as is_known", windowDay(), "false as stale")
            : speaking
                .selectExpr("*", "false as is_known", windowDay())
                .unionByName(known.selectExpr("*", "true as is_known", windowDay()))
                .transform(this::withStale);
    Dataset<Row> live =
        points
            .withColumn("next_id", lead("delivery_id", 1).over(liveOrder()))
            .withColumn("gone_by", goneBy());
    return live.withColumn("previous_hash", lag("content_hash", 1).over(liveOrder()))
        .withColumn(
            "previous_gone", lag(expr("withdrawn or gone_by is not null"), 1).over(liveOrder()))
        .withColumn("first_seen", first("first_seen").over(liveOrder()))
        .withColumn("state", state());
  }

  /** Stale points stand apart, so that they neither end nor begin a stretch of a timeline. */
  private static WindowSpec liveOrder() {
    return Window.partitionBy("event_id", "stale").orderBy("delivery_id");
  }

  private Dataset<Row> withStale(Dataset<Row> points) {
    Column answered =
        Windows.ofApplied(applied)
            .firstBetween(
                col("delivery_id"),
                lit(null).cast("string"),
                col("window_day"),
                col("municipality"));
    return points
        .withColumn(
            "known_id",
            expr("max(case when is_known then delivery_id end) over (partition by event_id)"))
        .withColumn("answered_by", when(expr("not is_known and known_id is null"), answered))
        .withColumn(
            "stale",
            expr(
                "not is_known and (coalesce(delivery_id < known_id, false)"
                    + " or answered_by is not null)"))
        .drop("known_id", "answered_by");
  }

  private Column goneBy() {
    Column found =
        Windows.of(current())
            .firstBetween(
                col("delivery_id"), col("next_id"), col("window_day"), col("municipality"));
    return when(expr("not withdrawn and not stale"), found);
  }

  private String windowDay() {
    SourceContract.Window window = contract.delivery().window();
    boolean byStart =
        window != null && window.field().equals(contract.requireEvent().occurred().from());
    return (byStart ? "cast(occurred_from as date)" : "day_reported") + " as window_day";
  }

  private static Column state() {
    return when(col("stale"), lit("superseded"))
        .when(col("is_known"), lit("known"))
        .when(expr("previous_hash is null"), lit("accepted"))
        .when(expr("previous_gone and withdrawn"), lit("unchanged"))
        .when(expr("previous_gone"), lit("accepted"))
        .when(expr("previous_hash = content_hash"), lit("unchanged"))
        .otherwise(lit("accepted"));
  }

  /** The pending deliveries that may withdraw: none older than one applied before in its scope. */
  private List<Delivery> current() {
    return pending.stream().filter(this::isCurrent).toList();
  }

  private boolean isCurrent(Delivery delivery) {
    return applied.stream()
        .filter(Applied::counts)
        .filter(earlier -> Objects.equals(earlier.scope(), delivery.period().municipality()))
        .allMatch(earlier -> earlier.id().compareTo(delivery.id()) < 0);
  }
}
