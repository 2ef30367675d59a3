package se.lagesbild.warehouse.statistics.accuracy;

import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * How well the forecast "Poisson with the mean of the history" hit.
 *
 * @param mean of the history
 * @param logScore minus the logarithm of the probability of each value; infinite for an impossible
 * @param rankedProbabilityScore sum over counts of (P(at most k) - whether the value was)²
 * @param below probability of less than each value
 * @param atMost probability of at most each value
 * @param ends the ends of the intervals that cover 80 and 95 times in 100, at least
 */
public record PoissonScores(
    double mean,
    double[] logScore,
    double[] rankedProbabilityScore,
    double[] below,
    double[] atMost,
    Ends ends) {
  /**
   * Ends of intervals.
   *
   * @param low80 10 in 100 lie below, at most
   * @param high80 10 in 100 lie above, at most
   * @param low95 2.5 in 100 lie below, at most
   * @param high95 2.5 in 100 lie above, at most
   */
  public record Ends(long low80, long high80, long low95, long high95) {}

  static PoissonScores of(double mean, double[] came, long largest) {
    Poisson poisson = Poisson.of(mean);
    Ranked ranked = Ranked.of(poisson, largest);
    double[] log = new double[came.length];
    double[] score = new double[came.length];
    double[] below = new double[came.length];
    double[] atMost = new double[came.length];
    for (int at = 0; at < came.length; at++) {
      boolean missing = Double.isNaN(came[at]);
      long count = (long) came[at];
      log[at] = missing ? Double.NaN : 0 - poisson.logProbability(count);
      score[at] = missing ? Double.NaN : ranked.score(count);
      below[at] = missing ? Double.NaN : poisson.atMost(count - 1);
      atMost[at] = missing ? Double.NaN : poisson.atMost(count);
    }
    Ends ends =
        new Ends(
            poisson.quantile(0.1),
            poisson.quantile(0.9),
            poisson.quantile(0.025),
            poisson.quantile(0.975));
    return new PoissonScores(mean, log, score, below, atMost, ends);
  }
}
