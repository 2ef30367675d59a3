package se.lagesbild.etl.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.unsafe.types.UTF8String;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.PseudonymText;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

/** Applies the pending deliveries of one source: new versions, ledgers, rejected rows and notes. */
public final class Versions {
  private final SourceContract contract;
  private final List<Delivery> deliveries;
  private final List<Applied> applied;
  private final LakeTable table;
  private final long[] asOfMicros;

  /**
   * Prepares to apply deliveries of a source.
   *
   * @param deliveries pending ones, in order
   * @param applied those that earlier runs dealt with
   */
  public Versions(SourceContract contract, List<Delivery> deliveries, List<Applied> applied) {
    this.contract = contract;
    this.deliveries = deliveries;
    this.applied = applied;
    this.table = contract.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
    this.asOfMicros =
        deliveries.stream()
            .mapToLong(delivery -> LakeRow.micros(delivery.period().asOf()))
            .toArray();
  }

  /**
   * What applying the deliveries of a source comes to.
   *
   * @param table the lake's table
   * @param versions rows to append to it, as Spark holds them
   * @param bytes about what these rows take, packed
   * @param ledgers one per delivery
   * @param rejected rows that cannot be used, in the order of deliveries and lines
   * @param notes what was odd
   */
  public record Outcomes(
      LakeTable table,
      List<JavaRDD<InternalRow>> versions,
      long bytes,
      List<Ledger> ledgers,
      List<RejectedRow> rejected,
      List<DeliveryNote> notes) {}

  /**
   * Applies the deliveries.
   *
   * @param rows their conformed rows
   * @param aside where rows are set aside between deciding and writing
   * @param known published Parquet files of the table
   */
  public Outcomes apply(JavaRDD<ConformedRow> rows, StorageLevel aside, List<Path> known) {
    JavaRDD<RowBundle> bundles = RowBundle.of(rows, table, isSeveral()).persist(aside);
    RowBook book = RowBook.of(bundles);
    Decided decided = decide(book, known);
    List<JavaRDD<InternalRow>> told = new ArrayList<>();
    told.add(RowBundle.versions(bundles, decided.decisions(), toldRow(decided.decisions())));
    if (!decided.withdrawn().isEmpty()) {
      told.add(
          org.apache.spark.api.java.JavaSparkContext.fromSparkContext(told.get(0).context())
              .parallelize(decided.withdrawn(), 1));
    }
    return new Outcomes(
        table,
        told,
        acceptedBytes(book, decided.result()),
        decided.ledgers(),
        decided.rejected(),
        decided.notes());
  }

  /** Whether a row can tell of more than one thing. */
  boolean isSeveral() {
    return !contract.reshape().isRowwise();
  }

  /** What the rows of the deliveries come to, before any of them is written. */
  record Decided(
      FoldResult result,
      Decisions decisions,
      List<InternalRow> withdrawn,
      List<Ledger> ledgers,
      List<RejectedRow> rejected,
      List<DeliveryNote> notes) {}

  /**
   * Decides which rows become versions.
   *
   * @param known published Parquet files of the table
   */
  Decided decide(RowBook book, List<Path> known) {
    boolean several = isSeveral();
    Order order = new Order(deliveries, applied);
    Candidates candidates = book.candidates;
    int[] twins = isKeyless() ? Fold.numberTwins(candidates) : null;
    Spans spans = Spans.ofPending(contract, deliveries, order);
    KnownVersions versions =
        applied.isEmpty()
            ? KnownVersions.none()
            : KnownVersions.read(table, known, contract, candidates, spans, order);
    boolean[] unused = new boolean[candidates.size];
    SharedSums sums = new SharedSums(contract, book, unused);
    combine(sums, book, unused);
    Fold fold = new Fold(contract, deliveries, applied, candidates, versions, book.mentions, order);
    Map<Integer, String> refused = book.brokenFiles();
    Map<Integer, String> stopped = new TreeMap<>();
    FoldResult result;
    Set<Integer> excluded = new HashSet<>(refused.keySet());
    do {
      excluded.addAll(stopped.keySet());
      result = fold.run(excluded, unused);
    } while (MassWithdrawal.stopNext(contract, deliveries, result, stopped));
    sums.settle(result);
    return new Decided(
        result,
        Decisions.of(candidates, result, excluded, twins, asOfMicros).telling(sums.totals()),
        withdrawn(result, candidates, versions),
        new LedgerCount(deliveries, book, result, several).ledgers(refused, stopped),
        rejected(book, excluded),
        UntoldPeriods.in(contract, deliveries, book.notes.of(deliveries, excluded)));
  }

  /** Rows of a source are much of a length, so their number tells their share. */
  private static long acceptedBytes(RowBook book, FoldResult result) {
    int candidates = book.candidates.size;
    return candidates == 0 ? 0 : book.toldBytes * result.accepted() / candidates;
  }

