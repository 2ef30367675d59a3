package se.lagesbild.warehouse.generation;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import se.lagesbild.warehouse.schema.Home;

/**
 * Holds the generation in service open and follows {@code current.json}. A reader's lease outlives
 * the swap to a newer generation; the old instance closes when its last reader leaves.
 */
public final class GenerationHolder implements AutoCloseable {
  private static final int OLDER_OPEN = 3;
  private static final int WAITING = 64;
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final ServingDirectory serving;
  private final QueryExecutor executor;
  private final ScheduledExecutorService watcher;
  private final AtomicReference<OpenGeneration> newest;
  private final Map<Long, OpenGeneration> older = new LinkedHashMap<>(8, 0.75f, true);
  private final Object following = new Object();
  private volatile Consumer<Lease> preparing = lease -> {};
  private Optional<CurrentPointer> pointer = Optional.empty();
  private volatile Optional<String> problem = Optional.empty();

  private GenerationHolder(Home home) {
    this.serving = ServingDirectory.of(home);
    int running = Runtime.getRuntime().availableProcessors() * 2;
    this.executor = new QueryExecutor(running, WAITING, DEADLINE);
    this.newest = new AtomicReference<>(OpenGeneration.empty(LocalDate.now()));
    this.watcher =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "current-json-watcher");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Opens the generation in service, or an empty one, and follows changes each second. */
  public static GenerationHolder open(Home home) {
    GenerationHolder holder = new GenerationHolder(home);
    holder.refresh();
    holder.watcher.scheduleWithFixedDelay(holder::refresh, 1, 1, TimeUnit.SECONDS);
    return holder;
  }

  /** Lets {@code asking} read every coming generation before it is put in service. */
  public void prepareBy(Consumer<Lease> asking) {
    preparing = asking;
  }

  /**
   * Looks at {@code current.json} now. A file that cannot be used leaves the old one in service.
   */
  public void refresh() {
    synchronized (following) {
      try {
        Optional<CurrentPointer> found = serving.current();
        if (found.isPresent() && !found.equals(pointer)) {
          swap(prepared(verified(found.get())));
          pointer = found;
        }
        problem = Optional.empty();
      } catch (RuntimeException e) {
        problem = Optional.of(String.valueOf(e.getMessage()));
      }
    }
  }

  private OpenGeneration prepared(OpenGeneration generation) {
    generation.acquire();
    try (Lease lease = new Lease(generation, executor)) {
      preparing.accept(lease);
      return generation;
    } catch (RuntimeException e) {
      generation.release();
      throw e;
    }
  }

  /** What keeps the holder from serving what {@code current.json} says, if anything does. */
  public Optional<String> problem() {
    return problem;
  }

  /**
   * The generation in service.
   *
   * @throws IllegalStateException if the holder is closed
   */
  public Lease acquire() {
    while (true) {
      OpenGeneration generation = newest.get();
      if (generation.acquire()) {
        return new Lease(generation, executor);
      }
      if (generation == newest.get()) {
        throw new IllegalStateException("the holder is closed");
      }
    }
  }

  /** Generation {@code number}, or empty when it is not on disk. */
  public Optional<Lease> find(long number) {
    Lease current = acquire();
    if (current.meta().number() == number) {
      return Optional.of(current);
    }
    current.close();
    return findOlder(number);
  }

  /** The published generations on disk. */
  public ServingDirectory serving() {
    return serving;
  }

  private Optional<Lease> findOlder(long number) {
    synchronized (older) {
      OpenGeneration open = older.get(number);
      if (open == null) {
        boolean stored = serving.generations().stream().anyMatch(one -> one.number() == number);
        if (!stored) {
          return Optional.empty();
        }
        open = OpenGeneration.open(serving.file(number));
        older.put(number, open);
        closeLeastRecentlyUsed();
      }
      open.acquire();
      return Optional.of(new Lease(open, executor));
    }
  }

  private void closeLeastRecentlyUsed() {
    Iterator<OpenGeneration> oldest = older.values().iterator();
    while (older.size() > OLDER_OPEN) {
      oldest.next().release();
      oldest.remove();
    }
  }

  private OpenGeneration verified(CurrentPointer found) {
    if (!Files.exists(serving.file(found.generation()))) {
      throw new ServingException(
          found.file() + " saknas; gå tillbaka med ./lagesbild rollback NUMMER.");
    }
    if (!DurableFiles.sha256(serving.file(found.generation())).equals(found.sha256())) {
      throw new ServingException(
          "%s stämmer inte med kontrollsumman i current.json; kopiera filen igen eller gå tillbaka"
                  .formatted(found.file())
              + " med ./lagesbild rollback NUMMER.");
    }
    return OpenGeneration.open(serving.file(found.generation()));
  }

  private void swap(OpenGeneration generation) {
    newest.getAndSet(generation).release();
  }

  @Override
  public void close() {
    watcher.shutdownNow();
    synchronized (following) {
      newest.get().release();
    }
    synchronized (older) {
      older.values().forEach(OpenGeneration::release);
      older.clear();
    }
    executor.close();
  }
}
