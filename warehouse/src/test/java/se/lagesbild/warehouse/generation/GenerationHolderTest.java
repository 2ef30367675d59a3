package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.TableData;

@Timeout(120)
class GenerationHolderTest {
  private static final SqlStatement COUNT =
      new SqlStatement("count", "select count(*) as answer from event", List.of());
  private static final SqlStatement NUMBER =
      new SqlStatement(
          "number", "select value as answer from meta where key = 'number'", List.of());

  private static final SqlStatement FILLING =
      new SqlStatement("filling", "select count(*) as answer from filling", List.of());

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void configure() {
    fixture = GenerationFixture.in(root);
  }

  /** Publishes a generation with as many events as its number says. */
  private void publishNumbered() {
    long number = ServingDirectory.of(fixture.home()).nextNumber();
    List<FixtureEvent> events = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      events.add(FixtureEvent.of("e" + i, "s", "2026-01-01", "graffiti", "centrum"));
    }
    fixture.publish(events, List.of());
  }

  private static long ask(Lease lease, SqlStatement statement) {
    return lease.read(session -> session.list(statement, row -> row.number("answer"))).get(0);
  }

  /** A generation whose table {@code filling} has as many rows as its number says. */
  private BuiltGeneration filled(long number) {
    List<List<@Nullable Object>> rows =
        Collections.nCopies((int) number, Collections.singletonList("x"));
    TableData filling =
        new TableData("filling", List.of(new Column("text", ColumnType.STRING)), rows);
    Origin origin = new Origin(number, "r", LocalDate.of(2026, 1, 1), "", Map.of());
    return GenerationBuilder.build(
        ServingDirectory.of(fixture.home()).temporaryFile(number),
        new GenerationBuilder.Input(
            Map.of(), List.of(filling), List.of(), origin, null, Judging.NOTHING));
  }

  @Test
  void readersNeverSeeAMixtureWhileGenerationsAreSwapped() throws Exception {
    int swaps = 40;
    ServingDirectory serving = ServingDirectory.of(fixture.home());
    List<BuiltGeneration> built =
        LongStream.rangeClosed(1, swaps + 1).mapToObj(this::filled).toList();
    serving.publish(serving.install(built.get(0)));
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    Set<Long> seen = new ConcurrentSkipListSet<>();
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(readers.submit(() -> readUntil(done, holder, answers, seen)));
      }
      for (BuiltGeneration next : built.subList(1, built.size())) {
        serving.publish(serving.install(next));
        holder.refresh();
        Files.delete(serving.file(next.meta().number() - 1));
      }
      done.set(true);
      for (Future<?> reader : all) {
        reader.get(30, TimeUnit.SECONDS);
      }
      assertThat(number(holder)).isEqualTo(swaps + 1);
      assertThat(openFiles()).noneMatch(name -> name.contains("(deleted)"));
    } finally {
      readers.shutdownNow();
    }
    assertThat(answers.get()).isGreaterThan(swaps);
    assertThat(seen.size()).as("generations seen").isGreaterThan(5);
    assertThat(openFiles()).isEmpty();
  }

  private static Void readUntil(
      AtomicBoolean done, GenerationHolder holder, AtomicInteger answers, Set<Long> seen)
      throws InterruptedException {
    while (!done.get()) {
      try (Lease lease = holder.acquire()) {
        long number = lease.meta().number();
        for (int i = 0; i < 3; i++) {
          assertThat(ask(lease, NUMBER)).isEqualTo(number);
          assertThat(ask(lease, FILLING)).isEqualTo(number);
        }
        seen.add(number);
        answers.incrementAndGet();
      }
      // The publisher shares the cores with the readers.
      Thread.sleep(5);
    }
    return null;
  }

  /** Names of the files this process holds open, on systems that tell. */
  private List<String> openFiles() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(handles)) {
      try (var all = Files.list(handles)) {
        for (Path handle : all.toList()) {
          if (Files.isSymbolicLink(handle)) {
            String target = Files.readSymbolicLink(handle).toString();
            if (target.startsWith(root.toString())) {
              names.add(target);
            }
          }
        }
      }
    }
    return names;
  }

  @Test
  void followsThePointerByItself() throws Exception {
    publishNumbered();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      publishNumbered();
      for (int i = 0; i < 100 && number(holder) == 1; i++) {
        Thread.sleep(50);
      }
      assertThat(number(holder)).isEqualTo(2);
    }
  }

  private static long number(GenerationHolder holder) {
    try (Lease lease = holder.acquire()) {
      return lease.meta().number();
    }
  }

  @Test
  void aPointerThatCannotBeUsedLeavesTheOldGenerationInService() throws IOException {
    publishNumbered();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      Path pointer = fixture.home().serving().resolve("current.json");
      String sound = Files.readString(pointer);
      Files.writeString(pointer, sound.replaceAll("\"sha256\" : \"..", "\"sha256\" : \"zz"));
      holder.refresh();

      assertThat(number(holder)).isEqualTo(1);
      assertThat(holder.problem().orElseThrow()).contains("kontrollsumman");

      Files.writeString(pointer, sound);
      holder.refresh();
      assertThat(holder.problem()).isEmpty();
    }
  }

  @Test
  void aMissingFileLeavesTheOldGenerationInService() throws IOException {
    publishNumbered();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      publishNumbered();
      Files.delete(ServingDirectory.of(fixture.home()).file(2));
      holder.refresh();

      assertThat(number(holder)).isEqualTo(1);
      assertThat(holder.problem().orElseThrow()).contains("generation-2.duckdb saknas");
    }
  }

  @Test
  void opensOlderGenerationsOnDemandAndAFewAtATime() {
    for (int i = 0; i < 6; i++) {
      publishNumbered();
    }
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      for (long number = 1; number <= 6; number++) {
        try (Lease lease = holder.find(number).orElseThrow()) {
          assertThat(ask(lease, COUNT)).isEqualTo(number);
        }
      }
      assertThat(holder.find(7)).isEmpty();
    }
  }

  @Test
  void aComingGenerationIsReadBeforeItIsInService() {
    publishNumbered();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      List<Long> answers = new ArrayList<>();
      List<Long> inServiceMeanwhile = new ArrayList<>();
      holder.prepareBy(
          lease -> {
            answers.add(ask(lease, COUNT));
            inServiceMeanwhile.add(number(holder));
          });
      publishNumbered();
      holder.refresh();

      assertThat(answers).containsExactly(2L);
      assertThat(inServiceMeanwhile).containsExactly(1L);
      assertThat(number(holder)).isEqualTo(2);
    }
  }

  @Test
  void whoeverAsksForAnOlderGenerationDoesNotWaitForTheComingOne() throws Exception {
    publishNumbered();
    publishNumbered();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home())) {
      CountDownLatch preparing = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      holder.prepareBy(
          lease -> {
            preparing.countDown();
            await(release);
          });
      publishNumbered();
      Thread following = new Thread(holder::refresh);
      following.start();
      preparing.await();

      try (Lease older = holder.find(1).orElseThrow()) {
        assertThat(ask(older, COUNT)).isEqualTo(1);
      }
      release.countDown();
      following.join();
      assertThat(number(holder)).isEqualTo(3);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStatementThatIsReadyAnswersItsNextReaderWithHisOwnValues() {
    publishNumbered();
    String echo = "select cast(? as bigint) as answer";
    try (GenerationHolder holder = GenerationHolder.open(fixture.home());
        Lease lease = holder.acquire()) {
      for (long value = 1; value <= 3; value++) {
        assertThat(ask(lease, new SqlStatement("echo", echo, List.of(value)))).isEqualTo(value);
      }
    }
  }

  @Test
  void aConnectionThatFailedIsNotUsedAgain() {
    publishNumbered();
    SqlStatement wrong =
        new SqlStatement("wrong", "select cast('x' as bigint) as answer", List.of());
    try (GenerationHolder holder = GenerationHolder.open(fixture.home());
        Lease lease = holder.acquire()) {
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> ask(lease, wrong)).hasMessageContaining("wrong.sql");
        assertThat(ask(lease, COUNT)).isEqualTo(1);
      }
    }
  }

  @Test
  void aBrokenInstanceIsOpenedAnew() {
    publishNumbered();
    try (GenerationHolder holder = GenerationHolder.open(fixture.home());
        Lease lease = holder.acquire()) {
      AtomicInteger attempts = new AtomicInteger();
      long answer =
          lease.read(
              session -> {
                if (attempts.incrementAndGet() == 1) {
                  throw new SQLException("FATAL Error: database has been invalidated because …");
                }
                return session.list(COUNT, row -> row.number("answer")).get(0);
              });
      assertThat(answer).isEqualTo(1);
      assertThat(attempts).hasValue(2);
    }
  }

  @Test
  void refusesWorkWhenTheQueueIsFull() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (QueryExecutor executor = new QueryExecutor(1, 1, Duration.ofSeconds(30))) {
      ExecutorService callers = Executors.newFixedThreadPool(2);
      CountDownLatch started = new CountDownLatch(1);
      Future<?> running =
          callers.submit(
              () ->
                  executor.call(
                      () -> {
                        started.countDown();
                        return release.await(30, TimeUnit.SECONDS);
                      },
                      () -> {}));
      started.await();
      Future<?> waiting = callers.submit(() -> executor.call(() -> 1, () -> {}));
      while (executor.waiting() == 0) {
        Thread.sleep(5);
      }
      assertThatThrownBy(() -> executor.call(() -> 1, () -> {}))
          .isInstanceOf(OverloadedException.class)
          .hasMessageContaining("försök igen");
      release.countDown();
      running.get();
      waiting.get();
      callers.shutdownNow();
    }
  }

  @Test
  void cancelsAStatementThatTakesTooLong() {
    publishNumbered();
    AtomicLong ended = new AtomicLong();
    SqlStatement endless =
        new SqlStatement(
            "endless",
            "select count(*) as answer from range(1000000000) a, range(1000000000) b",
            List.of());
    try (QueryExecutor executor = new QueryExecutor(1, 1, Duration.ofMillis(300))) {
      OpenGeneration generation = OpenGeneration.open(ServingDirectory.of(fixture.home()).file(1));
      Lease lease = new Lease(generation, executor);
      assertThatThrownBy(
              () ->
                  lease.read(
                      session -> {
                        try {
                          return session.list(endless, row -> row.number("answer"));
                        } finally {
                          ended.set(System.nanoTime());
                        }
                      }))
          .isInstanceOf(OverloadedException.class);
      lease.close();
      for (int i = 0; i < 100 && ended.get() == 0; i++) {
        Thread.onSpinWait();
        sleep();
      }
      assertThat(ended.get()).as("stopped by the cancellation").isPositive();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
