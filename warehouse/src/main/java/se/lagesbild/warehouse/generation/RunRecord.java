package se.lagesbild.warehouse.generation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Home;

/**
 * The last nightly run, kept in {@code serving/last-run.json}: written when it begins, so that a
 * run which was killed leaves a trace, and again when it ends.
 *
 * @param run its id
 * @param started local time
 * @param finished local time, or null as long as it has not ended
 * @param today the day freshness is measured against
 * @param exitCode of the process, or null as long as it has not ended
 * @param published whether it put a new generation in service
 * @param generation the number it published, or the one that stayed in service
 * @param sentence what happened, in Swedish
 * @param sources what happened to each source that has something to say, by id, except that a
 *     delivery is missing, which readers see in the deliveries; until the run has ended, what the
 *     run before it had to say
 * @param lastGood local time at which the last run that did not fail ended, this one included; null
 *     when there was none
 * @param worker the process that runs it
 */
public record RunRecord(
    String run,
    LocalDateTime started,
    @Nullable LocalDateTime finished,
    LocalDate today,
    @Nullable Integer exitCode,
    boolean published,
    long generation,
    String sentence,
    Map<String, String> sources,
    @Nullable LocalDateTime lastGood,
    RunWorker worker) {

  private static final int FAILED = 1;

  /** Where a run stands, or how it ended. */
  public enum State {
    RUNNING,
    /** It began and its process is gone, but it never said how it ended. */
    INTERRUPTED,
    PUBLISHED,
    /** It ended well, and there was nothing to publish. */
    NOTHING_NEW,
    FAILED
  }

  /**
   * Copies the map, in the order of the source ids; a run that did not fail is the last good one.
   */
  @JsonCreator
  public RunRecord {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(today, "today");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(worker, "worker");
    boolean isGood = exitCode != null && exitCode != FAILED;
    lastGood = isGood ? finished : lastGood;
    sources = sources == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** A run of this process that has ended. */
  public RunRecord(
      String run,
      LocalDateTime started,
      LocalDateTime finished,
      LocalDate today,
      int exitCode,
      boolean published,
      long generation,
      String sentence,
      Map<String, String> sources) {
    this(
        run,
        started,
        finished,
        today,
        exitCode,
        published,
        generation,
        sentence,
        sources,
        null,
        RunWorker.here());
  }

  /**
   * A run of this process that begins.
   *
   * @param generation the one in service
   * @param before what is known of each source until this run says more
   */
  public static RunRecord begun(
      String run,
      LocalDateTime started,
      LocalDate today,
      long generation,
      Map<String, String> before) {
    return new RunRecord(
        run,
        started,
        null,
        today,
        null,
        false,
        generation,
        "Körningen har börjat men inte avslutats.",
        before,
        null,
        RunWorker.here());
  }

  /** The same, remembering when the last good run ended if this one has not become one. */
  public RunRecord after(Optional<RunRecord> before) {
    return lastGood != null
        ? this
        : new RunRecord(
            run,
            started,
            finished,
            today,
            exitCode,
            published,
            generation,
            sentence,
            sources,
            before.map(RunRecord::lastGood).orElse(null),
            worker);
  }

  /**
   * The record of the last run, or empty when none has run.
   *
   * @throws ServingException if the file is damaged
   */
  public static Optional<RunRecord> read(Home home) {
    return JsonFile.read(
        home.serving().resolve("last-run.json"),
        RunRecord.class,
        "ta bort den, nästa nattkörning skriver en ny.");
  }

  /** Replaces the record in one step. */
  public void write(Home home) {
    JsonFile.write(home.serving().resolve("last-run.json"), this);
  }

  /** Where the run stands now, seen from the machine that it runs on. */
  public State state() {
    if (finished == null || exitCode == null) {
      return worker.works() ? State.RUNNING : State.INTERRUPTED;
    }
    if (exitCode == FAILED) {
      return State.FAILED;
    }
    return published ? State.PUBLISHED : State.NOTHING_NEW;
  }
}
