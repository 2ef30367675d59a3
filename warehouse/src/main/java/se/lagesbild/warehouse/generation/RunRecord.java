package se.lagesbild.warehouse.generation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.warehouse.schema.Home;

/**
 * How the last nightly run ended; kept in {@code serving/last-run.json}.
 *
 * @param run its id
 * @param started local time
 * @param finished local time
 * @param today the day freshness is measured against
 * @param exitCode of the process
 * @param published whether its generation is the one in service
 * @param generation the number it published, or the one that stayed in service
 * @param sentence what happened, in Swedish
 * @param sources what happened to each source that has something to say, by id
 */
public record RunRecord(
    String run,
    LocalDateTime started,
    LocalDateTime finished,
    LocalDate today,
    int exitCode,
    boolean published,
    long generation,
    String sentence,
    Map<String, String> sources) {

  /** Copies the map, in the order of the source ids. */
  public RunRecord {
    sources = sources == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sources));
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
}
