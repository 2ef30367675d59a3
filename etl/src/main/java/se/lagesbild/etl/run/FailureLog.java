package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.lagesbild.warehouse.schema.Home;

/** Keeps the details of an unexpected failure for whoever mends it. */
final class FailureLog {
  private FailureLog() {}

  static Path write(Home home, String run, RuntimeException failure) {
    Path file = home.logs().resolve("etl-" + run + ".log");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      failure.printStackTrace(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
