package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
}
