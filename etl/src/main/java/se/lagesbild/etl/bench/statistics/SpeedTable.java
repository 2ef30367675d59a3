package se.lagesbild.etl.bench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table of the measurement, in Swedish: a line for each workload. */
final class SpeedTable {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final String NONE = "–";
  private static final String FORMAT = "%-22s %-66s %10s %8s %10s %8s %7s  %s";

  private final Optional<RBeside.Measured> r;

  private SpeedTable(Optional<RBeside.Measured> r) {
    this.r = r;
  }

  /** A line that says what R is, a heading, and a line for each workload in order. */
  static List<String> of(Map<Workload, Timing> timings, Optional<RBeside.Measured> r) {
    SpeedTable table = new SpeedTable(r);
    List<String> lines = new ArrayList<>();
    lines.add(
        r.map(measured -> "R " + measured.version() + " räknade på samma tal i samma körning.")
            .orElse(
                "R finns inte här; bredvid står siffror från "
                    + StatedFigures.MEASURED_WITH.replace(", angivet", "")
                    + " på en annan dator."));
    lines.add(
        "En tråd. ms/st är millisekunder för en serie, ett rutnät eller ett par av tal, s är"
            + " sekunder för alla.");
    lines.add("R mätt på: så många av dem hann R med; dess sekunder är uppräknade till alla.");
    lines.add("");
    lines.add(
        FORMAT.formatted("metod", "arbete", "ms/st", "s", "R ms/st", "R s", "R/vår", "R mätt på"));
    timings.forEach((workload, timing) -> lines.add(table.line(workload, timing)));
    return lines;
  }

  private String line(Workload workload, Timing timing) {
    OptionalDouble stated = StatedFigures.milliseconds(workload.name());
    Optional<RBeside.Done> done = r.map(measured -> measured.done().get(workload.name()));
    OptionalDouble theirs = done.map(seen -> OptionalDouble.of(seen.milliseconds())).orElse(stated);
    return FORMAT
        .formatted(
            workload.method(),
            String.format(SWEDISH, "%,d ", timing.units()) + workload.what(),
            number(timing.milliseconds()),
            number(timing.seconds()),
            text(theirs, 1),
            text(theirs, timing.units() / 1_000.0),
            text(theirs, 1 / timing.milliseconds()),
            source(done, theirs, timing.units()))
        .stripTrailing();
  }

  private static String source(Optional<RBeside.Done> done, OptionalDouble theirs, int units) {
    if (done.isPresent()) {
      return String.format(SWEDISH, "%,d", Math.min(done.get().units(), units));
    }
    return theirs.isPresent() ? StatedFigures.MEASURED_WITH : NONE;
  }

  private static String text(OptionalDouble value, double times) {
    return value.isPresent() ? number(value.getAsDouble() * times) : NONE;
  }

  /** Three significant digits, or more where the number is large. */
  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
    return String.format(SWEDISH, "%,." + decimals + "f", value);
  }
}
