package se.lagesbild.warehouse.analysis.cause;

/** Why nothing can be said of where a difference lies. */
public enum Silence {
  /** Nothing was delivered of one of the periods. */
  NOT_DELIVERED,
  /** Too little of the later period is registered by now. */
  UNRIPE,
  /** Too few events in both periods. */
  FEW,
  /** Chance often gives such a difference. */
  WITHIN_CHANCE
}
