package se.lagesbild.warehouse.analysis.signal;

import se.lagesbild.warehouse.statistics.Phrase;

/**
 * What else than a change in the world may explain that a series differs.
 *
 * @param kind what sort of thing
 * @param words it, in whole sentences
 */
record Artefact(Kind kind, Phrase words) {
  /** What sort of thing. */
  enum Kind {
    /** Codes or organisations changed. */
    SERIES_BREAK,
    /** One report holds most of what is too many. */
    ONE_REPORT,
    /** Most of what is too many was registered in one go, long after it happened. */
    LATE_REGISTRATION,
    /** The police looked more, or less. */
    POLICE_ACTIVITY
  }
}
