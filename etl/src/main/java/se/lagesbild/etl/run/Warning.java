package se.lagesbild.etl.run;

import org.jspecify.annotations.Nullable;

/**
 * Something a run asks somebody to look at.
 *
 * @param gravity how bad it is
 * @param source id of the source, or what else it concerns
 * @param sentence what it is and what to do
 * @param refused id of the delivery whose refusal it tells of, or null
 */
record Warning(Gravity gravity, String source, String sentence, @Nullable String refused) {

  /** How bad a warning is, worst first. */
  enum Gravity {
    /** What a source sent is not used. */
    UNUSED,
    /** A source has not sent what it was expected to. */
    MISSING,
    /** What is used is doubtful. */
    DOUBTFUL,
    /** Something to put in order when there is time. */
    NOTICE
  }
}
