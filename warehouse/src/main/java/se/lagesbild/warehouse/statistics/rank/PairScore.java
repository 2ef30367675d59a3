package se.lagesbild.warehouse.statistics.rank;

import java.util.Arrays;

/**
 * Kendall's score: over all pairs, those that go the same way in both series less those that go
 * opposite ways.
 *
 * <p>Counted while merging sorted halves, in n log n steps. Source: Knight 1966, A computer method
 * for calculating Kendall's tau with ungrouped data, J Am Stat Assoc 61,
 * doi:10.1080/01621459.1966.10480879.
 */
public final class PairScore {
  private PairScore() {}

  /** The score of a series against its order in time. */
  public static double againstTime(Ranks ranks) {
    int[] order = new int[ranks.length()];
    for (int at = 0; at < order.length; at++) {
      order[at] = doubled(ranks, at);
    }
    return ranks.pairs() - ranks.tiedPairs() - 2.0 * Inversions.sort(order);
  }

  /** The score of two series of the same length. */
  public static double of(Ranks one, Ranks other) {
    long[] pairs = new long[one.length()];
    for (int at = 0; at < pairs.length; at++) {
      pairs[at] = (long) doubled(one, at) << Integer.SIZE | doubled(other, at);
    }
    Arrays.sort(pairs);
    int[] order = new int[pairs.length];
    double tiedInBoth = 0;
    int same = 0;
    for (int at = 0; at < pairs.length; at++) {
      order[at] = (int) pairs[at];
      same = at > 0 && pairs[at] == pairs[at - 1] ? same + 1 : 0;
      tiedInBoth += same;
    }
    double untied = one.pairs() - one.tiedPairs() - other.tiedPairs() + tiedInBoth;
    return untied - 2.0 * Inversions.sort(order);
  }

  /** Shared ranks may end in a half. */
  private static int doubled(Ranks ranks, int at) {
    return (int) (2 * ranks.at(at));
  }
}
