package se.lagesbild.etl.run;

/**
 * Something a run asks somebody to look at.
 *
 * @param gravity how bad it is
 * @param source id of the source, or what else it concerns
 * @param sentence what it is and what to do
 */
record Warning(Gravity gravity, String source, String sentence) {

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
