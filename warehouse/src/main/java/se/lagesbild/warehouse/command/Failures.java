package se.lagesbild.warehouse.command;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns whatever goes wrong into one sentence and an exit code. */
final class Failures {
  private Failures() {}

  static int failed(Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println(sentence(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception failure) {
    if (failure instanceof UncheckedIOException) {
      Throwable cause = failure.getCause();
      return "En fil kan inte läsas eller skrivas (%s); kontrollera rättigheter och diskutrymme."
          .formatted(cause.getMessage());
    }
    return String.valueOf(failure.getMessage());
  }
}
