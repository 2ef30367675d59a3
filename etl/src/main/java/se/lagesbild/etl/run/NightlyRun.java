package se.lagesbild.etl.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.check.Expectations;
import se.lagesbild.etl.check.ReceivedDeliveries;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.Landing;
import se.lagesbild.etl.landing.Retention;
import se.lagesbild.etl.publish.Publisher;
import se.lagesbild.warehouse.catalogue.ConfigurationException;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.generation.BuiltGeneration;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.GenerationBuilder;
import se.lagesbild.warehouse.generation.Rollback;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * One nightly run, from the inbox to the publication. A crash at any point leaves the old
 * generation in service, and the next run starts from what that generation names.
 */
final class NightlyRun {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");

  private final Home home;
  private final List<Path> extraSources;
  private final SparkStart sparkStart;
  private final Progress progress;
  private final ServingDirectory serving;

  NightlyRun(Home home, List<Path> extraSources, SparkStart sparkStart, Progress progress) {
    this.home = home;
    this.extraSources = extraSources;
    this.sparkStart = sparkStart;
    this.progress = progress;
    this.serving = ServingDirectory.of(home);
  }

  /**
   * Runs once.
   *
   * @param today the day freshness is measured against, or null for the day of the clock
   */
  @SuppressWarnings("try") // the lock is held, not used
  Summary run(@Nullable LocalDate today) {
    LocalDateTime started = LocalDateTime.now(ZoneId.systemDefault()).withNano(0);
    LocalDate day = today == null ? started.toLocalDate() : today;
    try (RunLock lock = RunLock.take(home)) {
      Summary summary = new Summary(RUN_ID.format(started), day, started);
      RunTrace trace = RunTrace.begin(home, summary, inService());
      RunLog log = RunLog.begin(home, summary.run(), progress);
      try {
        load(summary, log);
      } catch (RunFailure | ConfigurationException | ServingException e) {
        summary.end(Summary.Ending.FAILED, inService(), e.getMessage());
      } catch (Exception | LinkageError | OutOfMemoryError e) {
        Path details = FailureLog.write(home, summary.run(), e);
        summary.end(
            Summary.Ending.FAILED,
            inService(),
            "körningen avbröts av ett oväntat fel; den tidigare generationen ligger kvar. Detaljer: "
                + details);
      } finally {
        sparkStart.close();
      }
      log.end(summary);
      trace.end();
      return summary;
    }
  }

  private void load(Summary summary, RunLog log) {
    Installation installation = InstallationReader.read(home.config(), extraSources);
    summary.callSources(installation);
    installation
        .refusedSources()
        .forEach(r -> summary.warn(Warning.Gravity.UNUSED, r.id(), r.sentence()));
    RunLog.Clock receiving = log.begin(Step.LAND);
    Landing landing = new Landing(home, installation, summary.today(), sparkStart::startAhead);
    landing.receive();
    receiving.done(landing.received());
    summary.warnUnused(landing.problems());
    Failpoint.AFTER_LAND.reach(home.logs());
    if (Rollback.of(serving).isHeld()) {
      throw new RunFailure(
          "publiceringen är stoppad efter en återgång; nya leveranser väntar. Släpp den med ./lagesbild rollback --release.");
    }
    Optional<CurrentPointer> pointer = serving.current();
    AppliedDeliveries.Known known =
        pointer
            .map(current -> AppliedDeliveries.read(serving.file(current.latest())))
            .orElse(AppliedDeliveries.Known.NOTHING);
    Backlog backlog = Backlog.of(installation, new LandedDeliveries(home), known);
    requireKnownPointer(pointer);
    boolean nothingNew =
        backlog.isEmpty()
            && pointer.isPresent()
            && pointer.get().showsLake()
            && known.installationSha256().equals(installation.sha256());
    summary.warnUnused(backlog.problems());
    warnWhatStands(summary, known, backlog, nothingNew ? known.failedChecks() : List.of());
    if (nothingNew) {
      new MissingDeliveries(
              installation, ExpectedDeliveries.of(installation, known.received(), summary.today()))
          .warn(summary);
      deleteOldCopies(summary, installation, known);
      long number = pointer.get().generation();
      summary.end(
          Summary.Ending.NOTHING_NEW,
          number,
          "Inget nytt har kommit; generation " + number + " gäller fortfarande.");
      return;
    }
    try (Lake lake = Lake.open(home)) {
      lake.resetTo(pointer.map(CurrentPointer::snapshots).orElse(Map.of()));
      Map<LakeTable, List<Path>> publishedFiles = lake.files();
      if (!backlog.isEmpty()) {
        append(summary, log, installation, lake, backlog);
      }
      Failpoint.AFTER_APPEND.reach(home.logs());
      Publisher publisher = new Publisher(serving, lake);
      GenerationBuilder.Since since =
          publisher.since(installation, publishedFiles, known.installationSha256()).orElse(null);
      RunLog.Clock checking = log.begin(Step.CHECK);
      ExpectedDeliveries expected = expected(summary, installation, lake);
      List<CheckResult> checks = check(summary, installation, lake, backlog.known());
      checking.done();
      publish(
          summary, log, installation, publisher, new Publisher.Findings(checks, expected), since);
    }
    deleteOldCopies(summary, installation, backlog.known());
  }

