package se.lagesbild.warehouse.statistics.sparse;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;

/**
 * Is it unusual that something this rare happens this often in one period?
 *
 * <p>With s events in m comparable periods and Jeffreys' prior, the next period is negative
 * binomial with size s + 1/2 and mean (s + 1/2) / m; the limit is its quantile 1 − α, and a count
 * above it alarms. Beside it stands the exact test, without prior: of the y + s events, at least y
 * fall in the watched one of m + 1 periods with the probability P(X ≥ y), X binomial (y + s, 1/(m +
 * 1)).
 *
 * <p>Input: counts of consecutive periods; NaN is a missing one, which is no comparable period
 * either. Comparable are the {@code halfWindow} periods just before, and ± {@code halfWindow}
 * periods around the same time in each of {@code years} years. Output: for each watched period s,
 * m, the limit and both one-sided probabilities of at least as many events.
 *
 * <p>Assumes that events come independently at one rate. Where they vary more than that, it alarms
 * too often as soon as the comparable periods hold ten events or more: use it below that only.
 *
 * <p>Defaults: three years and ± six periods, one alarm in a hundred. Edge cases: without any event
 * among the comparable periods, the prior alone sets the limit; without any at all, the exact test
 * is NaN; where the series does not reach back far enough, nothing is told.
 *
 * <p>Source: Riebler 2004, Empirischer Vergleich von statistischen Methoden zur Ausbruchserkennung
 * (Munich); Höhle 2007, surveillance: an R package for the monitoring of infectious diseases,
 * Comput Stat 22, doi:10.1007/s00180-007-0074-8. Tested against {@code surveillance::algo.bayes}
 * 1.20.3 (R 4.2.2).
 */
public final class SparsePredictive {
  private final int years;
  private final int halfWindow;
  private final int recent;
  private final double alpha;

  private SparsePredictive(int years, int halfWindow, int recent, double alpha) {
    this.years = years;
    this.halfWindow = halfWindow;
    this.recent = recent;
    this.alpha = alpha;
  }

  /** Three years, six periods on either side and before, one alarm in a hundred. */
  public static SparsePredictive withDefaults() {
    return new SparsePredictive(3, 6, 6, 0.01);
  }

  /**
   * The same, comparing with other periods.
   *
   * @param yearsBack how many years, from 0
   * @param around how many periods on either side of the same time of year, and just before
   * @throws IllegalArgumentException for fewer than none
   */
  public SparsePredictive comparing(int yearsBack, int around) {
    Inputs.require(
        yearsBack >= 0 && yearsBack <= 1000, "yearsBack", yearsBack, "ska vara 0 till 1000");
    Inputs.require(around >= 0 && around <= 10_000, "halfWindow", around, "ska vara 0 till 10000");
    return new SparsePredictive(yearsBack, around, around, alpha);
  }

  /** The same, without the periods just before. */
  public SparsePredictive withoutRecent() {
    return new SparsePredictive(years, halfWindow, 0, alpha);
  }

  /**
   * The same, with another chance of a false alarm.
   *
   * @throws IllegalArgumentException for one that is not between 0 and 1
   */
  public SparsePredictive withAlpha(double chance) {
    Inputs.requireProbability("alpha", chance);
    return new SparsePredictive(years, halfWindow, recent, chance);
  }

  /**
   * Watches periods.
   *
   * @param counts whole numbers from 0; NaN where one is missing
   * @param frequency number of periods in a year
   * @param periods indexes from 0
   * @throws IllegalArgumentException for other counts, or an index outside of them
   */
  public Outcome<SparsePeriods> watch(double[] counts, int frequency, int[] periods) {
    Inputs.requireCounts("counts", counts);
    Inputs.require(frequency >= 1, "frequency", frequency, "ska vara minst 1");
    SparsePeriods watched = SparsePeriods.untold(alpha, periods);
    boolean any = false;
    for (int at = 0; at < periods.length; at++) {
      int now = periods[at];
      Inputs.require(
          now >= 0 && now < counts.length,
          "timePoints",
          now + 1.0,
          "ska vara 1 till " + counts.length);
      watched.observed()[at] = counts[now];
      any |= judge(counts, frequency, watched, at);
    }
    return any
        ? Outcome.of(watched)
        : Outcome.cannotTell(
            "För kort historik: det finns inga jämförbara perioder.",
            "Too short a history: there are no comparable periods.");
  }

  private boolean judge(double[] counts, int frequency, SparsePeriods watched, int at) {
    int now = watched.periods()[at];
    if (now - recent < 0 || years > 0 && now - (long) years * frequency - halfWindow < 0) {
      return false;
    }
    double sum = 0;
    int number = 0;
    for (int year = 0; year <= years; year++) {
      int from = year == 0 ? now - recent : now - year * frequency - halfWindow;
      int to = year == 0 ? now - 1 : now - year * frequency + halfWindow;
      for (int period = from; period <= Math.min(to, now - 1); period++) {
        if (!Double.isNaN(counts[period])) {
          sum += counts[period];
          number++;
        }
      }
    }
    if (number > 0) {
      predict(watched, at, sum, number);
    }
    return number > 0;
  }

  private void predict(SparsePeriods watched, int at, double sum, int number) {
    NegativeBinomial next = NegativeBinomial.of(sum + 0.5, (sum + 0.5) / number);
    watched.baselineSums()[at] = sum;
    watched.baselinePeriods()[at] = number;
    watched.predictiveMeans()[at] = next.mean();
    watched.limits()[at] = next.quantile(1 - alpha);
    double observed = watched.observed()[at];
    if (!Double.isNaN(observed)) {
      watched.predictiveChances()[at] = next.atLeast((long) observed);
      watched.conditionalChances()[at] = conditional(observed, sum, number);
    }
  }

  private static double conditional(double observed, double sum, int number) {
    if (observed == 0) {
      return sum == 0 ? Double.NaN : 1;
    }
    return RegularizedBeta.value(1 / (number + 1.0), observed, sum + 1);
  }
}
