package se.lagesbild.warehouse.command;

import picocli.CommandLine.Option;

/** The option that shows how a command is used. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Visar den här hjälpen.")
  private boolean shown;
}
