package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;

/**
 * Turns the rows of deliveries into {@link ConformedRow}s by their contract. What a contract
 * computes is Spark SQL; what every contract has in common is plain Java on one row at a time, so
 * that a small run compiles nothing and a large one allocates little.
 */
public final class Conform {
  private final Home home;
  private final Installation installation;
  private final Pseudonym pseudonym;

  /** How much of a row is asked for. */
  public enum Depth {
    /** What the fold needs of rows about things nobody has told of before. */
    IDENTITY,
    /** Everything. */
    CONTENT
  }

  /** Prepares to conform the rows of an installation's sources. */
  public Conform(Home home, Installation installation, Pseudonym pseudonym) {
    this.home = home;
    this.installation = installation;
    this.pseudonym = pseudonym;
  }

  /**
   * Conforms the rows of {@code deliveries}, in the order of their files within each partition.
   *
   * @param spark a session of its own for each source
   * @throws IllegalArgumentException with one sentence, if the contract cannot be used
   */
  public JavaRDD<ConformedRow> rows(
      org.apache.spark.sql.classic.SparkSession spark,
      SourceContract contract,
      List<Delivery> deliveries,
      Depth depth) {
    DerivedExpressions.require(contract);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<InternalRow> raw = RawRows.read(context, home, contract, deliveries);
    StructType schema = RawRows.schema(contract);
    if (!DerivedColumns.names(contract).isEmpty()) {
      Dataset<Row> rows = spark.internalCreateDataFrame(raw.rdd(), schema, false);
      org.apache.spark.sql.classic.Dataset<Row> derived =
          (org.apache.spark.sql.classic.Dataset<Row>) DerivedColumns.add(spark, contract, rows);
      schema = derived.schema();
      raw = derived.queryExecution().toRdd().toJavaRDD();
    }
    RowRules rules = new RowRules(contract, installation, pseudonym, depth);
    StructType columns = schema;
    return raw.mapPartitions(rows -> new Conformed(rows, rules.bind(columns)));
  }

  /** What conforms a row; bound to a schema and used by one thread. */
  interface RowConformer {
    ConformedRow conform(InternalRow row);
  }

  /** The ingredients of a {@link RowConformer}, in a form that travels. */
  private record RowRules(SourceContract contract, RowContext context, Depth depth)
      implements Serializable {

    RowRules(SourceContract contract, Installation installation, Pseudonym pseudonym, Depth depth) {
      this(contract, RowContext.of(contract, installation, pseudonym), depth);
    }

    RowConformer bind(StructType schema) {
      Cells cells = new Cells(contract, schema, context.zone());
      return contract.isAggregate()
          ? new AggregateConformer(contract, context, cells, schema)
          : new EventConformer(contract, context, cells, schema, depth);
    }
  }

  private record Conformed(Iterator<InternalRow> rows, RowConformer conformer)
      implements Iterator<ConformedRow> {

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public ConformedRow next() {
      return conformer.conform(rows.next());
    }
  }
}
