package se.lagesbild.dashboard;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.dashboard.backup.BackupCommand;
import se.lagesbild.dashboard.backup.RestoreCommand;
import se.lagesbild.dashboard.page.annotation.AnnotateCommand;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.SwedishCommands;

/** The commands of this module. Exit code 0 done, 1 failed with one sentence, 2 wrong use. */
@Command(
    name = "lagesbild",
    description = "Webbsidorna för Lägesbild, det som antecknas på dem, och säkerhetskopior.",
    subcommands = {
      ServeCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AnnotateCommand.class,
      BenchCommand.class
    })
public final class Main {
  @Mixin private CommonOptions common;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return SwedishCommands.of(new Main()).setExecutionExceptionHandler(Main::failed);
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println(failure.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