  private void append(
      Summary summary, RunLog log, Installation installation, Lake lake, Backlog backlog) {
    RunLog.Clock starting = log.begin(Step.SPARK);
    try {
      sparkStart.start();
      starting.done();
      LakeAppend append =
          new LakeAppend(() -> sparkStart.open(installation), home, installation, lake);
      RunLog.Clock undoing = log.begin(Step.UNDO);
      append.undo(backlog, summary);
      if (!summary.ledgers().isEmpty()) {
        undoing.done(summary.ledgers().size());
      }
      append.prepare(backlog.pending(), backlog.known(), log, summary);
      KeptDeliveries.require(backlog, summary);
      RunLog.Clock appending = log.begin(Step.APPEND);
      append.commit();
      appending.done(summary.ledgers().size(), summary.rows());
    } finally {
      sparkStart.close();
    }
  }

  private static ExpectedDeliveries expected(
      Summary summary, Installation installation, Lake lake) {
    ExpectedDeliveries expected =
        ExpectedDeliveries.of(
            installation, ReceivedDeliveries.inLake(lake.files()), summary.today());
    new MissingDeliveries(installation, expected).warn(summary);
    return expected;
  }

  private List<CheckResult> check(
      Summary summary, Installation installation, Lake lake, AppliedDeliveries.Known known) {
    List<CheckResult> checks =
        new Expectations(lake.files(), summary.today()).evaluate(installation);
    checks.stream()
        .filter(check -> !check.passed())
        .forEach(check -> summary.warn(Warning.Gravity.DOUBTFUL, check.source(), check.textSv()));
    List<CheckResult> stops =
        checks.stream()
            .filter(check -> !check.passed() && check.severity() == CheckResult.Severity.ERROR)
            .toList();
    if (!stops.isEmpty()) {
      throw new RunFailure(
          "en kontroll stoppade publiceringen; den tidigare generationen ligger kvar. "
              + stops.stream().map(CheckResult::textSv).collect(Collectors.joining(" "))
              + " "
              + Advice.afterStop(stops, summary.ledgers(), known.deliveries()));
    }
    return checks;
  }

  private void publish(
      Summary summary,
      RunLog log,
      Installation installation,
      Publisher publisher,
      Publisher.Findings findings,
      GenerationBuilder.@Nullable Since since) {
    RunLog.Clock building = log.begin(Step.FACTS);
    BuiltGeneration built =
        publisher.build(installation, findings, summary.run(), summary.today(), since);
    building.done();
    Failpoint.AFTER_FACTS.reach(home.logs());
    RunLog.Clock publishing = log.begin(Step.PUBLISH);
    CurrentPointer pointer = publisher.close(built);
    Failpoint.BEFORE_CURRENT.reach(home.logs());
    Receipts receipts = new Receipts(home);
    receipts.writeDeliveries(summary, installation);
    publisher.release(pointer);
    publishing.done();
    summary.end(
        Summary.Ending.PUBLISHED,
        pointer.generation(),
        "Generation %d är publicerad med %s."
            .formatted(
                pointer.generation(), Figures.counted(built.events(), "händelse", "händelser")));
    prune(summary, installation);
  }

  /** The new generation is in service already; that old ones stay is no more than a warning. */
  private void prune(Summary summary, Installation installation) {
    try {
      serving.prune(installation.keepGenerations());
    } catch (UncheckedIOException e) {
      summary.warn("serving", "gamla generationer kunde inte tas bort; kontrollera rättigheterna.");
    }
  }

  /** As with old generations; what a published run has dealt with is not needed to go on. */
  private void deleteOldCopies(
      Summary summary, Installation installation, AppliedDeliveries.Known known) {
    Set<String> dealtWith =
        known.deliveries().stream().map(Applied::id).collect(Collectors.toSet());
    summary.ledgers().forEach(ledger -> dealtWith.add(ledger.delivery().id()));
    new Retention(new LandedDeliveries(home), installation)
        .apply(summary.today(), dealtWith)
        .forEach(
            source ->
                summary.warn(
                    source,
                    "gamla kopior i landing kunde inte tas bort; kontrollera rättigheterna."));
  }

  /** What an earlier run had to say and what still holds. */
  private static void warnWhatStands(
      Summary summary,
      AppliedDeliveries.Known known,
      Backlog backlog,
      List<AppliedDeliveries.Standing> failedChecks) {
    Set<String> dealtWithNow = backlog.deliveries();
    known.refused().stream()
        .filter(refused -> !dealtWithNow.contains(refused.deliveryId()))
        .forEach(
            refused ->
                summary.warn(
                    Warning.Gravity.UNUSED, refused.source(), Advice.aboutStanding(refused)));
    failedChecks.forEach(
        failed -> summary.warn(Warning.Gravity.DOUBTFUL, failed.source(), failed.sentence()));
  }

  /**
   * Without a pointer, one generation was never published; more than that means that it was lost.
   */
  private void requireKnownPointer(Optional<CurrentPointer> pointer) {
    if (pointer.isEmpty() && serving.generations().size() > 1) {
      throw new RunFailure(
          "serving/current.json saknas men generationer finns; välj en med ./lagesbild rollback NUMMER och kör sedan rollback --release.");
    }
  }

  private long inService() {
    try {
      return serving.current().map(CurrentPointer::generation).orElse(0L);
    } catch (ServingException damaged) {
      return 0;
    }
  }
}
