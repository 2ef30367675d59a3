package se.lagesbild.warehouse.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what was lately read of generations. A generation never changes, nor does what it answers:
 * nothing here can be out of date. Many who want the same at once wait for the one who reads it.
 */
final class Memory {
  private static final int ENTRIES = 512;

  private final Map<Key, Object> entries =
      new LinkedHashMap<>(ENTRIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
          return size() > ENTRIES;
        }
      };

  private final Map<Key, CompletableFuture<Object>> reading = new ConcurrentHashMap<>();

  /**
   * What was read.
   *
   * @param generation its number
   * @param installation fingerprint of the configuration it was read with
   * @param what a value that tells it from everything else that is read
   */
  record Key(long generation, String installation, Object what) {}

  /**
   * What {@code key} stands for, read only if it is not known; kept if {@code worthKeeping}. What
   * reads it may ask for other keys, as long as these never lead back to it.
   */
  <T> T recall(Key key, Class<T> type, Predicate<T> worthKeeping, Supplier<T> read) {
    Optional<T> known = find(key, type);
    if (known.isPresent()) {
      return known.get();
    }
    CompletableFuture<Object> own = new CompletableFuture<>();
    CompletableFuture<Object> other = reading.putIfAbsent(key, own);
    if (other != null) {
      return type.cast(awaited(other));
    }
    try {
      T value = find(key, type).orElseGet(read);
      if (worthKeeping.test(value)) {
        keep(key, value);
      }
      own.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      reading.remove(key);
    }
  }

  private static Object awaited(CompletableFuture<Object> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private synchronized <T> Optional<T> find(Key key, Class<T> type) {
    return Optional.ofNullable(entries.get(key)).map(type::cast);
  }

  private synchronized void keep(Key key, Object value) {
    entries.put(key, value);
  }
}
