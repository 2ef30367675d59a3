package se.lagesbild.etl.lake;

import java.util.Locale;

/** How a delivery ended. */
public enum Outcome {
  APPLIED,
  /** Applied; it had no rows. */
  EMPTY,
  /** The file cannot be read; nothing of it was used. */
  REFUSED,
  /** It would withdraw too much of its window; nothing of it was used. */
  STOPPED,
  /** It was undone, or is never to be applied. */
  WITHDRAWN;

  /** The name as stored. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
