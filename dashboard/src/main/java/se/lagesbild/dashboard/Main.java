package se.lagesbild.dashboard;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of this module. Exit code 0 done, 1 failed with one sentence, 2 wrong use. */
@Command(
    name = "lagesbild",
    description = "Webbsidorna för Lägesbild.",
    synopsisSubcommandLabel = "KOMMANDO",
    subcommands = ServeCommand.class)
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::wrongUse)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int wrongUse(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter errors = command.getErr();
    errors.println(sentence(wrong));
    errors.println(command.getHelp().synopsis(0).strip());
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(CommandLine.ParameterException wrong) {
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      return "Det saknas ett värde: " + missing.getMissing().get(0).paramLabel() + ".";
    }
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return "Okänt argument: " + String.join(" ", unmatched.getUnmatched()) + ".";
    }
    return "Fel användning: " + wrong.getMessage() + ".";
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println(failure.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
