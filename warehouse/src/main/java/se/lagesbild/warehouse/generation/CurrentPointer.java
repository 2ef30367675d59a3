package se.lagesbild.warehouse.generation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The content of {@code current.json}: what readers see and where the lake stands.
 *
 * @param generation number of the generation in service
 * @param file its name in {@code serving/}
 * @param sha256 of the file, in hex
 * @param latest the highest number ever published; greater than {@code generation} after a rollback
 * @param snapshots where the lake stands, by table id: always those of {@code latest}, never those
 *     of an older generation that a rollback put in service
 */
public record CurrentPointer(
    long generation, String file, String sha256, long latest, Map<String, Long> snapshots) {

  /** Copies the map, in the order of the table ids. */
  public CurrentPointer {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sha256, "sha256");
    latest = Math.max(latest, generation);
    snapshots =
        snapshots == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(snapshots));
  }

  /**
   * Whether the generation in service shows what the lake holds. When it does not, a run publishes
   * a new generation even without new deliveries.
   */
  public boolean showsLake() {
    return generation == latest;
  }

  CurrentPointer inService(long number, String otherFile, String otherSha256) {
    return new CurrentPointer(number, otherFile, otherSha256, latest, snapshots);
  }
}