  private boolean isKeyless() {
    return contract.event() != null
        && contract.delivery().mode() == SourceContract.Mode.PARTITION
        && contract.event().key().isEmpty();
  }

  /** What tells of the same sum is added or rejected, and rejected rows tell nothing else. */
  private void combine(SharedSums sums, RowBook book, boolean[] unused) {
    if (isSeveral()) {
      leaveOutBesideRejected(book, unused);
    }
    sums.rejectContradictions();
    do {
      if (isSeveral()) {
        leaveOutBesideRejected(book, unused);
      }
    } while (sums.rejectIncomplete());
    sums.add();
  }

  /** Statements of rows of which another statement cannot be used tell nothing. */
  private static void leaveOutBesideRejected(RowBook book, boolean[] unused) {
    List<Set<Long>> rejected = new ArrayList<>();
    for (RowBook.Ended end : book.rejected()) {
      while (rejected.size() <= end.delivery()) {
        rejected.add(new HashSet<>());
      }
      rejected.get(end.delivery()).add(end.row() >>> ConformedRow.ITEM_BITS);
    }
    Candidates candidates = book.candidates;
    for (int at = 0; at < candidates.size; at++) {
      int delivery = candidates.delivery[at];
      unused[at] |=
          delivery < rejected.size()
              && rejected.get(delivery).contains(candidates.row[at] >>> ConformedRow.ITEM_BITS);
      if (unused[at]) {
        book.mentions.add(delivery, candidates.idHigh[at], candidates.idLow[at]);
      }
    }
  }

  /** Completes the rows that become versions. */
  ToldRow toldRow(Decisions decisions) {
    return new ToldRow(
        table,
        decisions,
        asOfMicros,
        deliveries.stream()
            .map(delivery -> UTF8String.fromString(delivery.id()))
            .toArray(UTF8String[]::new));
  }

  private List<InternalRow> withdrawn(
      FoldResult result, Candidates candidates, KnownVersions versions) {
    List<InternalRow> rows = new ArrayList<>();
    for (FoldResult.Withdrawal withdrawal : result.withdrawals) {
      int from = withdrawal.candidate();
      boolean told = from >= 0;
      long idHigh = told ? candidates.idHigh[from] : versions.idHigh[withdrawal.version()];
      long idLow = told ? candidates.idLow[from] : versions.idLow[withdrawal.version()];
      long firstSeen =
          told
              ? firstSeen(result, candidates, from)
              : versions.firstSeenMicros[withdrawal.version()];
      rows.add(withdrawn(withdrawal, PseudonymText.of(idHigh, idLow), firstSeen));
    }
    return rows;
  }

  private long firstSeen(FoldResult result, Candidates candidates, int candidate) {
    return result.firstSeenMicros.length == 0
        ? asOfMicros[candidates.delivery[candidate]]
        : result.firstSeenMicros[candidate];
  }

  /** A version that says no more than that it was taken back. */
  private InternalRow withdrawn(FoldResult.Withdrawal withdrawal, byte[] id, long firstSeenMicros) {
    Object[] columns = new Object[table.columns().size()];
    boolean event = table == LakeTable.EVENT_VERSION;
    UTF8String idText = UTF8String.fromBytes(id);
    columns[table.indexOf(event ? "event_id" : "aggregate_id")] = idText;
    columns[table.indexOf(event ? "day_reported" : "period_start")] = withdrawal.day();
    if (event) {
      columns[table.indexOf("source_key")] = idText;
    }
    columns[table.indexOf("source")] = UTF8String.fromString(contract.id());
    columns[table.indexOf("organisation")] = UTF8String.fromString(contract.organisation());
    columns[table.indexOf("delivery_id")] =
        UTF8String.fromString(deliveries.get(withdrawal.delivery()).id());
    columns[table.indexOf("municipality")] =
        withdrawal.municipality() < 0
            ? null
            : UTF8String.fromString("%04d".formatted(withdrawal.municipality()));
    columns[table.indexOf("withdrawn")] = true;
    columns[table.indexOf("content_hash")] = 0L;
    columns[table.indexOf("first_seen")] = firstSeenMicros;
    columns[table.indexOf("last_changed")] = asOfMicros[withdrawal.delivery()];
    return new GenericInternalRow(columns);
  }

  private List<RejectedRow> rejected(RowBook book, Set<Integer> excluded) {
    return book.rejected().stream()
        .filter(row -> !excluded.contains(row.delivery()))
        .sorted(
            Comparator.comparingInt(RowBook.Ended::delivery).thenComparingLong(RowBook.Ended::row))
        .map(
            row ->
                new RejectedRow(
                    deliveries.get(row.delivery()).id(),
                    row.part(),
                    row.line(),
                    row.column(),
                    String.valueOf(row.reason()),
                    row.outline()))
        .toList();
  }
}
