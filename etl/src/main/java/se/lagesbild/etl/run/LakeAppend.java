package se.lagesbild.etl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
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

  /** Prepares the deliveries of one source; a contract that Spark cannot use is a warning. */
  void apply(
      SourceContract source, List<Delivery> pending, List<Applied> applied, Summary summary) {
    Versions.Outcomes outcomes;
    try {
      DerivedExpressions.require(source);
      Dataset<Row> raw = RawRows.read(spark, home, source, pending);
      Dataset<Row> rows = conform.rows(source, pending, raw);
      Dataset<Row> published = lake.published(spark, LakeTable.EVENT_VERSION);
      outcomes = new Versions(spark, installation).apply(source, pending, rows, published, applied);
    } catch (IllegalArgumentException e) {
      summary.warn(source.id(), "kontraktet kan inte användas: " + e.getMessage());
      return;
    } catch (Exception e) {
      if (e instanceof org.apache.spark.sql.AnalysisException analysis) {
        summary.warn(
            source.id(),
            "kontraktets uttryck passar inte kolumnerna: " + firstLine(analysis.getMessage()));
        return;
      }
      throw e;
    }
    versions.add(outcomes.versions());
    outcomes.rejected().ifPresent(rejected::add);
    summary.add(outcomes.ledgers());
    Map<String, Integer> attempts =
        applied.stream().collect(Collectors.toMap(Applied::id, Applied::attempt));
    for (Ledger ledger : outcomes.ledgers()) {
      int attempt = attempts.getOrDefault(ledger.delivery().id(), 0) + 1;
      deliveries.add(row(source, ledger, attempt));
    }
    outcomes.rejected().ifPresent(summary::addRejections);
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

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
