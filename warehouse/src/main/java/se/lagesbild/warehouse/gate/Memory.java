package se.lagesbild.warehouse.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what was lately read of generations. A generation never changes, nor does what it answers:
 * nothing here can be out of date.
 */
final class Memory {
  private static final int ENTRIES = 128;

  private final Map<Key, Object> entries =
      new LinkedHashMap<>(ENTRIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
          return size() > ENTRIES;
        }
      };

  /**
   * What was read.
   *
   * @param generation its number
   * @param installation fingerprint of the configuration it was read with
   * @param what a value that tells it from everything else that is read
   */
  record Key(long generation, String installation, Object what) {}

  /** What {@code key} stands for, read only if it is not known; kept if {@code worthKeeping}. */
  <T> T recall(Key key, Class<T> type, Predicate<T> worthKeeping, Supplier<T> read) {
    Optional<T> known = find(key, type);
    if (known.isPresent()) {
      return known.get();
    }
    // Two may read the same at once; that costs less than letting one wait for the other.
    T value = read.get();
    if (worthKeeping.test(value)) {
      keep(key, value);
    }
    return value;
  }

  private synchronized <T> Optional<T> find(Key key, Class<T> type) {
    return Optional.ofNullable(entries.get(key)).map(type::cast);
  }

  private synchronized void keep(Key key, Object value) {
    entries.put(key, value);
  }
}
