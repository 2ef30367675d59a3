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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.check.ReceivedDeliveries;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.Landing;
import se.lagesbild.etl.publish.Publisher;
import se.lagesbild.warehouse.catalogue.ConfigurationException;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.generation.BuiltGeneration;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.GenerationBuilder;
import se.lagesbild.warehouse.generation.Judging;
import se.lagesbild.warehouse.generation.Recipe;
import se.lagesbild.warehouse.generation.Rollback;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.RunLock;

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
    try (RunLock lock = RunFailure.lockOrFail(home, "nattkörning")) {
      Summary summary = new Summary(RUN_ID.format(started), day, started);
      RunTrace trace = begin(summary);
      RunLog log = RunLog.begin(home, summary.run(), progress);
      guarded(summary, () -> load(summary, log));
      guarded(summary, sparkStart::close);
      log.end(summary);
      trace.end();
      return summary;
    }
  }

  /** Where not even that a run has begun can be written, there is no use in beginning. */
  private RunTrace begin(Summary summary) {
    try {
      return RunTrace.begin(home, summary, inService());
    } catch (UncheckedIOException e) {
      throw new RunFailure(FailureLog.ofDisk(home, summary, e).orElseThrow(() -> e));
    }
  }

  /** Whatever goes wrong ends in a sentence. */
  private void guarded(Summary summary, Runnable work) {
    try {
      work.run();
    } catch (RunFailure | ConfigurationException e) {
      summary.fail(e.getMessage(), inService());
    } catch (ServingException e) {
      summary.fail(FailureLog.ofDisk(home, summary, e).orElse(e.getMessage()), inService());
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      summary.fail(FailureLog.tell(home, summary, e), inService());
    }
  }

  private void load(Summary summary, RunLog log) {
    Installation installation = InstallationReader.read(home.config(), extraSources);
    summary.callSources(installation);
    installation
        .refusedSources()
        .forEach(r -> summary.warn(Warning.Gravity.UNUSED, r.id(), r.sentence()));
    Landing landing = receive(summary, log, installation);
    if (Rollback.of(serving).isHeld()) {
      throw new RunFailure(
          "publiceringen är stoppad efter en återgång; nya leveranser väntar. Släpp den med ./lagesbild rollback --release.");
    }
    Optional<CurrentPointer> pointer = serving.current();
    AppliedDeliveries.Known known =
        new PublishedBefore(home, installation, summary).read(pointer.orElse(null));
    LandedDeliveries landed = new LandedDeliveries(home);
    Function<Backlog.Spared, Backlog> backlogs =
        spared -> Backlog.of(installation, landed, known, spared);
    Backlog backlog = backlogs.apply(Backlog.Spared.NONE);
    requireKnownPointer(pointer);
    KeyCheck.require(home, pointer.isPresent());
    summary.warnUnused(backlog.problems());
    backlog.notices().forEach((source, said) -> summary.warn(Warning.Gravity.NOTICE, source, said));
    Housekeeping housekeeping = new Housekeeping(home, installation, summary);
    boolean nothingNew =
        backlog.isEmpty()
            && pointer.isPresent()
            && pointer.get().showsLake()
            && known.installationSha256().equals(installation.sha256())
            && known.recipeSha256().equals(Recipe.sha256());
    if (nothingNew) {
      StandingWarnings.ofRefused(summary, known.refused());
      StandingWarnings.ofNothingNew(summary, installation, known);
      housekeeping.deleteOldCopies(known);
      housekeeping.deleteOldReceipts();
      housekeeping.lookAtRoom();
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
        backlog = new Loading(home, installation, sparkStart, log).run(backlogs, lake, summary);
      }
      StandingWarnings.afterLoading(
          summary,
          AppliedDeliveries.standing(ReceivedDeliveries.refusedInLake(lake.files())),
          backlog,
          id -> !known.knows(id) && (pointer.isPresent() || landing.hasReceived(id)));
      lake.compact();
      Failpoint.AFTER_APPEND.reach(home.logs());
      Publisher publisher = new Publisher(serving, lake);
      GenerationBuilder.Since since =
          publisher.since(installation, publishedFiles, known.installationSha256()).orElse(null);
      RunLog.Clock checking = log.begin(Step.CHECK);
      Publisher.Findings findings = new Inspection(home, installation, summary).of(lake);
      checking.done();
      publish(summary, log, installation, publisher, findings, since);
      housekeeping.deleteOldGenerations(lake);
    }
    housekeeping.deleteOldCopies(backlog.known());
    housekeeping.deleteOldReceipts();
    housekeeping.lookAtRoom();
  }

  private Landing receive(Summary summary, RunLog log, Installation installation) {
    RunLog.Clock receiving = log.begin(Step.LAND);
    Landing landing = new Landing(home, installation, summary.today(), sparkStart::startAhead);
    landing.receive();
    receiving.done(landing.received());
    summary.warnUnused(landing.problems());
    Failpoint.AFTER_LAND.reach(home.logs());
    return landing;
  }

  private void publish(
      Summary summary,
      RunLog log,
      Installation installation,
      Publisher publisher,
      Publisher.Findings findings,
      GenerationBuilder.@Nullable Since since) {
    RunLog.Clock building = log.begin(Step.FACTS);
    Judging judging = new NightAssessment(home, installation, summary, log, building);
    BuiltGeneration built =
        publisher.build(
            installation,
            findings,
            new Publisher.Making(summary.run(), summary.today(), since, judging));
    Failpoint.AFTER_FACTS.reach(home.logs());
    RunLog.Clock publishing = log.begin(Step.PUBLISH);
    CurrentPointer pointer = publisher.close(built);
    Failpoint.BEFORE_CURRENT.reach(home.logs());
    Receipts receipts = new Receipts(home);
    receipts.writeDeliveries(summary, installation);
    publisher.release(pointer);
    Failpoint.AFTER_CURRENT.reach(home.logs());
    summary.end(
        Summary.Ending.PUBLISHED,
        pointer.generation(),
        "Generation %d är publicerad med %s."
            .formatted(
                pointer.generation(), Figures.counted(built.events(), "händelse", "händelser")));
    publishing.done();
  }

  /**
   * Without a pointer, a first generation was never published; any other means that it was lost.
   */
  private void requireKnownPointer(Optional<CurrentPointer> pointer) {
    boolean published = serving.generations().stream().anyMatch(stored -> stored.number() > 1);
    if (pointer.isEmpty() && published) {
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
