package se.lagesbild.etl.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.lagesbild.etl.conform.Conform;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.HarmWeight;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;

/** Applies the pending deliveries of one source: new versions, ledgers and rejected rows. */
public final class Versions {
  private final SparkSession spark;
  private final Installation installation;

  /** Prepares to apply deliveries of an installation. */
  public Versions(SparkSession spark, Installation installation) {
    this.spark = spark;
    this.installation = installation;
  }

  /**
   * What applying the deliveries of a source comes to.
   *
   * @param versions rows to append to {@code event_version}
   * @param ledgers one per delivery
   * @param rejected rows to append to {@code rejected_row}, if any
   */
  public record Outcomes(
      Dataset<Row> versions, List<Ledger> ledgers, Optional<Dataset<Row>> rejected) {}

  /**
   * Applies deliveries.
   *
   * @param contract the source's contract
   * @param deliveries pending ones, in order
   * @param conformed their conformed rows
   * @param published all published versions of events
   * @param applied deliveries that earlier runs dealt with, of this source
   */
  public Outcomes apply(
      SourceContract contract,
      List<Delivery> deliveries,
      Dataset<Row> conformed,
      Dataset<Row> published,
      List<Applied> applied) {
    Dataset<Row> rows = conformed.localCheckpoint();
    RowCounts counts = RowCounts.of(rows);
    Map<String, String> refused = counts.hasBrokenFiles() ? refused(rows) : Map.of();
    Dataset<Row> ranked =
        Fold.ranked(rows.filter(col("state").equalTo(Conform.CANDIDATE)), gravity())
            .localCheckpoint();
    Dataset<Row> known = known(contract, published);
    Map<String, String> stopped = new TreeMap<>();
    Dataset<Row> timelines;
    do {
      Set<String> excluded = new HashSet<>(refused.keySet());
      excluded.addAll(stopped.keySet());
      List<Delivery> active =
          deliveries.stream().filter(delivery -> !excluded.contains(delivery.id())).toList();
      Dataset<Row> speaking =
          ranked
              .filter(col("rank").equalTo(1))
              .drop("rank")
              .filter(
                  org.apache.spark.sql.functions.not(col("delivery_id").isin(excluded.toArray())));
      timelines = new Fold(contract, active, applied).timelines(speaking, known).localCheckpoint();
    } while (MassWithdrawal.stopNext(contract, timelines, deliveries, stopped));
    Set<String> unused = new HashSet<>(refused.keySet());
    unused.addAll(stopped.keySet());
    return new Outcomes(
        versions(timelines, deliveries),
        new LedgerCount(counts, timelines).ledgers(deliveries, refused, stopped),
        counts.hasRejectedRows()
            ? Optional.of(rejected(rows, contract, unused))
            : Optional.empty());
  }

  private Dataset<Row> known(SourceContract contract, Dataset<Row> published) {
    String latest =
        "row_number() over (partition by event_id order by delivery_id desc) as version_rank";
    return published
        .filter(col("source").equalTo(contract.id()))
        .selectExpr("*", latest)
        .filter("version_rank = 1")
        .drop("version_rank");
  }

  private Dataset<Row> gravity() {
    StructType schema =
        new StructType().add("category", DataTypes.StringType).add("gravity", DataTypes.DoubleType);
    String version =
        installation.harmWeights().stream().map(HarmWeight::version).findFirst().orElse("");
    List<Row> weights =
        installation.harmWeights().stream()
            .filter(weight -> weight.version().equals(version))
            .map(weight -> RowFactory.create(weight.category(), weight.days()))
            .toList();
    return spark.createDataset(weights, Encoders.row(schema));
  }

  private static Map<String, String> refused(Dataset<Row> rows) {
    Map<String, String> refused = new TreeMap<>();
    rows.filter("state = 'broken_file'")
        .select("delivery_id", "_problem")
        .collectAsList()
        .forEach(row -> refused.put(row.getString(0), row.getString(1)));
    return refused;
  }

  private Dataset<Row> versions(Dataset<Row> timelines, List<Delivery> deliveries) {
    StructType schema =
        new StructType()
            .add("gone_by", DataTypes.StringType)
            .add("gone_as_of", DataTypes.TimestampNTZType);
    List<Row> asOf =
        deliveries.stream()
            .map(delivery -> RowFactory.create(delivery.id(), delivery.period().asOf()))
            .toList();
    String[] names =
        LakeTable.EVENT_VERSION.columns().stream().map(Column::name).toArray(String[]::new);
    Dataset<Row> told = timelines.filter("state = 'accepted'").selectExpr(names);
    Dataset<Row> takenBack =
        timelines
            .filter("gone_by is not null")
            .join(broadcast(spark.createDataset(asOf, Encoders.row(schema))), "gone_by")
            .withColumn("delivery_id", col("gone_by"))
            .withColumn("last_changed", col("gone_as_of"))
            .withColumn("withdrawn", lit(true))
            .selectExpr(names);
    return told.unionByName(takenBack);
  }

  private static Dataset<Row> rejected(
      Dataset<Row> rows, SourceContract contract, Set<String> unused) {
    return rows.filter("state = 'rejected'")
        .filter(org.apache.spark.sql.functions.not(col("delivery_id").isin(unused.toArray())))
        .select(
            col("delivery_id"),
            lit(contract.id()).as("source"),
            col("_line").as("line"),
            col("flaw.column").as("column_name"),
            col("flaw.reason").as("reason"),
            expr("cast(null as string)").as("redacted_text"));
  }
}
