package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.signal.Night;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;

/**
 * What a run did and how long it took: one line per step and source in {@code
 * logs/etl-<run>.jsonl}, told to whoever looks on at the same moment. A log that cannot be written
 * is a warning and never stops a run.
 */
final class RunLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  private final Home home;
  private final Path file;
  private final String run;
  private final Progress progress;
  private final long begun = System.nanoTime();
  private volatile @Nullable IOException unwritten;

  private RunLog(Home home, String run, Progress progress) {
    this.home = home;
    this.file = home.logs().resolve("etl-" + run + ".jsonl");
    this.run = run;
    this.progress = progress;
  }

  /** The log of a run that begins now. */
  static RunLog begin(Home home, String run, Progress progress) {
    return new RunLog(home, run, progress);
  }

  /** Starts the clock of a step. */
  Clock begin(Step step) {
    return new Clock(step, null);
  }

  /** Starts the clock of what a step does for one source. */
  Clock begin(Step step, SourceContract source) {
    return new Clock(step, source);
  }

  /** A step that goes on. */
  final class Clock {
    private final Step step;
    private final @Nullable SourceContract source;
    private final long started = System.nanoTime();

    private Clock(Step step, @Nullable SourceContract source) {
      this.step = step;
      this.source = source;
    }

    /** The step is done. */
    void done() {
      write(seconds(started), new LinkedHashMap<>(), "");
    }

    /** The step is done with so many deliveries. */
    void done(int deliveries) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("deliveries", deliveries);
      write(seconds(started), counts, deliveries(deliveries));
    }

    /** The step is done with so many deliveries, in which so many rows were read. */
    void done(int deliveries, long rows) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("deliveries", deliveries);
      counts.put("rows", rows);
      write(
          seconds(started),
          counts,
          deliveries(deliveries) + "%16s".formatted(Figures.counted(rows, "rad", "rader")));
    }

    /** The step is done: so many series were judged, of which some differ. */
    void done(Night night) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("series", night.series());
      counts.put("differing", night.differing());
      counts.put("explained", night.explained());
      write(
          seconds(started),
          counts,
          "%18s".formatted(Figures.counted(night.series(), "serie", "serier"))
              + "%16s".formatted(Figures.counted(night.differing(), "avviker", "avviker")));
    }

    private void write(double seconds, Map<String, Object> counts, String words) {
      Map<String, Object> fields = fields(step.id());
      if (source != null) {
        fields.put("source", source.id());
      }
      fields.putAll(counts);
      fields.put("seconds", rounded(seconds));
      String title = source == null ? "" : source.title().sv();
      String text =
          "%10s  %-14s  %-28s%s".formatted(Figures.seconds(seconds), step.title(), title, words);
      tell(new LogLine(fields, text.stripTrailing()));
    }
  }

  /** The run has ended; a person reads the summary instead. What is too old goes. */
  void end(Summary summary) {
    try {
      OldLogs.prune(home, run, Instant.now());
    } catch (UncheckedIOException e) {
      summary.warn("logs", "gamla loggar kunde inte tas bort; kontrollera rättigheterna.");
    }
    Map<String, Object> fields = fields("end");
    fields.put("exitCode", summary.exitCode());
    fields.put("published", summary.published());
    fields.put("generation", summary.generation());
    fields.put("deliveries", summary.ledgers().size());
    fields.put("rows", summary.rows());
    Map<String, Integer> warnings = new TreeMap<>();
    summary.warnings().forEach((source, sentences) -> warnings.put(source, sentences.size()));
    fields.put("warnings", warnings);
    fields.put("seconds", rounded(seconds(begun)));
    tell(new LogLine(fields, ""));
    IOException failure = unwritten;
    if (failure != null) {
      summary.warn("logs", unwritten(home, failure));
    }
  }

  /** That the log could not be written, and what to do about it. */
  static String unwritten(Home home, IOException failure) {
    String reason =
        failure instanceof AccessDeniedException
            ? "den som kör etl har inte rätt att skriva i " + home.logs() + "; ändra rättigheterna."
            : DiskTrouble.of(home.root(), failure)
                .map(trouble -> trouble + "; åtgärda det.")
                .orElse("kontrollera rättigheter och diskutrymme.");
    return "körningens logg kunde inte skrivas: " + reason;
  }

  private Map<String, Object> fields(String step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("time", TIME.format(OffsetDateTime.now()));
    fields.put("run", run);
    fields.put("step", step);
    return fields;
  }

  private synchronized void tell(LogLine line) {
    progress.tell(line);
    try {
      Files.writeString(
          file, line.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      unwritten = e;
    }
  }

  private static String deliveries(int deliveries) {
    return "%18s".formatted(Figures.counted(deliveries, "leverans", "leveranser"));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 100) / 100.0;
  }
}
