package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.etl.read.SourceRow;
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
   * @throws UnusableContract with one sentence, if the contract cannot be used
   */
  public JavaRDD<ConformedRow> rows(
      org.apache.spark.sql.classic.SparkSession spark,
      SourceContract contract,
      List<Delivery> deliveries) {
    RowRules rules = rules(() -> spark, contract);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return RawRows.read(context, home, contract, deliveries)
        .mapPartitions(rows -> new Conformed(rows, rules.conformer(), contract.absenceWithdraws()));
  }

  /**
   * Conforms rows here, without spreading them; can be asked again, to read the same rows twice.
   *
   * @param spark gives a session of its own for the source; asked only where the contract computes
   * @throws UnusableContract with one sentence, if the contract cannot be used
   */
  public Function<Iterator<SourceRow>, Iterator<ConformedRow>> here(
      Supplier<org.apache.spark.sql.classic.SparkSession> spark, SourceContract contract) {
    RowRules rules = rules(spark, contract);
    return rows -> new Conformed(rows, rules.conformer(), contract.absenceWithdraws());
  }

  private RowRules rules(
      Supplier<org.apache.spark.sql.classic.SparkSession> spark, SourceContract contract) {
    DerivedExpressions.require(contract);
    RowRules rules =
        new RowRules(
            contract,
            RowContext.of(contract, installation, pseudonym),
            DerivedColumns.of(spark, contract));
    rules.requireUsable();
    return rules;
  }

  /** The most bytes of rows that {@code deliveries} may have. */
  public long mostBytes(List<Delivery> deliveries) {
    return RawRows.mostBytes(home, deliveries);
  }

  /** What conforms a row; used by one thread. */
  interface RowConformer {
    ConformedRow conform(SourceRow row);

    /** What the row that was conformed last is about. */
    ConformedRow.About about();
  }

  /** The ingredients of a {@link RowConformer}, in a form that travels. */
  private record RowRules(SourceContract contract, RowContext context, DerivedColumns derived)
      implements Serializable {

    /** What a contract lacks shows when its conformer is made: here, before a file is opened. */
    void requireUsable() {
      conformer();
    }

    RowConformer conformer() {
      Cells cells = new Cells(contract, derived, context.zone());
      return contract.isAggregate()
          ? new AggregateConformer(contract, context, cells)
          : new EventConformer(contract, context, cells);
    }
  }

  private record Conformed(
      Iterator<SourceRow> rows, RowConformer conformer, boolean absenceWithdraws)
      implements Iterator<ConformedRow> {

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public ConformedRow next() {
      ConformedRow row = conformer.conform(rows.next());
      return absenceWithdraws && row.state() == RowState.REJECTED
          ? row.about(conformer.about())
          : row;
    }
  }
}
