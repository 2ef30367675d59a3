package se.lagesbild.etl.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.analysis.cause.simulation.CauseTrial;
import se.lagesbild.warehouse.analysis.cause.simulation.CauseTrial.Outcome;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench causes}. */
@Command(
    name = "causes",
    description = {
      "Simulerar förändringar vars del är känd, och sådana där ingenting eller allt ändras, genom samma",
      "förklaring som sidan Orsaker, och visar hur ofta rätt del nämns först."
    })
final class BenchCausesCommand implements Callable<Integer> {
  private static final int SEVERAL = 3;
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final String HEADINGS = "%12s %10s %11s %9s %13s %17s %12s%n";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--changes",
      paramLabel = "ANTAL",
      description = "Simulerade förändringar av varje slag. Förval: ${DEFAULT-VALUE}.")
  private int changes = 200;

  @Override
  public Integer call() {
    if (changes < 1) {
      throw new WrongUse(spec, "--changes ska vara minst 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        SWEDISH,
        "%d förändringar av varje slag: perioder om 12 veckor, 28 anmälningar i veckan (negativ%n"
            + "binomial, k = 8). Av skillnaden ligger en del i en enda del av sju slag (område, brottstyp,%n"
            + "kod, plats, platstyp, tid, upptäckt av); resten i allt.%n%n",
        changes);
    CauseTrial one = CauseTrial.of(changes);
    out.printf("Mot en tidigare period:%n");
    planted(out, one);
    silent(out, one);
    CauseTrial three = one.beside(SEVERAL);
    out.printf("%nMot %d tidigare perioder, som är sidans förval:%n", SEVERAL);
    planted(out, three);
    silent(out, three);
    out.printf("%nMot %d tidigare perioder, 10 %% mer av allt för varje period:%n", SEVERAL);
    silent(out, three.changing(1.1, 0));
    out.printf("%nMot %d tidigare perioder, områdens och brottstypers andelar driver:%n", SEVERAL);
    silent(out, three.changing(1, 0.1));
    return 0;
  }

  private static void planted(PrintWriter out, CauseTrial trial) {
    out.printf(
        HEADINGS,
        "skillnad",
        "varav i",
        "utöver",
        "nämner",
        "rätt först av",
        "först efter",
        "rätt slag");
    out.printf(HEADINGS, "mot väntat", "delen", "slumpen", "en del", "nämnda", "slump", "först");
    Outcome all = Outcome.NONE;
    for (double growth : CauseTrial.GROWTHS) {
      for (double share : CauseTrial.SHARES) {
        Outcome outcome = trial.planted(share, growth);
        all = all.plus(outcome);
        out.printf(SWEDISH, "%11.0f%% %9.0f%% %s%n", 100 * growth, 100 * share, numbers(outcome));
        out.flush();
      }
    }
    out.printf(SWEDISH, "%12s %10s %s%n%n", "alla", "", numbers(all));
  }

  private static String numbers(Outcome outcome) {
    return String.format(
        SWEDISH,
        "%10.1f%% %8.1f%% %12.1f%% %16.1f%% %11.1f%%",
        percent(outcome.beyondChance(), outcome.changes()),
        percent(outcome.spoken(), outcome.changes()),
        percent(outcome.right(), outcome.spoken()),
        percent(outcome.rightByChance(), outcome.spoken()),
        percent(outcome.rightFacet(), outcome.spoken()));
  }

  private static void silent(PrintWriter out, CauseTrial trial) {
    out.printf("Där ingen del är planterad:%n");
    out.printf("%12s %11s %9s%n", "skillnad", "utöver", "tiger om");
    out.printf("%12s %11s %9s%n", "mot väntat", "slumpen", "delar");
    silent(out, trial, 0);
    for (double growth : CauseTrial.GROWTHS) {
      silent(out, trial, growth);
    }
  }

  private static void silent(PrintWriter out, CauseTrial trial, double growth) {
    Outcome outcome = trial.spread(growth);
    out.printf(
        SWEDISH,
        "%11.0f%% %10.1f%% %8.1f%%%n",
        100 * growth,
        percent(outcome.beyondChance(), outcome.changes()),
        percent(outcome.changes() - outcome.spoken(), outcome.changes()));
    out.flush();
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? Double.NaN : 100.0 * part / whole;
  }
}
