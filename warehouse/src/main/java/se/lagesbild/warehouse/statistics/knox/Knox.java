package se.lagesbild.warehouse.statistics.knox;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.Poisson;
import se.lagesbild.warehouse.statistics.nearness.Known;

/**
 * Are events that lie close in space also close in time, more than chance gives: near repeats?
 *
 * <p>Of the N = n(n - 1)/2 pairs of n events, Ns lie in a class of distance and Nt in a class of
 * days apart. If the times were shuffled over the events, Ns Nt / N pairs are expected in both; the
 * variance is exact too, from how many pairs of pairs share an event in each class. The ratio is
 * observed over expected.
 *
 * <p>Input: x and y in one unit (metres), time in another (days), NaN where unknown; breaks rising
 * from 0, the last may be infinite, each class [lower, upper). Events with anything unknown are
 * left out. The first class of distance, up to a millimetre, holds repeats at the same address.
 * Output: see {@link NearRepeats}. Assumes that the chance of an event did not change differently
 * over time in different places.
 *
 * <p>Defaults: distances along streets; 999 shuffles with a stored seed, of events and not of
 * pairs, p = (1 + number with at least as many) / (1 + shuffles). Beyond a million pairs close in
 * space nothing is shuffled: z is normal enough there.
 *
 * <p>Edge cases: where no pair is expected the ratio and z are NaN and both p are 1; where every
 * shuffle gives the same, as with all events on one day, z is NaN. Fewer than two events cannot be
 * told; below 50 only very strong patterns show. More than 4 000 million pairs to look at are
 * refused.
 *
 * <p>Source: Knox 1964, The detection of space-time interactions, Appl Stat 13,
 * doi:10.2307/2985220; Barton and David 1966, The random intersection of two graphs; Townsley,
 * Homel and Chaseling 2003, Infectious burglaries, Br J Criminol 43, doi:10.1093/bjc/43.3.615;
 * Johnson et al. 2007, Space-time patterns of risk, J Quant Criminol 23,
 * doi:10.1007/s10940-007-9025-3. Deviates from {@code surveillance::knox}, which tells the chance
 * of more than observed and shuffles pairs: its p is too small. Tested against R 4.2.2 with the
 * classes of NearRepeat 0.1.1.
 */
public final class Knox {
  private final Distance distance;
  private final int shuffles;

  private Knox(Distance distance, int shuffles) {
    this.distance = distance;
    this.shuffles = shuffles;
  }

  /** Distances along streets and 999 shuffles. */
  public static Knox withDefaults() {
    return new Knox(Distance.MANHATTAN, 999);
  }

  /** The same with another distance. */
  public Knox withDistance(Distance other) {
    return new Knox(other, shuffles);
  }

  /**
   * The same with another number of shuffles.
   *
   * @throws IllegalArgumentException unless from 99 to 99 999
   */
  public Knox withShuffles(int number) {
    Inputs.require(number >= 99 && number <= 99_999, "shuffles", number, "ska vara 99–99999");
    return new Knox(distance, number);
  }

  /**
   * Counts close pairs.
   *
   * @throws IllegalArgumentException for lists of different lengths, a value that is not finite,
   *     breaks that do not rise, or more close pairs than can be looked at
   */
  public Outcome<NearRepeats> count(
      double[] x, double[] y, double[] time, double[] spaceBreaks, double[] timeBreaks) {
    Inputs.requireValues("x", x);
    Inputs.requireValues("y", y);
    Inputs.requireValues("time", time);
    Inputs.requireSameLength("y", y.length, "x", x.length);
    Inputs.requireSameLength("time", time.length, "x", x.length);
    Classes space = Classes.of("spaceBreaks", spaceBreaks);
    Classes days = Classes.of("timeBreaks", timeBreaks);
    Known known = Known.in(x, y, time);
    if (known.count() < 2) {
      return Outcome.cannotTell(
          "Det behövs minst två händelser med känd plats och tid.",
          "At least two events with a known place and time are needed.");
    }
    double[] when = known.of(time);
    ClosePairs close = ClosePairs.find(known.of(x), known.of(y), when, space, days, distance);
    return Outcome.of(compare(close, when, space, days));
  }

  private NearRepeats compare(ClosePairs close, double[] when, Classes space, Classes days) {
    int n = when.length;
    double[][] observed = close.counts();
    double[][] expected = new double[space.count()][days.count()];
    double[][] variance = new double[space.count()][days.count()];
    double[][] chance = new double[space.count()][days.count()];
    DaysApart apart = new DaysApart(when);
    for (int late = 0; late < days.count(); late++) {
      Pairs inTime = apart.pairs(days.from(late), days.to(late));
      for (int far = 0; far < space.count(); far++) {
        Pairs inSpace = close.inSpace(far);
        expected[far][late] = inSpace.expectedWith(inTime, n);
        variance[far][late] = inSpace.varianceWith(inTime, n);
        chance[far][late] = Poisson.of(expected[far][late]).atLeast((long) observed[far][late]);
      }
    }
    double[][] shuffled = Shuffles.chances(close, when, days, shuffles);
    return new NearRepeats(
        n, observed, expected, variance, chance, shuffled, space.breaks(), days.breaks());
  }
}
