package se.lagesbild.warehouse.statistics.tworates;

/**
 * Neighbouring counts of a Poisson distribution that hold all of it but some 1e-30. Their
 * probabilities are products of ratios from the mode outwards, which keeps more digits of large
 * counts than logarithms do.
 *
 * @param lowest the first count
 * @param probabilities of it and of those after it
 */
record LikelyCounts(long lowest, double[] probabilities) {
  private static final double FARTHEST_ERRORS = 12;
  private static final double FARTHEST_MORE = 60;

  static LikelyCounts of(double mean) {
    double reach = FARTHEST_ERRORS * Math.sqrt(mean) + FARTHEST_MORE;
    long lowest = Math.max(0, Math.round(mean - reach));
    double[] weights = new double[(int) (Math.round(mean + reach) - lowest) + 1];
    int mode = (int) ((long) mean - lowest);
    weights[mode] = 1;
    for (int at = mode + 1; at < weights.length; at++) {
      weights[at] = weights[at - 1] * mean / (lowest + at);
    }
    for (int at = mode - 1; at >= 0; at--) {
      weights[at] = weights[at + 1] * (lowest + at + 1) / mean;
    }
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    for (int at = 0; at < weights.length; at++) {
      weights[at] /= all;
    }
    return new LikelyCounts(lowest, weights);
  }

  int size() {
    return probabilities.length;
  }

  double count(int at) {
    return (double) lowest + at;
  }

  /** The probability of each count or a smaller one. */
  double[] atMost() {
    double[] sums = probabilities.clone();
    for (int at = 1; at < sums.length; at++) {
      sums[at] += sums[at - 1];
    }
    return sums;
  }

  /** The probability of each count or a larger one. */
  double[] atLeast() {
    double[] sums = probabilities.clone();
    for (int at = sums.length - 2; at >= 0; at--) {
      sums[at] += sums[at + 1];
    }
    return sums;
  }
}
