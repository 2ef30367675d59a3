package se.lagesbild.sampledata;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.sampledata.terminal.CommonOptions;
import se.lagesbild.sampledata.terminal.SwedishCommands;

/** The commands that set up an installation and fill its inbox. */
@Command(
    name = "lagesbild",
    subcommands = {InitCommand.class, SampleDataCommand.class, DemoCommand.class},
    description = "Skapar en installation och skriver exempeldata.")
public final class Main {

  private static final int FAILED = 1;

  @Mixin private CommonOptions common;

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /**
   * Runs one command.
   *
   * @param arguments the command and its options
   * @return 0 when it is done, 1 when it failed, 2 for wrong use
   */
  public static int run(String... arguments) {
    CommandLine commands = SwedishCommands.of(new Main());
    commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    return commands.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  private static int explain(Exception failure, CommandLine command) {
    String sentence =
        failure instanceof Refusal
            ? failure.getMessage()
            : "Kommandot avbröts av ett oväntat fel (" + failure + ").";
    command.getErr().println(sentence);
    return FAILED;
  }
}
