package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * A period that a later one is compared with, or would have been.
 *
 * @param days its days
 * @param number how many it has; not counted where it is left out
 * @param use whether it is counted, or why not
 */
public record EarlierPeriod(DateRange days, Result.Cell number, Use use) {
  /** Whether a period is counted. */
  public enum Use {
    /** It is one of those that are compared with. */
    COUNTED,
    /** Too few of its days were told of. */
    NOT_DELIVERED,
    /** Too little of it is registered by now. */
    UNRIPE
  }
}
