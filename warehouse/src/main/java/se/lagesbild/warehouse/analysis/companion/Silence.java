package se.lagesbild.warehouse.analysis.companion;

/** Why nothing can be said, of all series or of one. */
public enum Silence {
  /** Too few periods are known. */
  SHORT,
  /** Too few events. */
  FEW,
  /** Every period is like the others. */
  CONSTANT
}
