package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.gate.Viewer;
import se.lagesbild.warehouse.generation.RunRecord;

/** Kills the real process in the middle of its work and looks at what is left. */
@SuppressWarnings("try") // readers look on by themselves while they are open
class KilledRunIT {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final Set<Failpoint> BEFORE_PUBLICATION =
      EnumSet.range(Failpoint.AFTER_LAND, Failpoint.BEFORE_CURRENT);

  private static final long OLD_EVENTS = 6;
  private static final long NEW_EVENTS = 12;

  @TempDir Path folder;
  private TestHome killed;
  private TestHome calm;
  private List<String> undisturbed;

  @BeforeEach
  void publishAnOldGenerationAndFillTheInbox() {
    killed = TestHome.create(folder.resolve("killed"));
    calm = killed.emptyCopy(folder.resolve("calm"));
    for (TestHome home : List.of(killed, calm)) {
      home.police(36, reports(6, LocalDate.of(2024, 9, 1)));
      assertThat(home.run(TODAY).published()).isTrue();
      fillInbox(home);
    }
    assertThat(calm.run(TODAY).published()).isTrue();
    undisturbed = calm.content();
  }

  private static void fillInbox(TestHome home) {
    home.police(38, reports(10, LocalDate.of(2024, 9, 1)));
    home.faults(
        38,
        fault("A1", "2024-09-17 08:15", "Fagersta", "Mottagen"),
        fault("A2", "2024-09-18 09:15", "Fagersta", "Mottagen"));
  }

  /** Each run starts from what the one killed before it has left. */
  @Test
  void runsKilledAtEveryFailpointAreMadeGoodByTheNext() throws Exception {
    try (Reader reader = new Reader(killed)) {
      for (Failpoint failpoint : BEFORE_PUBLICATION) {
        RunProcess process = startTowards(failpoint);
        process.await(failpoint);
        assertThat(lastRun().state()).isEqualTo(RunRecord.State.RUNNING);
        assertNobodyElseGetsIn(process);
        process.kill();
        assertThat(lastRun().state()).isEqualTo(RunRecord.State.INTERRUPTED);
        assertThat(killed.pointer().generation()).as(failpoint.name()).isEqualTo(1);
      }
      String interrupted = lastRun().run();
      Summary made = killed.run(TODAY);
      assertThat(made.published()).isTrue();
      assertThat(made.sentences().get(RunTrace.SELF)).contains("avslutades aldrig");
      assertThat(killed.home.receipts().resolve(interrupted).resolve("run.txt"))
          .content()
          .startsWith("Körningen avbröts");
      assertReceiptsAreWhole();
    }
    assertThat(lastRun().state()).isEqualTo(RunRecord.State.PUBLISHED);
    assertThat(killed.content()).isEqualTo(undisturbed);
    assertThat(killed.pointer().generation()).isEqualTo(2);
  }

  @Test
  void aWithdrawalKilledAtEveryFailpointIsMadeGoodByTheNext() throws Exception {
    killed.publish(TODAY);
    LandedDeliveries landed = new LandedDeliveries(killed.home);
    String first = landed.list("polisen-anmalda-brott").get(0).id();
    TestHome spared = calm.emptyCopy(folder.resolve("spared"));
    fillInbox(spared);
    spared.publish(TODAY);
    List<String> before = killed.content();

    killed.command(0, "withdraw", first);
    for (Failpoint failpoint : BEFORE_PUBLICATION) {
      RunProcess process = startTowards(failpoint);
      process.await(failpoint);
      process.kill();
      assertThat(killed.content()).as(failpoint.name()).isEqualTo(before);
    }
    RunProcess process = startTowards(Failpoint.AFTER_CURRENT);
    process.await(Failpoint.AFTER_CURRENT);
    process.kill();
    assertThat(killed.tables()).isEqualTo(spared.tables());
    Summary next = killed.run(TODAY);

    assertThat(next.published()).as("what was published is not done again").isFalse();
    assertThat(next.sentences().get(RunTrace.SELF)).contains("avslutades aldrig");
    assertThat(killed.tables()).isEqualTo(spared.tables());
    assertThat(killed.lakeRows()).isEqualTo(spared.lakeRows());
  }

