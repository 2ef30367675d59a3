package se.lagesbild.warehouse.disclosure;

/** How much of the installation a number speaks of. */
public enum Part {
  /** All areas and all kinds together, of one or more municipalities. */
  WHOLE,
  /** An area, a kind of event, an organisation, or a selection of them. */
  SMALLER
}
