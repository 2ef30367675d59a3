package se.lagesbild.etl.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.etl.bench.statistics.BenchStatisticsCommand;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** {@code ./lagesbild bench …}: what this module measures. */
@Command(
    name = "bench",
    description = "Mäter hur fort något går, jämfört med något annat.",
    footer = "%nÄven bench serve, som mäter webbplatsen; se ./lagesbild bench serve --help.",
    subcommands = {
      BenchEtlCommand.class,
      BenchHolidayCommand.class,
      BenchStatisticsCommand.class,
      BenchCalibrationCommand.class,
      BenchCausesCommand.class,
      BenchCompanionsCommand.class,
      BenchSignalsCommand.class
    })
public final class BenchCommand {
  @Mixin private CommonOptions common;
}
