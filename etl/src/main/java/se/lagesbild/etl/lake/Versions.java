package se.lagesbild.etl.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.Conform;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.HarmWeight;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.LedgerState;

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
   * @param rejected rows to append to {@code rejected_row}
   */
  public record Outcomes(Dataset<Row> versions, List<Ledger> ledgers, Dataset<Row> rejected) {}

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
    Map<String, String> refused = refused(rows);
    Fold fold = new Fold(spark, contract);
    Dataset<Row> ranked =
        fold.ranked(rows.filter(col("state").equalTo(Conform.CANDIDATE)), gravity())
            .localCheckpoint();
    Dataset<Row> known = known(contract, published);
    Map<String, Ledger.Events> windows = new HashMap<>();
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
              .filter(
                  org.apache.spark.sql.functions.not(col("delivery_id").isin(excluded.toArray())));
      timelines = fold.timelines(speaking, known, active, applied).localCheckpoint();
    } while (MassWithdrawal.stopNext(contract, timelines, windowOrder(deliveries), stopped));
    return new Outcomes(
        versions(timelines, deliveries),
        new LedgerCount(rows, ranked, timelines).ledgers(deliveries, refused, stopped),
        rejected(rows, contract, refused));
  }

  private static List<Delivery> windowOrder(List<Delivery> deliveries) {
    return deliveries.stream().filter(delivery -> delivery.period().window() != null).toList();
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
      Dataset<Row> rows, SourceContract contract, Map<String, String> refused) {
    return rows.filter("state = 'rejected'")
        .filter(
            org.apache.spark.sql.functions.not(col("delivery_id").isin(refused.keySet().toArray())))
        .select(
            col("delivery_id"),
            lit(contract.id()).as("source"),
            col("_line").as("line"),
            col("flaw.column").as("column_name"),
            col("flaw.reason").as("reason"),
            expr("cast(null as string)").as("redacted_text"));
  }

  /** Counts rows by state and delivery. */
  private record LedgerCount(Dataset<Row> rows, Dataset<Row> ranked, Dataset<Row> timelines) {

    List<Ledger> ledgers(
        List<Delivery> deliveries, Map<String, String> refused, Map<String, String> stopped) {
      Map<String, Map<LedgerState, Long>> states = new HashMap<>();
      count(rows.filter("state in ('structural', 'rejected', 'out_of_scope')"), "state", states);
      count(ranked.filter("rank > 1").withColumn("state", lit("superseded")), "state", states);
      count(timelines.filter("not is_known"), "state", states);
      Map<String, Ledger.Events> events = events();
      Map<String, Long> fileRows = fileRows();
      List<Ledger> ledgers = new ArrayList<>();
      for (Delivery delivery : deliveries) {
        String id = delivery.id();
        String reason = refused.getOrDefault(id, stopped.get(id));
        long total = fileRows.getOrDefault(id, 0L);
        if (reason != null) {
          Outcome outcome = refused.containsKey(id) ? Outcome.REFUSED : Outcome.STOPPED;
          ledgers.add(unused(delivery, outcome, reason));
        } else {
          ledgers.add(
              new Ledger(
                  delivery,
                  total == 0 ? Outcome.EMPTY : Outcome.APPLIED,
                  null,
                  total,
                  states.getOrDefault(id, new EnumMap<>(LedgerState.class)),
                  events.getOrDefault(id, new Ledger.Events(0, 0, 0))));
        }
      }
      return List.copyOf(ledgers);
    }

    private static Ledger unused(Delivery delivery, Outcome outcome, @Nullable String reason) {
      return new Ledger(delivery, outcome, reason, 0, Map.of(), new Ledger.Events(0, 0, 0));
    }

    private static void count(
        Dataset<Row> rows, String column, Map<String, Map<LedgerState, Long>> into) {
      for (Row row : rows.groupBy("delivery_id", column).count().collectAsList()) {
        LedgerState state =
            LedgerState.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT));
        into.computeIfAbsent(row.getString(0), id -> new EnumMap<>(LedgerState.class))
            .merge(state, row.getLong(2), Long::sum);
      }
    }

    private Map<String, Long> fileRows() {
      Map<String, Long> counts = new HashMap<>();
      rows.filter("state <> 'broken_file'")
          .groupBy("delivery_id")
          .count()
          .collectAsList()
          .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
      return counts;
    }

    private Map<String, Ledger.Events> events() {
      Dataset<Row> told =
          timelines
              .filter("state = 'accepted'")
              .selectExpr(
                  "delivery_id",
                  "previous_hash is not null and not previous_gone as alive_before",
                  "withdrawn")
              .groupBy("delivery_id")
              .agg(
                  expr("count_if(not alive_before and not withdrawn) as created"),
                  expr("count_if(alive_before and not withdrawn) as changed"),
                  expr("count_if(alive_before and withdrawn) as withdrawn_rows"));
      Map<String, Ledger.Events> events = new HashMap<>();
      for (Row row : told.collectAsList()) {
        events.put(
            row.getString(0), new Ledger.Events(row.getLong(1), row.getLong(2), row.getLong(3)));
      }
      for (Row row :
          timelines.filter("gone_by is not null").groupBy("gone_by").count().collectAsList()) {
        events.merge(
            row.getString(0),
            new Ledger.Events(0, 0, row.getLong(1)),
            (a, b) -> new Ledger.Events(a.created(), a.changed(), a.withdrawn() + b.withdrawn()));
      }
      return events;
    }
  }
}
