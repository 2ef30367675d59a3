package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Places where a test may stop the real process. The process named by the system property {@code
 * lagesbild.failpoint} says that it got there by writing a file, and then waits to be killed.
 */
enum Failpoint {
  AFTER_LAND,
  AFTER_APPEND,
  AFTER_FACTS,
  BEFORE_CURRENT,
  AFTER_CURRENT;

  private static final String PROPERTY = "lagesbild.failpoint";

  /** Waits for ever when the property names this place and {@code marker}. */
  void reach(Path logs) {
    if (!name().equals(System.getProperty(PROPERTY))) {
      return;
    }
    try {
      Files.createDirectories(logs);
      Files.writeString(logs.resolve("failpoint-" + name()), "reached");
      Thread.sleep(Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
