package se.lagesbild.dashboard.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read again only when the files that hold them have changed, whoever changed them. A
 * file that was written a moment ago may be written again without a trace: what is read then is not
 * kept.
 */
final class Remembered<T> {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final List<Path> files;
  private final Supplier<T> read;
  private volatile @Nullable Kept<T> kept;

  /** What {@code read} reads from {@code files}. */
  Remembered(List<Path> files, Supplier<T> read) {
    this.files = List.copyOf(files);
    this.read = read;
  }

  private record Kept<T>(List<Trace> traces, T rows) {}

  /** How a file lies there; one that does not has no size. */
  private record Trace(long bytes, Instant written) {
    private static final Trace NONE = new Trace(-1, Instant.MIN);

    static Trace of(Path file) throws IOException {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Trace(found.size(), found.lastModifiedTime().toInstant());
      } catch (NoSuchFileException e) {
        return NONE;
      }
    }
  }

  /** The rows as they are now. */
  T get() {
    Instant now = Instant.now();
    List<Trace> traces = new ArrayList<>();
    try {
      for (Path file : files) {
        traces.add(Trace.of(file));
      }
    } catch (IOException e) {
      // Whoever reads the file itself tells what is wrong with it.
      return read.get();
    }
    Kept<T> known = kept;
    if (known != null && known.traces().equals(traces)) {
      return known.rows();
    }
    T rows = read.get();
    Instant settled = now.minus(MOMENT);
    kept =
        traces.stream().allMatch(trace -> trace.written().isBefore(settled))
            ? new Kept<>(traces, rows)
            : null;
    return rows;
  }
}
