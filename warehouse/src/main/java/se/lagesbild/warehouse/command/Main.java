package se.lagesbild.warehouse.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of the warehouse's commands. */
@Command(
    name = "lagesbild",
    description = "Kommandon för lagrets generationer.",
    subcommands = {QueryCommand.class, GenerationsCommand.class, RollbackCommand.class})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @CommandLine.Mixin private HelpOption help;

  /** Runs the command named by the arguments and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commands = new CommandLine(new Main());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(Failures::failed);
    commands.setParameterExceptionHandler(Failures::wrongUse);
    SwedishHelp.apply(commands);
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "inget kommando angivet");
  }
}
