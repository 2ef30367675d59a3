package se.lagesbild.dashboard;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** {@code ./lagesbild bench …}: what this module measures. */
@Command(
    name = "bench",
    description = "Mäter hur fort något går, jämfört med något annat.",
    subcommands = BenchServeCommand.class)
final class BenchCommand {
  @Mixin private CommonOptions common;
}
