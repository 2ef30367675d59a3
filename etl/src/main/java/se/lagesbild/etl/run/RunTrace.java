package se.lagesbild.etl.run;

import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.schema.Home;

/**
 * What readers are told of a run: that it has begun, and how it ended. A run that was killed is
 * thereby known to have been, and the next one says so. Whoever begins one holds the run lock.
 */
final class RunTrace {
  /** Where the summary speaks of the run itself rather than of a source. */
  static final String SELF = "nattkörningen";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Home home;
  private final Summary summary;
  private final Optional<RunRecord> before;

  private RunTrace(Home home, Summary summary, Optional<RunRecord> before) {
    this.home = home;
    this.summary = summary;
    this.before = before;
  }

  /** Writes that the run has begun, and warns when the one before it never ended. */
  static RunTrace begin(Home home, Summary summary, long inService) {
    Optional<RunRecord> before = last(home);
    before
        .filter(run -> run.finished() == null)
        .ifPresent(
            killed -> {
              summary.warn(SELF, sentence(killed));
              new Receipts(home).writeInterrupted(killed, "Körningen avbröts: " + sentence(killed));
            });
    RunRecord.begun(
            summary.run(),
            summary.started(),
            summary.today(),
            inService,
            before.map(RunRecord::sources).orElse(Map.of()))
        .after(before)
        .write(home);
    return new RunTrace(home, summary, before);
  }

  /** Writes how the run ended. That it cannot be written does not change how it ended. */
  void end() {
    try {
      new Receipts(home).writeSummary(summary);
    } catch (UncheckedIOException e) {
      summary.warn(
          "receipts",
          "körningens sammanfattning kunde inte skrivas; kontrollera rättigheter och diskutrymme.");
    }
    try {
      record().after(before).write(home);
    } catch (UncheckedIOException e) {
      summary.warn(
          "serving",
          "hur körningen slutade kunde inte skrivas, så förstasidan visar den som avbruten; kontrollera rättigheter och diskutrymme.");
    }
  }

  private RunRecord record() {
    return new RunRecord(
        summary.run(),
        summary.started(),
        LocalDateTime.now(ZoneId.systemDefault()).withNano(0),
        summary.today(),
        summary.exitCode(),
        summary.published(),
        summary.generation(),
        summary.sentence(),
        summary.sentences());
  }

  private static String sentence(RunRecord killed) {
    return "körningen som startade "
        + MINUTE.format(killed.started())
        + " avslutades aldrig; det som den inte hann publicera görs om.";
  }

  private static Optional<RunRecord> last(Home home) {
    try {
      return RunRecord.read(home);
    } catch (ServingException damaged) {
      return Optional.empty();
    }
  }
}