  @Test
  @Tag("slow")
  void runsKilledAtRandomMomentsAreMadeGoodByTheNext() throws Exception {
    killed = oldGeneration("timed");
    Instant started = Instant.now();
    assertThat(start().endsWithin(180_000)).isTrue();
    int wholeRun = (int) Duration.between(started, Instant.now()).toMillis();
    assertThat(killed.pointer().generation()).isEqualTo(2);
    Random moments = new Random(20240924);
    int interrupted = 0;
    for (int round = 0; round < 20; round++) {
      killed = oldGeneration("round-" + round);
      try (Reader reader = new Reader(killed)) {
        RunProcess process = start();
        boolean finished = process.endsWithin(moments.nextInt(wholeRun));
        interrupted += finished ? 0 : 1;
        process.kill();
        killed.run(TODAY);
      }
      assertThat(killed.content()).as("round " + round).isEqualTo(undisturbed);
    }
    assertThat(interrupted).as("kills that met a running process").isGreaterThan(10);
  }

  private TestHome oldGeneration(String name) {
    TestHome home = calm.emptyCopy(folder.resolve(name));
    home.police(36, reports(6, LocalDate.of(2024, 9, 1)));
    home.run(TODAY);
    fillInbox(home);
    return home;
  }

  private RunRecord lastRun() {
    return RunRecord.read(killed.home).orElseThrow();
  }

  private void assertNobodyElseGetsIn(RunProcess holder) {
    assertThatThrownBy(() -> killed.run(TODAY))
        .hasMessageContaining("pågår redan")
        .hasMessageContaining("(nattkörning, process " + holder.pid() + ", sedan ");
    assertThat(killed.command(1, "withdraw", "x")).contains("pågår redan");
  }

  private void assertReceiptsAreWhole() throws IOException {
    try (Stream<Path> files = Files.walk(killed.home.receipts())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotEndWith(".tmp");
        if (file.toString().endsWith(".json")) {
          assertThat(new ObjectMapper().readTree(file.toFile()).isObject()).isTrue();
        }
      }
    }
  }

  private RunProcess startTowards(Failpoint failpoint) throws IOException {
    return RunProcess.startTowards(failpoint, killed.home, TODAY, folder.resolve("process.log"));
  }

  private RunProcess start() throws IOException {
    return RunProcess.start(killed.home, TODAY, folder.resolve("process.log"));
  }

  private static String[] reports(int count, LocalDate registered) {
    return IntStream.range(0, count)
        .mapToObj(number -> report("K" + number, registered))
        .toArray(String[]::new);
  }

  /** A reader that looks all the time, and remembers everything it saw. */
  private static final class Reader implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Set<Long> eventsSeen = new ConcurrentSkipListSet<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final CountDownLatch firstLook = new CountDownLatch(1);
    private final Thread thread;

    /** Has looked once, so that a short run on a busy machine is not over before it began. */
    Reader(TestHome home) throws InterruptedException {
      thread = new Thread(() -> look(home));
      thread.start();
      firstLook.await();
    }

    private void look(TestHome home) {
      try (Gatehouse gatehouse = Gatehouse.open(home.home)) {
        while (!stopped.get()) {
          gatehouse.refresh();
          try (Gate gate = gatehouse.gate()) {
            Answer<SourceResult.Status> answer =
                gate.answer(new Question.Status(), new Viewer(Viewer.Role.ANALYST));
            eventsSeen.add(
                answer.result().sources().stream()
                    .mapToLong(SourceResult.SourceStatus::events)
                    .sum());
          }
          firstLook.countDown();
          Thread.sleep(5);
        }
      } catch (Throwable e) {
        failures.add(e);
      } finally {
        firstLook.countDown();
      }
    }

    @Override
    public void close() throws InterruptedException {
      stopped.set(true);
      thread.join();
      assertThat(failures).isEmpty();
      assertThat(eventsSeen).contains(OLD_EVENTS).isSubsetOf(OLD_EVENTS, NEW_EVENTS);
    }
  }
}
