package se.lagesbild.warehouse.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    CommandLine commands = commandLine();
    commands.setOut(utf8(FileDescriptor.out));
    commands.setErr(utf8(FileDescriptor.err));
    System.exit(commands.execute(arguments));
  }

  /** Swedish letters come out right whatever the locale of the shell. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
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
