package se.lagesbild.warehouse.generation;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Admits few statements at a time and queues the rest. DuckDB is called on platform threads only:
 * its native calls would pin the carrier of a virtual one.
 */
final class QueryExecutor implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;

  private final ThreadPoolExecutor threads;
  private final Duration deadline;

  QueryExecutor(int running, int waiting, Duration deadline) {
    AtomicInteger count = new AtomicInteger();
    this.deadline = deadline;
    this.threads =
        new ThreadPoolExecutor(
            running,
            running,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            work -> {
              String name = "query-" + count.incrementAndGet();
              Thread thread = new Thread(null, work, name, STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs {@code work} and waits for it.
   *
   * @param stop ends the work from outside; called once the deadline has passed
   * @throws OverloadedException if the queue is full or the deadline passes
   */
  <T> T call(Callable<T> work, Runnable stop) {
    Future<T> future = submit(work);
    try {
      return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      abandon(future, stop);
      throw new OverloadedException(
          "Frågan tog längre tid än %d sekunder och avbröts; fråga om en kortare period."
              .formatted(deadline.toSeconds()));
    } catch (InterruptedException e) {
      abandon(future, stop);
      Thread.currentThread().interrupt();
      throw new OverloadedException("Frågan avbröts.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** How many wait for their turn. */
  int waiting() {
    return threads.getQueue().size();
  }

  private <T> Future<T> submit(Callable<T> work) {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new OverloadedException("Många frågor väntar just nu; försök igen om en stund.");
    }
  }

  private static void abandon(Future<?> future, Runnable stop) {
    future.cancel(false);
    stop.run();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
