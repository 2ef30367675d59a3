package se.lagesbild.etl.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a full disk, one that cannot be written and a file that may not be touched from other
 * failures: whoever reads of it in the morning shall not have to look through a log. What the
 * system says depends on its language and on who was writing, so the disk itself is asked too.
 */
final class DiskTrouble {
  /** With less than this left, nothing of a night can be written. */
  private static final long FULL_BYTES = 1L << 20;

  private static final int DEEPEST = 50;

  private DiskTrouble() {}

  /**
   * What is the matter with the disk that {@code root} lies on, the beginning of a Swedish
   * sentence; empty when the failure has another reason.
   */
  static Optional<String> of(Path root, Throwable failure) {
    if (saysReadOnly(failure) || isReadOnly(root)) {
      return Optional.of("disken som " + root + " ligger på går inte att skriva på");
    }
    if (saysFull(failure) || isFull(root)) {
      return Optional.of("disken som " + root + " ligger på är full");
    }
    return denied(failure)
        .map(file -> file + " får inte läsas eller skrivas av den som kör nattkörningen");
  }

  /** The file that somebody else owns, if that is why something failed. */
  static Optional<String> denied(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof AccessDeniedException denied && denied.getFile() != null) {
        return Optional.of(denied.getFile());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** Whether the system said that the disk cannot be written. */
  static boolean saysReadOnly(Throwable failure) {
    return said(failure, "read-only file system", "readonly database");
  }

  /** Whether the system said that the disk is full. */
  static boolean saysFull(Throwable failure) {
    return said(failure, "no space left", "disk is full", "quota exceeded", "file too large");
  }

  private static boolean said(@Nullable Throwable failure, String... words) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (Stream.of(words).anyMatch(message::contains)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isReadOnly(Path root) {
    try {
      return store(root).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFull(Path root) {
    try {
      return store(root).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static FileStore store(Path root) throws IOException {
    return Files.getFileStore(root);
  }
}
