package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.catalogue.Text;

/**
 * What else than a change in the world may be behind a difference.
 *
 * @param kind what sort of thing
 * @param enough whether it is more than half of the difference, and without it the rest is within
 *     chance
 * @param sentence it, in words
 */
public record CauseArtefact(Kind kind, boolean enough, Text sentence) {

  /** What sort of thing. */
  public enum Kind {
    /** Days of a period were never told of. */
    MISSING_DELIVERY,
    /** Not all is registered yet. */
    UNRIPE,
    /** Codes or organisations changed. */
    SERIES_BREAK,
    /** The earlier periods differ among themselves. */
    EARLIER_DIFFER,
    /** A report holds many crimes. */
    ONE_REPORT,
    /** Several sources that are counted together tell of the same incident. */
    TOLD_TWICE,
    /** What was told of much later than usual. */
    LATE_ROWS,
    /** More or fewer than usual were placed in an area. */
    PLACING,
    /** The police looked more, or less. */
    POLICE_ACTIVITY
  }
}
