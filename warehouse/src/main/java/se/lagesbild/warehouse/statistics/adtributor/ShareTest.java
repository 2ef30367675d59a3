package se.lagesbild.warehouse.statistics.adtributor;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact two-sided binomial test: the chance of all outcomes at most as likely as the one found.
 */
final class ShareTest {
  /** Outcomes as likely as the one found differ from it in the last digits. */
  private static final double AS_LIKELY = Math.log1p(1e-7);

  private ShareTest() {}

  /**
   * The p-value of {@code found} of {@code trials}; 1 without trials.
   *
   * @param chance of each, from 0 to 1
   */
  static double p(int found, int trials, double chance) {
    if (trials == 0) {
      return 1;
    }
    BinomialDistribution binomial = BinomialDistribution.of(trials, chance);
    double mean = trials * chance;
    double limit = binomial.logProbability(found) + AS_LIKELY;
    if (found == mean) {
      return 1;
    }
    if (found < mean) {
      int from = firstUnlikely(binomial, (int) Math.ceil(mean), trials, limit);
      return Math.min(
          1, binomial.cumulativeProbability(found) + binomial.survivalProbability(from - 1));
    }
    int to = lastUnlikely(binomial, (int) Math.floor(mean), limit);
    return Math.min(
        1, binomial.cumulativeProbability(to) + binomial.survivalProbability(found - 1));
  }

  /** Above the mean the chances fall, so that the first at most as likely is found by halving. */
  private static int firstUnlikely(
      BinomialDistribution binomial, int from, int trials, double limit) {
    int low = from;
    int high = trials + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (binomial.logProbability(middle) <= limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Below the mean they rise. */
  private static int lastUnlikely(BinomialDistribution binomial, int to, double limit) {
    int low = -1;
    int high = to;
    while (low < high) {
      int middle = (low + high + 1) >> 1;
      if (binomial.logProbability(middle) <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
