package se.lagesbild.warehouse.statistics.accuracy;

import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * Ranked probability scores of one distribution from running sums, so that each takes no longer
 * than the first.
 *
 * @param from smallest count whose probability is more than nothing in double precision
 * @param largest count that the score is summed up to
 * @param below sums of P(at most k)² over the counts k from {@code from} and below each
 * @param above sums of P(more than k)² over the counts k from each
 */
record Ranked(long from, long largest, double[] below, double[] above) {
  private static final double NOTHING = 1e-17;
  private static final double ALL = 1 - 1e-15;

  static Ranked of(Poisson poisson, long largest) {
    long from = poisson.quantile(NOTHING);
    int counts = (int) Math.max(0, Math.min(poisson.quantile(ALL), largest) - from + 1);
    double[] below = new double[counts + 1];
    double[] above = new double[counts + 1];
    for (int at = 0; at < counts; at++) {
      double atMost = poisson.atMost(from + at);
      below[at + 1] = below[at] + atMost * atMost;
    }
    for (int at = counts - 1; at >= 0; at--) {
      double more = poisson.moreThan(from + at);
      above[at] = above[at + 1] + more * more;
    }
    return new Ranked(from, largest, below, above);
  }

  /** Beyond the sums each count between them and {@code count} adds 1. */
  double score(long count) {
    long end = Math.min(count, largest + 1);
    long to = from + below.length - 1;
    int within = (int) Math.max(0, Math.min(end, to) - from);
    long beyond = Math.max(0, Math.min(from, largest + 1) - end) + Math.max(0, end - to);
    return below[within] + above[within] + beyond;
  }
}
