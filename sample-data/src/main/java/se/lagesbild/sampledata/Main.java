package se.lagesbild.sampledata;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The commands that set up an installation and fill its inbox. */
@Command(
    name = "lagesbild",
    subcommands = {InitCommand.class, SampleDataCommand.class, DemoCommand.class},
    mixinStandardHelpOptions = true,
    resourceBundle = "se.lagesbild.sampledata.messages",
    synopsisHeading = "Användning: ",
    optionListHeading = "%nVal:%n",
    commandListHeading = "%nKommandon:%n",
    version = "Lägesbild",
    description = "Skapar en installation och skriver exempeldata.")
public final class Main {

  private static final int FAILED = 1;

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
    CommandLine commands = new CommandLine(new Main());
    // The terminal may speak another charset, but å, ä and ö must reach a log unharmed.
    commands.setOut(writer(System.out));
    commands.setErr(writer(System.err));
    commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    commands.setParameterExceptionHandler((wrongUse, given) -> showUsage(wrongUse));
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

  private static int showUsage(ParameterException wrongUse) {
    CommandLine command = wrongUse.getCommandLine();
    command.getErr().println("Fel användning: " + wrongUse.getMessage());
    command.usage(command.getErr());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
