package se.lagesbild.warehouse.statistics.tworates;

/**
 * How often two Poisson counts of one common rate lie as far apart as those seen, by the difference
 * of their rates over its error.
 *
 * <p>Krishnamoorthy and Thomson 2004, A more powerful test for comparing two Poisson means, J Stat
 * Plan Inference 119, doi:10.1016/S0378-3758(02)00408-1. The distance rises with the first count
 * and falls with the second: for each first count the second counts that are as far apart are two
 * tails, whose ends only move upwards with it, so that the whole takes as long as there are counts.
 */
final class ETest {
  /** Outcomes this close in their distance are equally far. */
  private static final double EQUAL = 1 - 1e-10;

  /** Whether the error is that of the counts themselves or of the pooled rate. */
  enum Error {
    /** As in the paper. */
    OWN,
    /** The score test: better when the exposures differ. */
    POOLED
  }

  private final double exposure1;
  private final double exposure2;
  private final Error error;

  ETest(double exposure1, double exposure2, Error error) {
    this.exposure1 = exposure1;
    this.exposure2 = exposure2;
    this.error = error;
  }

  double pValue(double count1, double count2) {
    double seen = Math.abs(distance(count1, count2)) * EQUAL;
    if (seen == 0) {
      return 1;
    }
    double rate = (count1 + count2) / (exposure1 + exposure2);
    LikelyCounts first = LikelyCounts.of(rate * exposure1);
    LikelyCounts second = LikelyCounts.of(rate * exposure2);
    double[] atMost = second.atMost();
    double[] atLeast = second.atLeast();
    int below = -1;
    int above = 0;
    double sum = 0;
    for (int at = 0; at < first.size(); at++) {
      double count = first.count(at);
      while (below + 1 < atMost.length && distance(count, second.count(below + 1)) >= seen) {
        below++;
      }
      while (above < atLeast.length && distance(count, second.count(above)) > -seen) {
        above++;
      }
      double tails =
          (below < 0 ? 0 : atMost[below]) + (above == atLeast.length ? 0 : atLeast[above]);
      sum += first.probabilities()[at] * tails;
    }
    return Math.min(1, sum);
  }

  private double distance(double count1, double count2) {
    if (count1 + count2 == 0) {
      return 0;
    }
    double variance =
        error == Error.OWN
            ? count1 / (exposure1 * exposure1) + count2 / (exposure2 * exposure2)
            : (count1 + count2) / (exposure1 * exposure2);
    return (count1 / exposure1 - count2 / exposure2) / Math.sqrt(variance);
  }
}
