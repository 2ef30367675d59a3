package se.lagesbild.etl.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.analysis.signal.Night;
import se.lagesbild.warehouse.analysis.signal.SimulatedNight;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench signals}. */
@Command(
    name = "signals",
    description = {
      "Mäter hur lång tid nattens bedömning av alla serier tar, för påhittade serier från en eller",
      "många kommuner."
    })
final class BenchSignalsCommand implements Callable<Integer> {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final int MOST_MUNICIPALITIES = 290;

  /** So many municipalities are judged first that the compiler has done its work. */
  private static final int WARMING = 20;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Mixin private HomeOption home;

  @Option(
      names = "--municipalities",
      paramLabel = "ANTAL",
      split = ",",
      description = "Hur många kommuner. Förval: 1,10,100,290.")
  private List<Integer> municipalities = List.of(1, 10, 100, MOST_MUNICIPALITIES);

  @Override
  public Integer call() {
    if (municipalities.stream().anyMatch(each -> each < 1 || each > MOST_MUNICIPALITIES)) {
      throw new WrongUse(spec, "--municipalities ska vara från 1 till " + MOST_MUNICIPALITIES);
    }
    Installation installation = InstallationReader.read(home.home().config());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "20 indikatorer i varje kommun och i 8 områden av den, 8 år av veckor utan ändring, bedöms%n"
            + "som om natten; på %d kärnor, utan läsning ur generationen. Mätt sedan %d kommuner har bedömts.%n"
            + "Minne är vad serierna och bedömningarna av dem tar när allt annat är släppt.%n%n",
        Runtime.getRuntime().availableProcessors(), WARMING);
    out.printf(
        "%9s %9s %9s %11s %9s %10s %9s%n",
        "kommuner", "serier", "sekunder", "µs/serie", "MB", "alfa", "signaler");
    SimulatedNight.of(installation, WARMING).judge();
    for (int number : municipalities) {
      measure(out, SimulatedNight.of(installation, number), number);
    }
    return 0;
  }

  private static void measure(PrintWriter out, SimulatedNight night, int municipalities) {
    long start = System.nanoTime();
    Night judged = night.judge();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    Runtime memory = Runtime.getRuntime();
    out.printf(
        SWEDISH,
        "%9d %9d %9.2f %11.0f %9d %10.6f %9d%n",
        municipalities,
        night.series(),
        seconds,
        1e6 * seconds / night.series(),
        (memory.totalMemory() - memory.freeMemory()) >> 20,
        night.alpha(),
        judged.differing());
    out.flush();
  }
}
