package se.lagesbild.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.analysis.calibration.CalibrationTable;
import se.lagesbild.warehouse.analysis.calibration.Condition;
import se.lagesbild.warehouse.analysis.calibration.Realised;
import se.lagesbild.warehouse.analysis.calibration.Rhythm;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** {@code ./lagesbild bench calibration}. */
@Command(
    name = "calibration",
    description = {
      "Simulerar serier av veckor, månader och kvartal där inget ändras, och där nivån fördubblas,",
      "genom samma bedömning som nattens signaler, och visar hur ofta den larmar."
    })
final class BenchCalibrationCommand implements Callable<Integer> {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final String HEADINGS = "%-7s %6s %9s %3s %-25s %14s %9s %8s %8s%n";
  private static final double MOST_TIMES_ALLOWED = 1.3;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--alpha",
      paramLabel = "TAL",
      description = {
        "Hur ofta en period utan ändring får kallas fler än vanligt. Förval: ${DEFAULT-VALUE}, vilket",
        "är vad ett falskt larm i månaden räcker till för 20 indikatorer i en kommun med 8 områden."
      })
  private double alpha = 0.003;

  @Option(
      names = "--series",
      paramLabel = "ANTAL",
      description = {
        "Fördubblade serier för varje förhållande. I lika många veckoserier söks falska larm, och i",
        "fyra gånger så många serier av månader och sex av kvartal, så att lika många perioder",
        "bedöms. Förval: ${DEFAULT-VALUE}."
      })
  private int series = 2800;

  @Option(
      names = "--only",
      paramLabel = "PERIOD",
      description = {
        "Mät bara en sorts perioder (${COMPLETION-CANDIDATES}); övriga rader tas ur tabellen som",
        "följer med, mätta med samma --alpha och --series."
      })
  private @Nullable Rhythm only;

  @Option(
      names = "--write",
      paramLabel = "FIL",
      description = "Skriv även tabellen som CSV, så som den visas under Metod.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    check();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        SWEDISH,
        "%d fördubblade serier för varje förhållande; tillåtna falska larm: %.4f per period.%n"
            + "En fördubbling är hittad när någon av de första fyra veckorna, tre månaderna eller två%n"
            + "kvartalen kallas fler än vanligt.%n"
            + "Möjligt är det mesta som någon metod hittar, om den vet det sanna medelvärdet.%n%n",
        series,
        alpha);
    out.printf(
        HEADINGS, "period", "medel", "spridning", "år", "", "fler", "färre", "hittade", "möjligt");
    out.printf(HEADINGS, "", "", "(k)", "", "", "/tillåtet", "/tillåtet", "dubbla", "");
    CalibrationTable shipped = CalibrationTable.shipped();
    List<CalibrationTable.Row> rows = new ArrayList<>();
    for (Condition condition : Condition.all()) {
      CalibrationTable.Row row = row(condition, shipped);
      rows.add(row);
      print(out, row.realised());
    }
    for (Rhythm rhythm : Rhythm.values()) {
      sum(out, rhythm, rows);
    }
    if (file != null) {
      new CalibrationTable(alpha, series, rows).write(file);
    }
    return 0;
  }

  private CalibrationTable.Row row(Condition condition, CalibrationTable shipped) {
    Optional<CalibrationTable.Row> known =
        only == null || only == condition.rhythm() ? Optional.empty() : shipped.find(condition);
    return known.orElseGet(() -> CalibrationTable.Row.measure(alpha, series, condition));
  }

  private void check() {
    if (!(alpha > 0 && alpha < 1)) {
      throw new WrongUse(spec, "--alpha ska vara större än 0 och mindre än 1");
    }
    if (series < 1) {
      throw new WrongUse(spec, "--series ska vara minst 1");
    }
    CalibrationTable shipped = CalibrationTable.shipped();
    if (only != null && (alpha != shipped.alpha() || series != shipped.series())) {
      throw new WrongUse(
          spec,
          "--only behöver samma --alpha (%s) och --series (%d) som tabellen som följer med"
              .formatted(shipped.alpha(), shipped.series()));
    }
    if (file != null && !isWritable(file.toAbsolutePath())) {
      throw new WrongUse(
          spec, "--write kan inte skriva " + file + ", välj en fil i en katalog som finns");
    }
  }

  private static boolean isWritable(Path file) {
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : Files.isWritable(file.getParent());
  }

  private void print(PrintWriter out, Realised realised) {
    Condition condition = realised.condition();
    out.printf(
        SWEDISH,
        "%-7s %6s %9s %3d %-25s %6.2f ± %5.2f %9.2f %7.0f%% %8s%n",
        grain(condition.rhythm()),
        Double.toString(condition.mean()).replace('.', ','),
        Double.isInfinite(condition.size()) ? "slump" : Math.round(condition.size()),
        condition.years(),
        words(condition),
        realised.timesAllowed(alpha),
        realised.timesAllowedError(alpha),
        realised.timesAllowedFewer(alpha),
        100 * realised.shareFound(),
        findable(condition));
    out.flush();
  }

  private static String grain(Rhythm rhythm) {
    return switch (rhythm) {
      case WEEK -> "vecka";
      case MONTH -> "månad";
      case QUARTER -> "kvartal";
    };
  }

  private String findable(Condition condition) {
    return condition.mostFindable(alpha).stream()
        .mapToObj(share -> "%.0f%%".formatted(100 * share))
        .findFirst()
        .orElse("");
  }

  /** The mean and the worst, and whether any condition surely has more than it may. */
  private void sum(PrintWriter out, Rhythm rhythm, List<CalibrationTable.Row> rows) {
    List<Realised> all =
        rows.stream()
            .map(CalibrationTable.Row::realised)
            .filter(row -> row.condition().rhythm() == rhythm)
            .toList();
    Realised worst =
        all.stream()
            .max(Comparator.comparingDouble(each -> each.timesAllowed(alpha)))
            .orElseThrow();
    double mean =
        all.stream().mapToDouble(each -> each.timesAllowed(alpha)).average().orElseThrow();
    long exceeding = all.stream().filter(each -> each.exceeds(MOST_TIMES_ALLOWED, alpha)).count();
    long reaching = all.stream().filter(each -> each.mayExceed(MOST_TIMES_ALLOWED, alpha)).count();
    out.printf(
        SWEDISH,
        "%nFalska larm per %s: i medeltal %.2f gånger de tillåtna, som mest %.2f ± %.2f.%n"
            + "Säkert över %.1f gånger (95 av 100): %s. Intervallet når över: %d av %d.%n",
        grain(rhythm),
        mean,
        worst.timesAllowed(alpha),
        worst.timesAllowedError(alpha),
        MOST_TIMES_ALLOWED,
        exceeding == 0 ? "inget förhållande" : exceeding + " förhållanden",
        reaching,
        all.size());
  }

  private static String words(Condition condition) {
    String words =
        (condition.season() > 0 ? " årstid" : "")
            + (condition.trend() == 0 ? "" : " trend")
            + (condition.lag() ? " eftersläpning" : "");
    return words.isEmpty() ? "jämn" : words.strip();
  }
}
