package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.lagesbild.warehouse.generation.OverloadedException;

@Timeout(60)
final class TurnstileTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService others = Executors.newFixedThreadPool(2);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void stop() {
    release.countDown();
    others.shutdownNow();
  }

  private Future<?> occupy(Turnstile turnstile) throws InterruptedException {
    CountDownLatch working = new CountDownLatch(1);
    Future<?> occupied =
        others.submit(
            () ->
                turnstile.pass(
                    () -> {
                      working.countDown();
                      awaitRelease();
                    }));
    working.await();
    return occupied;
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesAtOnceWhoeverFindsNoPlaceToWait() throws Exception {
    Turnstile turnstile = new Turnstile(1, 1, LONG);
    Future<?> working = occupy(turnstile);
    Future<?> waiting = others.submit(() -> turnstile.pass(done::incrementAndGet));
    while (turnstile.waiting() == 0) {
      Thread.sleep(5);
    }

    assertThatThrownBy(() -> turnstile.pass(done::incrementAndGet))
        .isInstanceOf(OverloadedException.class)
        .hasMessageContaining("försök igen");
    release.countDown();
    working.get();
    waiting.get();
    assertThat(done).hasValue(1);
  }

  @Test
  void refusesWhoeverHasWaitedTooLong() throws Exception {
    Turnstile turnstile = new Turnstile(1, 1, Duration.ofMillis(20));
    occupy(turnstile);

    assertThatThrownBy(() -> turnstile.pass(done::incrementAndGet))
        .isInstanceOf(OverloadedException.class);
    assertThat(done).hasValue(0);
  }

  @Test
  void workThatFailsLeavesItsPlace() {
    Turnstile turnstile = new Turnstile(1, 0, LONG);
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(
              () ->
                  turnstile.pass(
                      () -> {
                        throw new IllegalStateException("failed");
                      }))
          .hasMessage("failed");
    }
    turnstile.pass(done::incrementAndGet);
    assertThat(done).hasValue(1);
  }

  @Test
  void preparesWithHalfOfThePlacesFreeOfOthersHoweverManyKeepAsking() throws Exception {
    Turnstile turnstile = new Turnstile(4, 64, LONG);
    AtomicInteger working = new AtomicInteger();
    AtomicBoolean prepared = new AtomicBoolean();
    ExecutorService crowd = Executors.newFixedThreadPool(12);
    try {
      for (int reader = 0; reader < 12; reader++) {
        crowd.submit(() -> keepAsking(turnstile, working, prepared));
      }
      while (turnstile.waiting() < 4) {
        Thread.sleep(1);
      }
      turnstile.prepare(
          () -> {
            for (int look = 0; look < 50; look++) {
              assertThat(working.get()).isLessThanOrEqualTo(2);
              pause();
            }
            done.incrementAndGet();
          });
      assertThat(done).hasValue(1);
      while (working.get() < 4) {
        Thread.sleep(1);
      }
    } finally {
      prepared.set(true);
      crowd.shutdownNow();
    }
  }

  private static void keepAsking(
      Turnstile turnstile, AtomicInteger working, AtomicBoolean prepared) {
    while (!prepared.get()) {
      turnstile.pass(
          () -> {
            working.incrementAndGet();
            pause();
            working.decrementAndGet();
          });
    }
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void neverRefusesToPrepare() throws Exception {
    Turnstile turnstile = new Turnstile(2, 0, Duration.ofMillis(1));
    Future<?> first = occupy(turnstile);
    Future<?> second = occupy(turnstile);
    Thread preparing = new Thread(() -> turnstile.prepare(done::incrementAndGet));
    preparing.start();
    Thread.sleep(50);
    assertThat(done).hasValue(0);

    release.countDown();
    first.get();
    second.get();
    preparing.join();
    assertThat(done).hasValue(1);
  }

  @Test
  void twoWhoPrepareTogetherLeaveHalfOfThePlacesToReaders() throws Exception {
    Turnstile turnstile = new Turnstile(2, 0, LONG);
    CountDownLatch both = new CountDownLatch(2);
    for (int preparing = 0; preparing < 2; preparing++) {
      others.submit(
          () ->
              turnstile.prepare(
                  () -> {
                    both.countDown();
                    awaitRelease();
                  }));
    }
    both.await();

    turnstile.pass(done::incrementAndGet);
    assertThat(done).hasValue(1);
  }
}
