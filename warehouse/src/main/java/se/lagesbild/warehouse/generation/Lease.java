package se.lagesbild.warehouse.generation;

import java.sql.Connection;
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
   * Does work on a connection of its own.
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
    try (Connection connection = generation.connect()) {
      Session session = Session.on(connection);
      stop.set(session::cancel);
      return work.run(session);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      generation.release();
    }
  }
}
