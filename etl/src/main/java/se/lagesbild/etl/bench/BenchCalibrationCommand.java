package se.lagesbild.etl.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.analysis.calibration.Calibration;
import se.lagesbild.warehouse.analysis.calibration.Calibration.Realised;
import se.lagesbild.warehouse.analysis.calibration.Condition;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench calibration}. */
@Command(
    name = "calibration",
    description = {
      "Simulerar veckoserier där inget ändras, och där nivån fördubblas, genom samma bedömning som",
      "nattens signaler, och visar hur ofta den larmar."
    })
final class BenchCalibrationCommand implements Callable<Integer> {
  private static final String HEADINGS = "%6s %9s %-22s %8s %8s %8s%n";
  private static final String LINE = "%6s %9s %-22s %8.2f %8.2f %7.0f%%%n";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--alpha",
      paramLabel = "TAL",
      description =
          "Hur ofta en vecka utan ändring får kallas fler än vanligt. Förval: ${DEFAULT-VALUE}.")
  private double alpha = 0.003;

  @Option(
      names = "--series",
      paramLabel = "ANTAL",
      description = "Simulerade serier för varje förhållande. Förval: ${DEFAULT-VALUE}.")
  private int series = 1000;

  @Override
  public Integer call() {
    if (!(alpha > 0 && alpha < 1)) {
      throw new WrongUse(spec, "--alpha ska vara större än 0 och mindre än 1");
    }
    if (series < 1) {
      throw new WrongUse(spec, "--series ska vara minst 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    Locale swedish = Locale.forLanguageTag("sv");
    out.printf(
        swedish,
        "%d serier à åtta år för varje förhållande; tillåtna falska larm: %.4f per vecka.%n%n",
        series,
        alpha);
    out.printf(HEADINGS, "medel", "spridning", "förhållande", "fler", "färre", "hittade");
    out.printf(HEADINGS, "/vecka", "(k)", "", "/tillåtet", "/tillåtet", "dubbla");
    double worst = 0;
    for (Condition condition : Condition.all()) {
      Realised realised = Calibration.of(alpha, series).run(condition);
      out.printf(
          swedish,
          LINE,
          Double.toString(condition.mean()).replace('.', ','),
          Double.isInfinite(condition.size()) ? "slump" : Math.round(condition.size()),
          words(condition),
          realised.falselyMore() / (alpha * realised.weeks()),
          realised.falselyFewer() / (alpha * realised.weeks()),
          100.0 * realised.found() / realised.doublings());
      out.flush();
      worst = Math.max(worst, realised.falselyMore() / (alpha * realised.weeks()));
    }
    out.printf(swedish, "%nFlest falska larm: %.2f gånger de tillåtna.%n", worst);
    return 0;
  }

  private static String words(Condition condition) {
    String words =
        (condition.season() > 0 ? " årstid" : "")
            + (condition.trend() == 0 ? "" : " trend")
            + (condition.lag() ? " eftersläpning" : "");
    return words.isEmpty() ? "jämn" : words.strip();
  }
}
