package se.lagesbild.warehouse.analysis.cause;

import java.util.Optional;

/**
 * What else than a change in the world may be behind a difference.
 *
 * @param kind what sort of thing
 * @param enough whether it is more than half of the difference, and without it the rest is within
 *     chance
 * @param held how much of the difference it is; 0 where that is not known
 * @param number how many crimes the report holds, days nothing was told of, or events that another
 *     source tells of too; else 0
 * @param change of registration; empty for the other kinds
 */
public record Artefact(
    Kind kind, boolean enough, double held, long number, Optional<CodeChange> change) {

  /** What sort of thing, in the order in which they are told. */
  public enum Kind {
    /** Days of a period were never told of. */
    MISSING_DELIVERY,
    /** Not all of the later period is registered by now. */
    UNRIPE,
    /** Codes or organisations changed. */
    SERIES_BREAK,
    /** The earlier periods differ among themselves. */
    EARLIER_DIFFER,
    /** A report holds many crimes. */
    ONE_REPORT,
    /** Several of the sources that are counted together tell of the same incident. */
    TOLD_TWICE,
    /** What was told of much later than usual, perhaps all at once. */
    LATE_ROWS,
    /** More or fewer than usual were placed in an area. */
    PLACING,
    /** The police looked more, or less. */
    POLICE_ACTIVITY
  }
}
