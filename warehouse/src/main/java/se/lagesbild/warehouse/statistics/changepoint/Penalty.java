package se.lagesbild.warehouse.statistics.changepoint;

/** What a change has to save to count. */
public enum Penalty {
  /** Schwarz's: (parameters + 1) log n. */
  BIC,
  /** Zhang and Siegmund's: (parameters + 2) log n, and each segment the log of its length. */
  MBIC,
  /**
   * The same, but a Poisson segment without events costs nothing by its length, as in changepoint
   * 2.3: only to compare with that package.
   */
  MBIC_OF_CHANGEPOINT,
  /** For counts that swing more than chance: their dispersion times 3 log n. */
  QUASI
}
