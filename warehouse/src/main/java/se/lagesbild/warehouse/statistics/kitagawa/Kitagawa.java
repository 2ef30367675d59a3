package se.lagesbild.warehouse.statistics.kitagawa;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * How much of a change in a rate comes from other sizes of the groups, and how much from other
 * rates within them?
 *
 * <p>With a group's share s of the population and its rate r, in the first period and the second:
 * composition (s1 - s0)(r0 + r1)/2, rate (r1 - r0)(s0 + s1)/2. Over all groups the two add up to
 * the change of the whole rate, without a rest.
 *
 * <p>Input: population (above 0) and whole events from 0 per group and period, none missing; put
 * groups that are empty in a period together with another. Output: see {@link RateChange}. A
 * description: it says nothing of chance, and for few events in a group its part is mostly that.
 * There are no options.
 *
 * <p>Edge cases: no events give parts of 0; no groups cannot be told.
 *
 * <p>Source: Kitagawa 1955, Components of a difference between two rates, J Am Stat Assoc 50,
 * doi:10.1080/01621459.1955.10501299. Tested against R 4.2.2 with the formula.
 */
public final class Kitagawa {
  private static final Kitagawa DEFAULTS = new Kitagawa();

  private Kitagawa() {}

  /** The method; it has no options. */
  public static Kitagawa withDefaults() {
    return DEFAULTS;
  }

  /**
   * Divides the change of a rate.
   *
   * @throws IllegalArgumentException for lists of different lengths, a population that is not above
   *     0, a number of events that is not whole, or anything missing
   */
  public Outcome<RateChange> divide(
      double[] population0, double[] events0, double[] population1, double[] events1) {
    Inputs.requireExposures("population0", population0);
    Inputs.requireCompleteCounts("events0", events0);
    Inputs.requireExposures("population1", population1);
    Inputs.requireCompleteCounts("events1", events1);
    int groups = population0.length;
    Inputs.requireSameLength("events0", events0.length, "population0", groups);
    Inputs.requireSameLength("population1", population1.length, "population0", groups);
    Inputs.requireSameLength("events1", events1.length, "population0", groups);
    if (groups == 0) {
      return Outcome.cannotTell("Inga grupper är kända.", "No groups are known.");
    }
    double all0 = sum(population0);
    double all1 = sum(population1);
    double[] composition = new double[groups];
    double[] rate = new double[groups];
    for (int group = 0; group < groups; group++) {
      double share0 = population0[group] / all0;
      double share1 = population1[group] / all1;
      double rate0 = events0[group] / population0[group];
      double rate1 = events1[group] / population1[group];
      composition[group] = (share1 - share0) * (rate0 + rate1) / 2;
      rate[group] = (rate1 - rate0) * (share0 + share1) / 2;
    }
    return Outcome.of(
        new RateChange(
            sum(events0) / all0,
            sum(events1) / all1,
            sum(events0),
            sum(events1),
            composition,
            rate));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
