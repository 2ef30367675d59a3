package se.lagesbild.warehouse.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.ResultFormat;

/** Runs a statement on the generation in service. */
@Command(
    name = "query",
    description =
        "Ställer en SQL-fråga till generationen i drift. Frågan kan bara läsa; den når inga filer"
            + " och inget nät.")
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @CommandLine.Mixin private CommonOptions common;
  @CommandLine.Mixin private HomeOption home;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (förval), csv eller json.")
  private ResultFormat format;

  @Parameters(paramLabel = "SQL", description = "En enda fråga, till exempel 'from daily limit 5'.")
  private String sql;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    new Sandbox(file()).run(sql, format.writer(out));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private Path file() {
    ServingDirectory serving = ServingDirectory.of(home.home());
    return serving
        .current()
        .map(CurrentPointer::generation)
        .map(serving::file)
        .orElseThrow(
            () ->
                new ServingException(
                    "ingen generation är publicerad ännu; kör ./lagesbild etl --home KATALOG."));
  }
}
