package se.lagesbild.warehouse.statistics.pai;

/** Orders places by a density, without an object per place. */
final class Ranking {
  private final double[] density;
  private final double[] second;

  /**
   * Ranks by falling density.
   *
   * @param second rising among equal densities; after it the order given decides
   */
  Ranking(double[] density, double[] second) {
    this.density = density;
    this.second = second;
  }

  /** The places of {@code given} in rank: a merge sort from runs of one, so that it is stable. */
  int[] order(int[] given) {
    int[] from = given.clone();
    int[] into = new int[from.length];
    for (long run = 1; run < from.length; run *= 2) {
      for (long start = 0; start < from.length; start += 2 * run) {
        int middle = (int) Math.min(start + run, from.length);
        int end = (int) Math.min(start + 2 * run, from.length);
        merge(from, into, (int) start, middle, end);
      }
      int[] merged = into;
      into = from;
      from = merged;
    }
    return from;
  }

  private void merge(int[] from, int[] into, int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int at = start; at < end; at++) {
      boolean takeLeft = left < middle && (right >= end || !before(from[right], from[left]));
      into[at] = takeLeft ? from[left++] : from[right++];
    }
  }

  private boolean before(int one, int other) {
    return density[one] > density[other]
        || density[one] == density[other] && second[one] < second[other];
  }
}
