package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.Retention;
import se.lagesbild.etl.run.YearOfExports.Export;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.ServingDirectory;

/**
 * A year in which files are missing, late, overtaken, sent twice and broken, runs are killed before
 * and after they publish, and the disk is full; one delivery is withdrawn and one contract mended,
 * as people do, and nobody does anything else. In the end the installation holds what one holds
 * that the same exports reached in peace, and it takes no more room than its data.
 */
@Tag("slow")
class YearOfNightsIT {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);

  /** A year, or fewer for a first look: {@code -Dlagesbild.nights=60}. */
  private static final int NIGHTS = Integer.getInteger("lagesbild.nights", 365);

  private static final int MEGABYTES = 1024;
  private static final long SEED = 20240108;
  private static final int SAMPLES = 12;
  private static final int KEPT_RECEIPT_DAYS = 60;
  private static final String WITHDRAWN_SOURCE = "polisen-anmalda-brott";
  private static final String MENDED_SOURCE = "vaktare-larm";

  private static final List<String> FACTS =
      List.of(
          "select * from event order by event_id",
          "select * from aggregate order by aggregate_id",
          "select * from daily order by all",
          "select * from incident_link order by all",
          "select * from rejected_row order by all",
          "select delivery_id, outcome, rows, accepted, unchanged, superseded, events_created,"
              + " events_changed, events_withdrawn from delivery"
              + " where outcome in ('applied', 'empty') order by 1");

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> happened = new TreeMap<>();
  private final Map<Integer, Integer> exitCodes = new TreeMap<>();
  private final YearOfExports exports = new YearOfExports(FIRST, NIGHTS - 1);
  private final List<String> unexplained = new ArrayList<>();
  private final Deque<Disturbance> disturbances = new ArrayDeque<>();
  private TestHome tried;
  private TestHome calm;
  private YearOfArrivals arrivals;
  private Export withdrawn;
  private @Nullable Long pinned;

  /**
   * What is done to a run.
   *
   * @param night on which it is due; it waits for the next one that has something to load
   * @param failpoint where the run is killed, or null when its disk is full
   */
  private record Disturbance(int night, @Nullable Failpoint failpoint) {
    String name() {
      return failpoint == null ? "FULL_DISK" : "KILLED_" + failpoint;
    }
  }

  @Test
  void aYearOfFaultsLeavesWhatAYearOfPeaceLeaves() throws Exception {
    Instant started = Instant.now();
    Path root = folder.resolve("tried");
    boolean ownDisk = SmallDisk.canBeMade(folder);
    try (SmallDisk disk = ownDisk ? SmallDisk.at(root, MEGABYTES) : null) {
      prepare(root);
      planDisturbances(ownDisk);
      DiskUse use = new DiskUse(tried);
      for (int night = 0; night < NIGHTS; night++) {
        LocalDate today = FIRST.plusDays(night);
        arrivals.of(today);
        administer(night, today);
        if (night(night, today, disk)) {
          arrivals.soundNight(today);
        }
        if (today.getDayOfMonth() == 1) {
          calm.run(today);
        }
        ageLogs();
        for (int sample = 1; sample <= SAMPLES; sample++) {
          if (night + 1 == NIGHTS * sample / SAMPLES) {
            use.sample(night + 1);
            use.assertGenerations(installation().keepGenerations(), pinned);
          }
        }
      }
      LocalDate last = FIRST.plusDays(NIGHTS);
      tried.run(last);
      calm.run(last);
      report(use, Duration.between(started, Instant.now()), ownDisk);
      assertThat(disturbances).as("what was to be done and was not").isEmpty();
      assertEachFateWasMet();
      assertThat(unexplained).as("nights with warnings and no fault before them").isEmpty();
      assertThat(exitCodes.getOrDefault(0, 0)).as("clean nights").isGreaterThan(NIGHTS / 20);
      assertSameFacts();
      assertKeptNoLongerThanAsked(last);
      if (NIGHTS >= 180) {
        use.assertBounded();
      }
    }
  }

  private void prepare(Path root) throws IOException {
    tried = TestHome.create(root);
    Path settings = tried.home.config().resolve("installation.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("keepReceiptDays: 730", "keepReceiptDays: " + KEPT_RECEIPT_DAYS));
    List<Export> all = exports.all();
    Set<String> delivering = all.stream().map(Export::source).collect(Collectors.toSet());
    forgetSourcesBut(delivering, tried.home.config());
    calm = tried.emptyCopy(folder.resolve("calm"));
    mend(calm);
    arrivals = new YearOfArrivals(tried, calm, random);
    withdrawn =
        all.stream().filter(export -> export.source().equals(WITHDRAWN_SOURCE)).toList().get(1);
    arrivals.plan(all, withdrawn, withdrawnOn());
  }

  /**
   * A source that never delivers would be late every night, and so would one whose contract asks
   * for a file each day where it sends one every other.
   */
  private static void forgetSourcesBut(Set<String> delivering, Path config) throws IOException {
    List<String> forgotten = new ArrayList<>();
    for (Path source : children(config.resolve("sources"))) {
      String id = source.getFileName().toString();
      if (delivering.contains(id)) {
        Path contract = source.resolve("source.yaml");
        Files.writeString(
            contract, Files.readString(contract).replace("everyDays: 1,", "everyDays: 2,"));
      } else {
        forgotten.add(id);
        FileUtil.fullyDelete(source.toFile());
      }
    }
    for (Path indicator : children(config.resolve("indicators"))) {
      String text = Files.readString(indicator);
      if (forgotten.stream().anyMatch(text::contains)) {
        Files.delete(indicator);
      }
    }
    assertThat(InstallationReader.read(config).sources())
        .extracting(SourceContract::id)
        .containsExactlyInAnyOrderElementsOf(delivering);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** When a later one that knew of it has come. */
  private LocalDate withdrawnOn() {
    return withdrawn.due().plusDays(withdrawn.slack() + 10L);
  }

  private void planDisturbances(boolean ownDisk) {
    List<Failpoint> kinds = new ArrayList<>();
    for (int round = 0; round < Math.max(1, NIGHTS / 120); round++) {
      kinds.addAll(List.of(Failpoint.values()));
    }
    for (int full = 0; ownDisk && full < Math.max(2, NIGHTS / 30); full++) {
      kinds.add(null);
    }
    Collections.shuffle(kinds, random);
    for (int at = 0; at < kinds.size(); at++) {
      int night = (at + 1) * NIGHTS / (kinds.size() + 1);
      disturbances.add(new Disturbance(night, kinds.get(at)));
    }
  }

  /** What people do in a year: nothing of it mends what a fault has left. */
  private void administer(int night, LocalDate today) throws IOException {
    ServingDirectory serving = ServingDirectory.of(tried.home);
    if (night == NIGHTS / 6) {
      pinned = tried.pointer().generation();
      serving.pin(pinned);
    } else if (night == NIGHTS * 2 / 3) {
      serving.unpin(pinned);
      pinned = null;
    }
    if (today.equals(exports.unknownTo().plusDays(3))) {
      assertThat(tried.ask("select count(*) > 1 from rejected_row")).containsExactly("true");
      mend(tried);
      count("CONTRACT_MENDED");
    }
    if (today.equals(withdrawnOn())) {
      Delivery wrong =
          new LandedDeliveries(tried.home)
              .list(WITHDRAWN_SOURCE).stream()
                  .filter(delivery -> delivery.fileName().equals(withdrawn.fileName()))
                  .findFirst()
                  .orElseThrow();
      tried.command(0, "withdraw", wrong.id());
      count("WITHDRAWN");
    }
  }

  private static void mend(TestHome home) throws IOException {
    Path causes = home.home.config().resolve("sources").resolve(MENDED_SOURCE);
    Files.writeString(
        causes.resolve("orsaker.csv"), YearOfExports.CAUSE_ADDED, StandardOpenOption.APPEND);
  }

  /** Whether the run did its work undisturbed. */
  private boolean night(int night, LocalDate today, @Nullable SmallDisk disk) throws Exception {
    Disturbance next = disturbances.peek();
    if (next == null || next.night() > night || nothingCame()) {
      Summary summary = tried.run(today);
      exitCodes.merge(summary.exitCode(), 1, Integer::sum);
      assertThat(summary.exitCode()).as(today + " " + summary.sentence()).isIn(0, 3);
      if (summary.exitCode() != 0 && arrivals.isCalm(today) && !isBeforeMending(today)) {
        unexplained.add(today + " " + summary.warnings());
      }
      return true;
    }
    boolean met = next.failpoint() == null ? fill(today, disk) : kill(today, next.failpoint());
    count(met ? next.name() : next.name() + "_IN_VAIN");
    if (met) {
      disturbances.remove();
    }
    return !met;
  }

  /** Rows of the guards are rejected until their contract is mended. */
  private boolean isBeforeMending(LocalDate today) {
    LocalDate mended = exports.unknownTo().plusDays(3);
    return !today.isAfter(mended) && today.isAfter(mended.minusDays(60));
  }

  private boolean nothingCame() throws IOException {
    try (Stream<Path> files = Files.walk(tried.home.inbox())) {
      return files.noneMatch(Files::isRegularFile);
    }
  }

  private boolean fill(LocalDate today, SmallDisk disk) throws IOException {
    disk.leave(random.nextInt(8 << 20));
    try {
      return fails(today);
    } finally {
      disk.empty();
    }
  }

  private boolean fails(LocalDate today) {
    try {
      Summary summary = tried.runIntoTrouble(today);
      exitCodes.merge(summary.exitCode(), 1, Integer::sum);
      if (summary.exitCode() == 1) {
        assertThat(summary.sentence()).contains("är full").doesNotContain("oväntat fel");
      }
      return summary.exitCode() == 1;
    } catch (RunFailure e) {
      exitCodes.merge(1, 1, Integer::sum);
      assertThat(e).hasMessageContaining("är full");
      return true;
    }
  }

  private boolean kill(LocalDate today, Failpoint failpoint) throws Exception {
    RunProcess process =
        RunProcess.startTowards(failpoint, tried.home, today, folder.resolve("process.log"));
    boolean reached = process.reaches(failpoint);
    process.kill();
    exitCodes.merge(process.exitCode(), 1, Integer::sum);
    return reached;
  }

  private void count(String what) {
    happened.merge(what, 1, Integer::sum);
  }

  /** Logs go by the age of their files, and all these nights are one day of the clock. */
  private void ageLogs() throws IOException {
    try (Stream<Path> files = Files.list(tried.home.logs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(written.minus(Duration.ofDays(1))));
      }
    }
  }

  private void assertEachFateWasMet() {
    int least = Math.max(1, NIGHTS / 75);
    assertThat(arrivals.fates()).containsOnlyKeys(YearOfArrivals.Fate.values());
    assertThat(arrivals.fates().values()).allMatch(times -> times >= least);
    assertThat(happened).containsEntry("WITHDRAWN", 1).containsEntry("CONTRACT_MENDED", 1);
    assertThat(tried.ask("select source from delivery where outcome = 'withdrawn'"))
        .containsExactly(WITHDRAWN_SOURCE);
    assertThat(tried.ask("select count(*) > 0 from delivery where overtaken_by is not null"))
        .containsExactly("true");
  }

  private void assertSameFacts() {
    for (String sql : FACTS) {
      assertThat(tried.ask(sql)).as(sql).isEqualTo(calm.ask(sql));
    }
    assertThat(calm.ask("select count(*) > %d from event".formatted(2 * NIGHTS)))
        .containsExactly("true");
    assertThat(calm.ask("select count(*) from rejected_row")).containsExactly("0");
  }

  /** Copies as long as their contracts say, receipts as long as the installation says. */
  private void assertKeptNoLongerThanAsked(LocalDate last) throws IOException {
    LandedDeliveries landed = new LandedDeliveries(tried.home);
    Installation installation = installation();
    for (String source : landed.sources()) {
      for (Delivery delivery : landed.list(source)) {
        LocalDate lastDay =
            Retention.lastDay(delivery, installation.findSource(source).orElseThrow());
        assertThat(landed.hasCopy(delivery)).isEqualTo(!last.isAfter(lastDay));
      }
    }
    try (Stream<Path> runs = Files.list(tried.home.receipts())) {
      int mayStay =
          KEPT_RECEIPT_DAYS + 1 + installation.keepGenerations() + landed.sources().size();
      assertThat(runs).hasSizeLessThanOrEqualTo(mayStay);
    }
  }

  private Installation installation() {
    return InstallationReader.read(tried.home.config());
  }

  private void report(DiskUse use, Duration took, boolean ownDisk) throws IOException {
    String text =
        "%d nights in %d min %d s, %s events, generation %d%nfiles %s%nruns  %s%nexit codes %s%s%n%s"
            .formatted(
                NIGHTS,
                took.toMinutes(),
                took.toSecondsPart(),
                tried.ask("select count(*) from event").get(0),
                tried.pointer().generation(),
                arrivals.fates(),
                happened,
                exitCodes,
                ownDisk ? "" : "\nno full disk: " + SmallDisk.NEEDS_MOUNT,
                use.table());
    Path target = Files.createDirectories(Path.of("target")).resolve("year-of-nights.txt");
    Files.writeString(target, text, StandardCharsets.UTF_8);
    System.out.println(text);
  }
}
