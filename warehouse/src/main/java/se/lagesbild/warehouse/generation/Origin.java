package se.lagesbild.warehouse.generation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a generation was made from.
 *
 * @param number counts up with each publication
 * @param run id of the nightly run that made it
 * @param today the day it was made for
 * @param installationSha256 fingerprint of the configuration
 * @param snapshots the lake's snapshot by table id; a table without snapshot is absent
 */
public record Origin(
    long number,
    String run,
    LocalDate today,
    String installationSha256,
    Map<String, Long> snapshots) {

  /** Copies the map, in the order of the table ids. */
  public Origin {
    snapshots = Collections.unmodifiableMap(new TreeMap<>(snapshots));
  }
}
