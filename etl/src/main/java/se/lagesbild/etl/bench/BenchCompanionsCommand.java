package se.lagesbild.etl.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.analysis.companion.simulation.CompanionTrial;
import se.lagesbild.warehouse.analysis.companion.simulation.CompanionTrial.Outcome;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench companions}. */
@Command(
    name = "companions",
    description = {
      "Simulerar serier som är oberoende, och sådana där en går två veckor före, genom samma sökning som",
      "sidan Vad rör sig med, och visar hur stor del av det som hittas som inte finns."
    })
final class BenchCompanionsCommand implements Callable<Integer> {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final int SERIES = 60;
  private static final int YEARS = 8;
  private static final String HEADINGS = "%12s %12s %14s %16s %14s%n";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--searches",
      paramLabel = "ANTAL",
      description = "Simulerade sökningar av varje slag. Förval: ${DEFAULT-VALUE}.")
  private int searches = 200;

  @Override
  public Integer call() {
    if (searches < 1) {
      throw new WrongUse(spec, "--searches ska vara minst 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        SWEDISH,
        "%d sökningar av varje slag: %d serier x 13 steg, %d år av veckor, negativ binomial (k = 4) med%n"
            + "var sin säsong (toppen 2,7 gånger botten). Högst 5 %% av det som hittas får vara fel.%n%n",
        searches,
        SERIES,
        YEARS);
    out.printf(HEADINGS, "händelser", "gånger så", "sökningar som", "andel fel av", "rätt serie");
    out.printf(HEADINGS, "i veckan", "många", "hittar fel", "det som hittas", "och steg");
    CompanionTrial trial = new CompanionTrial(searches, SERIES, YEARS);
    for (double mean : CompanionTrial.MEANS) {
      print(out, mean, 1, trial.independent(mean));
      for (double ratio : CompanionTrial.RATIOS) {
        print(out, mean, ratio, trial.led(mean, ratio));
      }
    }
    return 0;
  }

  private static void print(PrintWriter out, double mean, double ratio, Outcome outcome) {
    out.printf(
        SWEDISH,
        "%12.1f %12s %13.1f%% %15.1f%% %14s%n",
        mean,
        ratio == 1 ? "ingen före" : String.format(SWEDISH, "%.1f", ratio),
        100.0 * outcome.withFindings() / outcome.searches(),
        100 * outcome.falseDiscoveryRate(),
        ratio == 1
            ? ""
            : String.format(SWEDISH, "%.1f%%", 100.0 * outcome.led() / outcome.searches()));
    out.flush();
  }
}
