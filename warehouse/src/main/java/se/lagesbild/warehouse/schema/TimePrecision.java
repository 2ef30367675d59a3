package se.lagesbild.warehouse.schema;

import java.util.Locale;

/** How exactly the time of an event is known. */
public enum TimePrecision {
  MINUTE,
  HOUR,
  PART_OF_DAY,
  DAY,
  INTERVAL;

  /** The name as stored. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
