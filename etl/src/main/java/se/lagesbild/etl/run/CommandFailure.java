package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
      return sentence(unreadable);
    }
    return "kommandot avbröts av ett oväntat fel (" + failure + ").";
  }

  private static String sentence(UncheckedIOException failure) {
    if (DiskTrouble.saysReadOnly(failure)) {
      return "det som kommandot skriver ligger på en disk som inte går att skriva på; åtgärda det.";
    }
    if (DiskTrouble.saysFull(failure)) {
      return "det som kommandot skriver ligger på en disk som är full; gör plats och kör det igen.";
    }
    IOException cause = failure.getCause();
    String file =
        cause instanceof FileSystemException about && about.getFile() != null
            ? about.getFile()
            : "en fil";
    if (cause instanceof NoSuchFileException) {
      return file + " finns inte; kontrollera sökvägen.";
    }
    if (DiskTrouble.denied(failure).isPresent()) {
      return DiskTrouble.denied(failure).get()
          + " får inte läsas eller skrivas av den som kör kommandot; kontrollera rättigheterna.";
    }
    return file
        + " kan inte läsas eller skrivas ("
        + cause.getMessage()
        + "); kontrollera rättigheter och diskutrymme.";
  }
}
