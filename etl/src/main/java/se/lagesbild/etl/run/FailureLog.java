package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.schema.Home;

/**
 * Keeps the details of an unexpected failure for whoever mends it. Messages of libraries are left
 * out: they quote the values that could not be computed.
 */
final class FailureLog {
  private FailureLog() {}

  /** Keeps the details of a run's failure, and says so in a sentence. */
  static String tell(Home home, Summary summary, Throwable failure) {
    return ofDisk(home, summary, failure).orElseGet(() -> unexpected(home, summary, failure));
  }

  /** What readers have after a run that published nothing, to follow on a clause. */
  static String stands(Home home) {
    boolean published;
    try {
      published = ServingDirectory.of(home).current().isPresent();
    } catch (ServingException damaged) {
      published = true;
    }
    return published ? "; den tidigare generationen ligger kvar. " : ". ";
  }

  /** A sentence about the disk, if that is what failed; it says all there is to know. */
  static Optional<String> ofDisk(Home home, Summary summary, Throwable failure) {
    String left = summary.published() ? "; städningen görs om nästa gång. " : stands(home);
    return DiskTrouble.of(home.root(), failure)
        .map(trouble -> trouble + left + "Åtgärda det, så går nästa körning vidare av sig själv.");
  }

  private static String unexpected(Home home, Summary summary, Throwable failure) {
    String left =
        summary.published()
            ? "ett oväntat fel avbröt städningen, som görs om nästa gång. "
            : "körningen avbröts av ett oväntat fel" + stands(home);
    return left + keep(home, summary.run(), failure);
  }

  /** Keeps the details of a failure that does not end the run, and says where. */
  static String keep(Home home, String run, Throwable failure) {
    try {
      return "Detaljer: " + write(home, run, failure);
    } catch (UncheckedIOException e) {
      return "Detaljerna kunde inte skrivas till logs; kontrollera rättigheter och diskutrymme.";
    }
  }

  private static Path write(Home home, String run, Throwable failure) {
    Path file = home.logs().resolve("etl-" + run + ".log");
    List<String> lines = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      lines.add(cause == failure ? title(cause) : "Caused by: " + title(cause));
      for (StackTraceElement frame : cause.getStackTrace()) {
        lines.add("\tat " + frame);
      }
    }
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure.getCause() == failure ? null : failure.getCause();
  }

  private static String title(Throwable failure) {
    String type = failure.getClass().getName();
    StackTraceElement[] frames = failure.getStackTrace();
    boolean ours = frames.length > 0 && frames[0].getClassName().startsWith("se.lagesbild.");
    return ours ? type + ": " + failure.getMessage() : type;
  }
}
