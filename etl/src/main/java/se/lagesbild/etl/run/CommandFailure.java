package se.lagesbild.etl.run;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import se.lagesbild.warehouse.catalogue.ConfigurationException;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.terminal.NoInstallationException;

/** Turns whatever goes wrong in a command into one sentence and exit code 1. */
public final class CommandFailure {
  private CommandFailure() {}

  /** Says it. */
  public static int say(Exception failure, CommandLine command, ParseResult arguments) {
    String nothing = command.getCommand() instanceof EtlCommand ? "Inget publicerades: " : "";
    command.getErr().println(nothing + sentence(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(Exception failure) {
    if (failure instanceof RunFailure
        || failure instanceof ServingException
        || failure instanceof ConfigurationException
        || failure instanceof NoInstallationException) {
      return failure.getMessage();
    }
    if (failure instanceof UncheckedIOException unreadable) {
      return "en fil kan inte läsas eller skrivas ("
          + unreadable.getCause().getMessage()
          + "); kontrollera rättigheter och diskutrymme.";
    }
    return "kommandot avbröts av ett oväntat fel (" + failure + ").";
  }
}
