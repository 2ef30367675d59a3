package se.lagesbild.warehouse.statistics.knox;

/**
 * How many pairs of events a class holds, and how they hang together: what the variance under
 * shuffling is made of (Barton and David 1966).
 *
 * @param pairs in the class
 * @param touching ordered pairs of such pairs that share one event: Σ d (d - 1) over the events
 * @param apart ordered pairs of such pairs that share none
 */
record Pairs(double pairs, double touching, double apart) {

  /**
   * Sums up a class.
   *
   * @param partners number of events that each event is in a pair of the class with
   */
  static Pairs of(int[] partners) {
    double twice = 0;
    double touching = 0;
    for (int partner : partners) {
      twice += partner;
      touching += partner * (partner - 1.0);
    }
    double pairs = twice / 2;
    return new Pairs(pairs, touching, pairs * (pairs - 1) - touching);
  }

  /** Expected number of pairs in this class and in another if the events of n were shuffled. */
  double expectedWith(Pairs other, double n) {
    return pairs * other.pairs / (n * (n - 1) / 2);
  }

  /** Variance of that number. */
  double varianceWith(Pairs other, double n) {
    double expected = expectedWith(other, n);
    double same = expected;
    double sharing = n < 3 ? 0 : touching * other.touching / (n * (n - 1) * (n - 2));
    double none = n < 4 ? 0 : apart * other.apart / (n * (n - 1) * (n - 2) * (n - 3) / 4);
    double variance = same + sharing + none - expected * expected;
    // Where every shuffle gives the same number, only rounding is left.
    return variance > 1e-13 * (expected + expected * expected) ? variance : 0;
  }
}
