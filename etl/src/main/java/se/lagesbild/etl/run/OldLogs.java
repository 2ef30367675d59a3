package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.Home;

/**
 * Keeps {@code logs/} small: what runs wrote of their steps and failures, and what the libraries
 * wrote, goes after ninety days, and the oldest of it when all takes more than 50 MB. What the run
 * that is going on writes stays.
 */
final class OldLogs {
  static final Duration KEPT = Duration.ofDays(90);
  static final long KEPT_BYTES = 50L << 20;

  private static final Pattern OF_RUNS =
      Pattern.compile("etl-\\d{4}-\\d\\d-\\d\\dT\\d{6}\\.(jsonl|log)");
  private static final Pattern OF_LIBRARIES = Pattern.compile("etl\\.log(\\.\\d+)?");

  private OldLogs() {}

  private record LogFile(Path path, FileTime written, long bytes) {
    static LogFile of(Path path) {
      try {
        return new LogFile(path, Files.getLastModifiedTime(path), Files.size(path));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot look at " + path, e);
      }
    }
  }

  /** Deletes what is too old or too much, seen from {@code now}. */
  static void prune(Home home, String run, Instant now) {
    List<LogFile> newestFirst = list(home.logs());
    long bytes = 0;
    for (LogFile file : newestFirst) {
      bytes += file.bytes();
      boolean old = file.written().toInstant().isBefore(now.minus(KEPT));
      if ((old || bytes > KEPT_BYTES) && !isInUse(file, run)) {
        delete(file.path());
      }
    }
  }

  private static List<LogFile> list(Path logs) {
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .filter(OldLogs::isLog)
          .map(LogFile::of)
          .sorted(Comparator.comparing(LogFile::written).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + logs, e);
    }
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    return OF_RUNS.matcher(name).matches() || OF_LIBRARIES.matcher(name).matches();
  }

  private static boolean isInUse(LogFile file, String run) {
    String name = file.path().getFileName().toString();
    return name.equals("etl.log") || name.startsWith("etl-" + run + ".");
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
