package se.lagesbild.etl;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.lagesbild.etl.run.EtlCommand;

/** The commands that load data. */
@Command(name = "lagesbild", subcommands = EtlCommand.class)
public final class Main {
  private Main() {}

  /** Runs the command in {@code arguments} and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command
                      .getErr()
                      .println(
                          "Inget publicerades: katalogen kan inte läsas eller skrivas ("
                              + failure.getMessage()
                              + ").");
                  return 1;
                })
            .execute(arguments));
  }
}
