package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * A period of a series taken apart; level, season and rest sum to its number.
 *
 * @param period which
 * @param level what the number varies around
 * @param seasonal what the time of the year adds
 * @param rest what is left
 * @param standsOut more or fewer where chance is a bad explanation of the rest, else usual
 */
public record SeriesPart(
    DateRange period, double level, double seasonal, double rest, Result.Verdict standsOut) {

  /** The number of the period. */
  public double value() {
    return level + seasonal + rest;
  }
}
