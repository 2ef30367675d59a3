package se.lagesbild.dashboard.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be made or used; the message is one Swedish sentence that says what to do. */
final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupException(String sentence, Object... arguments) {
    super(sentence.formatted(arguments));
  }

  /** What the system said belongs to the sentence. */
  static BackupException of(String what, Exception cause) {
    String said = cause.getMessage();
    BackupException failure =
        new BackupException(
            "%s",
            what + " (" + reason(said, cause) + "); kontrollera diskutrymme och rättigheter.");
    failure.initCause(cause);
    return failure;
  }

  private static String reason(@Nullable String said, Exception cause) {
    return said == null ? cause.getClass().getSimpleName() : said.lines().findFirst().orElse("");
  }
}
