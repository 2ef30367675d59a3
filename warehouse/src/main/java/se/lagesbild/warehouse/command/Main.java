package se.lagesbild.warehouse.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.command.statistics.StatisticsCommand;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.SwedishCommands;
import se.lagesbild.warehouse.terminal.WrongUse;

/** Entry point of the warehouse's commands. */
@Command(
    name = "lagesbild",
    description = "Kommandon för lagrets generationer och statistiska metoder.",
    subcommands = {
      QueryCommand.class,
      GenerationsCommand.class,
      RollbackCommand.class,
      StatisticsCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @CommandLine.Mixin private CommonOptions common;

  /** Runs the command named by the arguments and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return SwedishCommands.of(new Main()).setExecutionExceptionHandler(Failures::failed);
  }

  @Override
  public void run() {
    throw new WrongUse(spec, "inget kommando är angivet");
  }
}
