package se.lagesbild.etl.bench.statistics;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench statistics}. */
@Command(
    name = "statistics",
    description = {
      "Mäter de statistiska metoderna på påhittade tal, i en tråd,",
      "bredvid R på samma tal där R finns."
    })
public final class BenchStatisticsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--only",
      paramLabel = "METOD",
      description = "Mäter bara den metoden, till exempel stl. Förval: alla.")
  private @Nullable String only;

  @Option(
      names = "--runs",
      paramLabel = "ANTAL",
      description = "Antal körningar av varje arbete; medianen visas. Förval: ${DEFAULT-VALUE}.")
  private int runs = 3;

  @Option(
      names = "--units",
      paramLabel = "ANTAL",
      description = "Högst så många serier eller rutnät i varje arbete. Förval: alla.")
  private int units = Integer.MAX_VALUE;

  @Option(
      names = "--warm-up",
      paramLabel = "SEKUNDER",
      description = "Hur länge varje arbete körs omätt före mätningen. Förval: ${DEFAULT-VALUE}.")
  private double warmUpSeconds = 1.5;

  @Option(
      names = "--r",
      paramLabel = "PROGRAM",
      description = "Programmet som kör R. Förval: ${DEFAULT-VALUE}.")
  private String programOfR = "Rscript";

  @Option(
      names = "--r-seconds",
      paramLabel = "SEKUNDER",
      description = "Hur länge R får hålla på med varje arbete. Förval: ${DEFAULT-VALUE}.")
  private double secondsOfR = 5;

  @Override
  public Integer call() throws IOException, InterruptedException {
    requirePositive("--runs", runs);
    requirePositive("--units", units);
    List<Workload> workloads =
        Workloads.all().stream()
            .filter(workload -> only == null || workload.method().equals(only))
            .map(workload -> workload.withAtMost(units))
            .toList();
    if (workloads.isEmpty()) {
      throw new WrongUse(spec, "metoden " + only + " finns inte; se ./lagesbild statistics --list");
    }
    try (RBeside r = RBeside.inTemporaryFolder()) {
      Map<Workload, Timing> timings = new LinkedHashMap<>();
      for (Workload workload : workloads) {
        say("Mäter " + workload.method() + ": " + workload.what());
        double[][] rows = workload.rows();
        r.give(workload.name(), rows);
        timings.put(workload, Timing.of(workload.calculation(), rows, runs, warmUpSeconds));
      }
      say("R räknar på samma tal …");
      print(SpeedTable.of(timings, r.run(programOfR, secondsOfR)));
    }
    return 0;
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new WrongUse(spec, option + " ska vara minst 1, inte " + value);
    }
  }

  /** What is being done goes beside the table, so that the table alone can be kept. */
  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
