package se.lagesbild.etl.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.lagesbild.etl.conform.Conform;
import se.lagesbild.etl.conform.DerivedExpressions;
import se.lagesbild.etl.conform.Pseudonym;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.lake.Versions;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.LedgerState;

/** Steps 2 to 4: all pending deliveries become one append per table. */
final class LakeAppend {
  private static final int SOURCES_AT_A_TIME = 2;

  private final SparkSession spark;
  private final Home home;
  private final Installation installation;
  private final Lake lake;
  private final Conform conform;
  private final List<Dataset<Row>> versions = new ArrayList<>();
  private final List<Dataset<Row>> rejected = new ArrayList<>();
  private final List<Row> deliveries = new ArrayList<>();

  LakeAppend(SparkSession spark, Home home, Installation installation, Lake lake) {
    this.spark = spark;
    this.home = home;
    this.installation = installation;
    this.lake = lake;
    this.conform = new Conform(spark, installation, Pseudonym.withKeyOf(home.config()));
  }

  /**
   * Prepares the deliveries of all sources, two sources at a time: while one waits for its plans,
   * the other computes. A contract that Spark cannot use is a warning.
   */
  void prepare(
      Map<SourceContract, List<Delivery>> pending,
      AppliedDeliveries.Known known,
      Progress progress,
      Summary summary) {
    Map<SourceContract, Future<Versions.Outcomes>> running = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(SOURCES_AT_A_TIME);
    try {
      pending.forEach(
          (source, deliveries) ->
              running.put(
                  source,
                  threads.submit(
                      () -> {
                        progress.step(
                            "Läser %s, %d leveranser"
                                .formatted(source.title().sv(), deliveries.size()));
                        return apply(source, deliveries, known.of(source.id()));
                      })));
      running.forEach(
          (source, outcomes) -> add(source, pending.get(source), outcomes, known, summary));
    } finally {
      threads.shutdownNow();
    }
  }

  private Versions.Outcomes apply(
      SourceContract source, List<Delivery> deliveries, List<Applied> applied) {
    DerivedExpressions.require(source);
    Dataset<Row> raw = RawRows.read(spark, home, source, deliveries);
    Dataset<Row> rows = conform.rows(source, deliveries, raw);
    Dataset<Row> published = lake.published(spark, LakeTable.EVENT_VERSION);
    return new Versions(spark, installation).apply(source, deliveries, rows, published, applied);
  }

  private void add(
      SourceContract source,
      List<Delivery> pending,
      Future<Versions.Outcomes> running,
      AppliedDeliveries.Known known,
      Summary summary) {
    try {
      add(source, running.get(), known.of(source.id()), summary);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      refuse(source, pending, known.of(source.id()), sentence(source, e.getCause()), summary);
    }
  }

  private static String sentence(SourceContract source, Throwable cause) {
    if (cause instanceof IllegalArgumentException) {
      return "kontraktet kan inte användas: " + cause.getMessage();
    }
    if (cause instanceof AnalysisException) {
      return "kontraktets uttryck under derive eller event passar inte kolumnerna; rätta dem.";
    }
    throw new IllegalStateException("cannot apply the deliveries of " + source.id(), cause);
  }

  /** Nothing of the deliveries is used; they are read again when the contract has changed. */
  private void refuse(
      SourceContract source,
      List<Delivery> pending,
      List<Applied> applied,
      String sentence,
      Summary summary) {
    List<Ledger> ledgers =
        pending.stream()
            .map(delivery -> Ledger.unused(delivery, Outcome.REFUSED, sentence))
            .toList();
    record(source, ledgers, applied);
    summary.refuse(source.id(), ledgers, sentence);
  }

  private void add(
      SourceContract source, Versions.Outcomes outcomes, List<Applied> applied, Summary summary) {
    versions.add(outcomes.versions());
    outcomes.rejected().ifPresent(rejected::add);
    summary.add(outcomes.ledgers());
    record(source, outcomes.ledgers(), applied);
    outcomes.rejected().ifPresent(summary::addRejections);
  }

  private void record(SourceContract source, List<Ledger> ledgers, List<Applied> applied) {
    Map<String, Integer> attempts =
        applied.stream().collect(Collectors.toMap(Applied::id, Applied::attempt));
    for (Ledger ledger : ledgers) {
      int attempt = attempts.getOrDefault(ledger.delivery().id(), 0) + 1;
      deliveries.add(row(source, ledger, attempt));
    }
  }

  /** Appends everything that was prepared. */
  void commit() {
    append(LakeTable.EVENT_VERSION, versions);
    append(LakeTable.REJECTED_ROW, rejected);
    if (!deliveries.isEmpty()) {
      Dataset<Row> rows =
          spark.createDataset(deliveries, Encoders.row(schema(LakeTable.DELIVERY))).coalesce(1);
      lake.append(spark, LakeTable.DELIVERY, rows);
    }
  }

  private void append(LakeTable table, List<Dataset<Row>> parts) {
    BinaryOperator<Dataset<Row>> union = Dataset::unionByName;
    parts.stream().reduce(union).ifPresent(rows -> lake.append(spark, table, rows.coalesce(2)));
  }

  private static StructType schema(LakeTable table) {
    StructType schema = new StructType();
    for (Column column : table.columns()) {
      schema = schema.add(column.name(), type(column));
    }
    return schema;
  }

  private static DataType type(Column column) {
    return switch (column.type()) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampNTZType;
    };
  }

  /** In the order of the columns of {@link LakeTable#DELIVERY}. */
  private static Row row(SourceContract source, Ledger ledger, int attempt) {
    Delivery delivery = ledger.delivery();
    DateRange window = delivery.period().window();
    return RowFactory.create(
        delivery.id(),
        source.id(),
        source.organisation(),
        delivery.fileName(),
        delivery.sha256(),
        delivery.sizeBytes(),
        delivery.arrived(),
        delivery.period().asOf(),
        source.delivery().mode().id(),
        window == null ? null : window.from(),
        window == null ? null : window.to(),
        delivery.period().municipality(),
        ledger.outcome().id(),
        ledger.reason(),
        source.sha256(),
        attempt,
        ledger.rows(),
        ledger.count(LedgerState.ACCEPTED),
        ledger.count(LedgerState.UNCHANGED),
        ledger.count(LedgerState.SUPERSEDED),
        ledger.count(LedgerState.OUT_OF_SCOPE),
        ledger.count(LedgerState.STRUCTURAL),
        ledger.count(LedgerState.REJECTED),
        ledger.events().created(),
        ledger.events().changed(),
        ledger.events().withdrawn());
  }
}
