package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.check.Expectations;
import se.lagesbild.etl.check.ReceivedDeliveries;
import se.lagesbild.etl.check.Verdict;
import se.lagesbild.etl.conform.Conform;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.Pseudonym;
import se.lagesbild.etl.conform.UnusableContract;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.lake.RejectedRow;
import se.lagesbild.etl.lake.Trial;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.NamedPeriod;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.etl.read.Recognised;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Label;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * Tries a file against a contract as a nightly run would read it, as if its source had delivered
 * nothing before. Reads the installation and writes nothing into it: what has to lie on disk lies
 * in a folder of its own, which is deleted afterwards. Pseudonyms are made with a key that is
 * thrown away.
 */
final class FileTrial {
  private static final int ROWS_AT_A_TIME = 50_000;
  private static final String UNKNOWN_SHA256 = "0".repeat(64);

  private final Installation installation;
  private final SourceContract contract;
  private final int wanted;

  /**
   * A trial of files of a source.
   *
   * @param wanted so many of the first rows are shown as they would be stored
   */
  FileTrial(Installation installation, SourceContract contract, int wanted) {
    this.installation = installation;
    this.contract = contract;
    this.wanted = wanted;
  }

  /**
   * What a trial came to.
   *
   * @param file its name, fit to be shown
   * @param contract what it was read by
   * @param recognised how the file looks beside its contract
   * @param refusal why it would stay in the inbox, or null; then there is nothing more
   * @param period what it covers, or null
   * @param ledger what becomes of its rows, or null
   * @param rejections rows that cannot be used, by column and reason
   * @param notes what was odd
   * @param first the first rows as they would be stored
   * @param verdicts of the contract's checks that one file can answer
   */
  record Result(
      String file,
      SourceContract contract,
      Recognised recognised,
      @Nullable String refusal,
      Delivery.@Nullable Period period,
      @Nullable Ledger ledger,
      List<Rejection> rejections,
      List<DeliveryNote> notes,
      List<Shown> first,
      List<Verdict> verdicts) {

    /** Whether a nightly run would load it and publish what it tells. */
    boolean isReadable() {
      return ledger != null
          && (ledger.outcome() == Outcome.APPLIED || ledger.outcome() == Outcome.EMPTY)
          && (ledger.outcome() == Outcome.EMPTY
              || ledger.count(LedgerState.ACCEPTED) > 0
              || ledger.count(LedgerState.REJECTED) == 0)
          && verdicts.stream().noneMatch(Verdict::stops);
    }
  }

  /**
   * A row as it would be stored.
   *
   * @param place line, or part and line
   * @param columns values by column of the lake, without those that are empty
   */
  record Shown(String place, Map<String, String> columns) {}

  /**
   * Tries a file.
   *
   * @param spark starts Spark where the contract computes columns
   */
  Result run(Path file, SparkStart spark) {
    String name = file.getFileName().toString();
    Recognised recognised = Recognised.of(file, contract);
    LocalDateTime arrived = arrived(file);
    NamedPeriod named =
        NamedPeriod.of(contract, installation.timeZone(), name, arrived, latest(arrived));
    if (named.refusal() != null) {
      return unread(name, recognised, named.refusal());
    }
    Delivery delivery = delivery(file, name, arrived, named.requirePeriod());
    try (Scratch scratch = Scratch.make()) {
      return read(file, recognised, delivery, spark, scratch);
    } finally {
      spark.close();
    }
  }

  private Result unread(String name, Recognised recognised, String why) {
    return new Result(
        Label.of(name),
        contract,
        recognised,
        why,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Result read(
      Path file, Recognised recognised, Delivery delivery, SparkStart spark, Scratch scratch) {
    Function<Iterator<SourceRow>, Iterator<ConformedRow>> conformed;
    try {
      conformed =
          new Conform(scratch.home(), installation, Pseudonym.forOnce())
              .here(() -> spark.open(installation), contract);
    } catch (UnusableContract e) {
      return unread(
          delivery.fileName(),
          recognised,
          delivery.fileName() + " kan inte läsas: kontraktet kan inte användas: " + e.getMessage());
    }
    Trial trial =
        Trial.of(contract, delivery, () -> conformed.apply(RawRows.of(file, contract, delivery)));
    List<Shown> first = new ArrayList<>();
    List<Verdict> verdicts = verdicts(trial, delivery, scratch, first);
    return new Result(
        delivery.fileName(),
        contract,
        recognised,
        null,
        delivery.period(),
        trial.ledger(),
        rejections(trial.rejected()),
        trial.notes(),
        first,
        verdicts);
  }

  /** The checks judge what lies in a lake, so what is told goes into one that nobody reads. */
  private List<Verdict> verdicts(
      Trial trial, Delivery delivery, Scratch scratch, List<Shown> first) {
    LakeTable table = contract.isAggregate() ? LakeTable.AGGREGATE : LakeTable.EVENT_VERSION;
    StoredRow shown = new StoredRow(table);
    try (Lake lake = Lake.open(scratch.home())) {
      List<InternalRow> waiting = new ArrayList<>();
      for (Iterator<Trial.Stored> stored = trial.stored(); stored.hasNext(); ) {
        Trial.Stored row = stored.next();
        if (first.size() < wanted) {
          first.add(shown.of(row));
        }
        waiting.add(row.columns());
        if (waiting.size() == ROWS_AT_A_TIME) {
          lake.append(table, waiting);
          waiting.clear();
        }
      }
      if (!waiting.isEmpty()) {
        lake.append(table, waiting);
      }
      lake.append(
          LakeTable.DELIVERY,
          List.of(
              LakeRows.delivery(
                  contract, Keeping.of(installation), trial.ledger(), LakeRows.Attempt.FIRST)));
      Map<LakeTable, List<Path>> files = lake.files();
      LocalDate asOf = delivery.period().asOf().toLocalDate();
      return new Expectations(files, ReceivedDeliveries.inLake(files), asOf)
          .evaluate(installation).stream()
              .filter(verdict -> verdict.result().source().equals(contract.id()))
              .toList();
    }
  }

  private static List<Rejection> rejections(List<RejectedRow> rejected) {
    List<Rejection> rejections = new ArrayList<>();
    rejected.stream()
        .collect(Collectors.groupingBy(Rejection.Kind::of, TreeMap::new, Collectors.toList()))
        .forEach((kind, rows) -> rejections.add(Rejection.of(kind, rows)));
    return rejections;
  }

  private Delivery delivery(Path file, String name, LocalDateTime arrived, Delivery.Period period) {
    String label = Label.of(name);
    return new Delivery(
        "trial",
        contract.id(),
        label,
        UNKNOWN_SHA256,
        bytes(file),
        arrived,
        period,
        label,
        arrived.toLocalDate());
  }

  private LocalDate latest(LocalDateTime arrived) {
    LocalDate clock = LocalDate.now(installation.timeZone());
    return arrived.toLocalDate().isAfter(clock) ? arrived.toLocalDate() : clock;
  }

  private LocalDateTime arrived(Path file) {
    try {
      return LocalDateTime.ofInstant(
              Files.getLastModifiedTime(file).toInstant(), installation.timeZone())
          .withNano(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  /** A folder that only its owner may read and that is gone afterwards. */
  record Scratch(Home home) implements AutoCloseable {

    static Scratch make() {
      try {
        return new Scratch(new Home(Files.createTempDirectory("lagesbild-")));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make a folder for what is tried", e);
      }
    }

    @Override
    public void close() {
      try (Stream<Path> files = Files.walk(home.root())) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(path);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + home.root(), e);
      }
    }
  }
}
