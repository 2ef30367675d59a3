package se.lagesbild.warehouse.analysis.cause;

/** What multiplies to a number of crimes, or to their harm. */
public enum Factor {
  INHABITANTS,
  REPORTS_PER_INHABITANT,
  /** In the place of the two before, where nobody knows how many live there. */
  REPORTS,
  CRIMES_PER_REPORT,
  /** Sentence days, by weights of the installation. */
  HARM_PER_CRIME
}
