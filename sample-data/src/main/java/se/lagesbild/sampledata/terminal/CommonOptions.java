package se.lagesbild.sampledata.terminal;

import picocli.CommandLine.Option;

/** What every command can be asked about itself. */
public final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Visar den här hjälpen.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Visar programmets version.")
  private boolean version;
}
