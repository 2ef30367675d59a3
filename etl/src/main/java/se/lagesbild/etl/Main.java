package se.lagesbild.etl;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.etl.bench.BenchCommand;
import se.lagesbild.etl.run.CommandFailure;
import se.lagesbild.etl.run.DeliveryCommand;
import se.lagesbild.etl.run.EtlCommand;
import se.lagesbild.etl.run.SourceCommand;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.SwedishCommands;

/** The commands that load data. */
@Command(
    name = "lagesbild",
    description = "Kommandon som laddar data.",
    subcommands = {
      EtlCommand.class,
      DeliveryCommand.class,
      SourceCommand.class,
      BenchCommand.class
    })
public final class Main {
  @Mixin private CommonOptions common;

  private Main() {}

  /** Runs the command in {@code arguments} and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, which say in one sentence what went wrong. */
  public static CommandLine commandLine() {
    return SwedishCommands.of(new Main()).setExecutionExceptionHandler(CommandFailure::say);
  }
}
