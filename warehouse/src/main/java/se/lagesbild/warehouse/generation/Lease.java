package se.lagesbild.warehouse.generation;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The right to read one generation until it is closed, whatever is published meanwhile. */
public final class Lease implements AutoCloseable {
  private final OpenGeneration generation;
  private final QueryExecutor executor;
  private final AtomicBoolean closed = new AtomicBoolean();

  Lease(OpenGeneration acquired, QueryExecutor executor) {
    this.generation = acquired;
    this.executor = executor;
  }

  /** What the generation says of itself. */
  public GenerationMeta meta() {
    return generation.meta();
  }

  /**
   * Does work on a connection that nobody else uses meanwhile.
   *
   * @throws OverloadedException if too many others wait, or if it takes too long
   */
  public <T> T read(Session.Work<T> work) {
    if (closed.get()) {
      throw new IllegalStateException("the lease is closed");
    }
    AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    return executor.call(() -> attempt(work, stop), () -> stop.get().run());
  }

  private <T> T attempt(Session.Work<T> work, AtomicReference<Runnable> stop) throws SQLException {
    // The caller may give up and close the lease while this still runs.
    if (!generation.acquire()) {
      throw new IllegalStateException("the lease is closed");
    }
    try {
      return run(work, stop);
    } catch (SQLException e) {
      if (!OpenGeneration.isBroken(e)) {
        throw e;
      }
      generation.reopen();
      return run(work, stop);
    } finally {
      generation.release();
    }
  }

  private <T> T run(Session.Work<T> work, AtomicReference<Runnable> stop) throws SQLException {
    ReadyConnection ready = generation.take();
    boolean sound = false;
    try {
      Session session = ready.session();
      stop.set(session::cancel);
      T result = work.run(session);
      sound = true;
      return result;
    } finally {
      if (sound) {
        generation.giveBack(ready);
      } else {
        ready.close();
      }
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      generation.release();
    }
  }
}
