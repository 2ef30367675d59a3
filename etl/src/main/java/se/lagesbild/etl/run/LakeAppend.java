package se.lagesbild.etl.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.storage.StorageLevel;
import se.lagesbild.etl.conform.Conform;
import se.lagesbild.etl.conform.Pseudonym;
import se.lagesbild.etl.conform.UnusableContract;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.lake.Versions;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/** Steps 2 to 4: all pending deliveries become one append per table. */
final class LakeAppend {
  private static final int SOURCES_AT_A_TIME = 2;

  /** Rows of more bytes of files wait on disk between deciding and writing. */
  private static final long KEPT_BYTES = 64L << 20;

  private final Supplier<SparkSession> sessions;
  private final Installation installation;
  private final Lake lake;
  private final Conform conform;
  private final Keeping keeping;
  private final Map<LakeTable, List<Versions.Outcomes>> versions = new EnumMap<>(LakeTable.class);
  private final List<InternalRow> deliveries = new ArrayList<>();
  private final List<InternalRow> rejected = new ArrayList<>();
  private final List<InternalRow> notes = new ArrayList<>();
  private Map<LakeTable, List<java.nio.file.Path>> published = Map.of();

  /**
   * Prepares to append.
   *
   * @param sessions a new session each time
   */
  LakeAppend(Supplier<SparkSession> sessions, Home home, Installation installation, Lake lake) {
    this.sessions = sessions;
    this.installation = installation;
    this.lake = lake;
    this.keeping = Keeping.of(installation);
    this.conform = new Conform(home, installation, Pseudonym.withKeyOf(home.config()));
  }

  /** Takes out of the lake what was withdrawn or is kept no longer, and prepares to record it. */
  void undo(Backlog backlog, Summary summary) {
    backlog
        .undoings()
        .forEach(
            (source, undoing) -> {
              List<String> removed = undoing.removed().stream().map(Applied::id).toList();
              lake.remove(source.id(), removed);
            });
    backlog
        .notedAnew()
        .forEach(
            (source, some) ->
                lake.keepOnly(source, installation.findSource(source).orElse(null), keeping, some));
    backlog
        .withdrawn()
        .forEach(
            (source, withdrawals) -> {
              List<Ledger> ledgers = new ArrayList<>();
              withdrawals.forEach(
                  (delivery, withdrawal) ->
                      ledgers.add(
                          Ledger.unused(delivery, Outcome.WITHDRAWN, withdrawal.sentence())));
              record(source, ledgers, backlog.known().of(source.id()));
              summary.add(ledgers);
            });
  }

  /**
   * Prepares the deliveries of all sources, two sources at a time: while one waits for its plans,
   * the other computes. A contract that Spark cannot use is a warning.
   */
  void prepare(
      Map<SourceContract, List<Delivery>> pending,
      AppliedDeliveries.Known known,
      RunLog log,
      Summary summary) {
    published = lake.files();
    Map<SourceContract, Future<Versions.Outcomes>> running = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(SOURCES_AT_A_TIME);
    try {
      pending.forEach(
          (source, waiting) ->
              running.put(
                  source,
                  threads.submit(
                      () -> {
                        RunLog.Clock clock = log.begin(Step.READ, source);
                        Versions.Outcomes outcomes = apply(source, waiting, known.of(source.id()));
                        clock.done(waiting.size(), rows(outcomes));
                        return outcomes;
                      })));
      running.forEach(
          (source, outcomes) -> add(source, pending.get(source), outcomes, known, summary));
    } finally {
      stop(threads);
    }
  }

  /** Nothing may go on reading when the run has ended: its Spark is gone, and so is its lock. */
  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Versions.Outcomes apply(
      SourceContract source, List<Delivery> waiting, List<Applied> applied) {
    long bytes = conform.mostBytes(waiting);
    SparkSession session = sessions.get();
    LakeTable table = source.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
    return new Versions(source, waiting, applied)
        .apply(
            conform.rows(session, source, waiting),
            bytes > KEPT_BYTES ? StorageLevel.DISK_ONLY() : StorageLevel.MEMORY_AND_DISK(),
            published.getOrDefault(table, List.of()));
  }

  private static long rows(Versions.Outcomes outcomes) {
    return outcomes.ledgers().stream().mapToLong(Ledger::rows).sum();
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

  /** Only what is said to be the contract's fault is; anything else ends the run. */
  private static String sentence(SourceContract source, Throwable cause) {
    if (cause instanceof UnusableContract) {
      return "kontraktet kan inte användas: " + cause.getMessage();
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
    versions.computeIfAbsent(outcomes.table(), table -> new ArrayList<>()).add(outcomes);
    outcomes.rejected().forEach(row -> rejected.add(LakeRows.rejected(source, row)));
    outcomes.notes().forEach(note -> notes.add(LakeRows.note(source, note)));
    summary.add(outcomes.ledgers());
    summary.addFindings(outcomes.rejected(), outcomes.notes());
    record(source, outcomes.ledgers(), applied);
  }

  private void record(SourceContract source, List<Ledger> ledgers, List<Applied> applied) {
    Map<String, Integer> attempts =
        applied.stream().collect(Collectors.toMap(Applied::id, Applied::attempt));
    String newest =
        applied.stream()
            .filter(Applied::counts)
            .map(Applied::id)
            .max(Comparator.naturalOrder())
            .orElse("");
    for (Ledger ledger : ledgers) {
      String id = ledger.delivery().id();
      int attempt = attempts.getOrDefault(id, 0) + 1;
      String overtakenBy = newest.compareTo(id) > 0 ? newest : null;
      deliveries.add(
          LakeRows.delivery(source, keeping, ledger, new LakeRows.Attempt(attempt, overtakenBy)));
    }
  }

  /** Appends everything that was prepared. */
  void commit() {
    versions.forEach(this::appendVersions);
    append(LakeTable.REJECTED_ROW, rejected);
    append(LakeTable.DELIVERY_NOTE, notes);
    append(LakeTable.DELIVERY, deliveries);
  }

  private void appendVersions(LakeTable table, List<Versions.Outcomes> outcomes) {
    JavaRDD<InternalRow> rows =
        outcomes.stream()
            .flatMap(source -> source.versions().stream())
            .reduce(JavaRDD::union)
            .orElseThrow();
    lake.append(table, rows, outcomes.stream().mapToLong(Versions.Outcomes::bytes).sum());
  }

  private void append(LakeTable table, List<InternalRow> rows) {
    if (!rows.isEmpty()) {
      lake.append(table, rows);
    }
  }
}
