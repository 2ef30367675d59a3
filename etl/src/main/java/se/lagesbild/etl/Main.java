package se.lagesbild.etl;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.etl.bench.BenchCommand;
import se.lagesbild.etl.run.EtlCommand;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.SwedishCommands;

/** The commands that load data. */
@Command(
    name = "lagesbild",
    description = "Kommandon som laddar data.",
    subcommands = {EtlCommand.class, BenchCommand.class})
public final class Main {
  @Mixin private CommonOptions common;

  private Main() {}

  /** Runs the command in {@code arguments} and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        SwedishCommands.of(new Main())
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
