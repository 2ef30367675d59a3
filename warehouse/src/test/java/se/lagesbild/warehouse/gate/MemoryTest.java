package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryTest {
  private static final Memory.Key KEY = new Memory.Key(1, "sha", "what");

  private final Memory memory = new Memory();
  private final AtomicInteger reads = new AtomicInteger();
  private final ExecutorService readers = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  private String recall(boolean worthKeeping) {
    return memory.recall(
        KEY, String.class, any -> worthKeeping, () -> "read " + reads.incrementAndGet());
  }

  @Test
  void readsOnceWhatIsWorthKeeping() {
    assertThat(recall(true)).isEqualTo("read 1");
    assertThat(recall(true)).isEqualTo("read 1");
  }

  @Test
  void readsAgainWhatIsNot() {
    assertThat(recall(false)).isEqualTo("read 1");
    assertThat(recall(false)).isEqualTo("read 2");
  }

  @Test
  void thoseWhoAskWhileOneReadsGetWhatItReads() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Future<String> first =
        readers.submit(
            () ->
                memory.recall(
                    KEY,
                    String.class,
                    any -> false,
                    () -> {
                      reading.countDown();
                      await(release);
                      return "read " + reads.incrementAndGet();
                    }));
    reading.await();
    List<Thread> asking = new ArrayList<>();
    List<Future<String>> others = new ArrayList<>();
    for (int other = 0; other < 3; other++) {
      others.add(
          readers.submit(
              () -> {
                synchronized (asking) {
                  asking.add(Thread.currentThread());
                }
                return recall(false);
              }));
    }
    awaitWaiting(asking, 3);
    release.countDown();

    assertThat(first.get()).isEqualTo("read 1");
    for (Future<String> other : others) {
      assertThat(other.get()).isEqualTo("read 1");
    }
  }

  @Test
  void aFailureIsToldToAllWhoWaitAndNotRemembered() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Future<String> first =
        readers.submit(
            () ->
                memory.recall(
                    KEY,
                    String.class,
                    any -> true,
                    () -> {
                      reading.countDown();
                      await(release);
                      throw new IllegalStateException("broken");
                    }));
    reading.await();
    List<Thread> asking = new ArrayList<>();
    Future<String> other =
        readers.submit(
            () -> {
              synchronized (asking) {
                asking.add(Thread.currentThread());
              }
              return recall(true);
            });
    awaitWaiting(asking, 1);
    release.countDown();

    assertThatThrownBy(first::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("broken");
    assertThatThrownBy(other::get)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    assertThat(recall(true)).isEqualTo("read 1");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns once so many threads have begun and wait for somebody. */
  private static void awaitWaiting(List<Thread> asking, int number) throws InterruptedException {
    while (true) {
      synchronized (asking) {
        boolean all = asking.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
        if (asking.size() == number && all) {
          return;
        }
      }
      Thread.sleep(5);
    }
  }
}
