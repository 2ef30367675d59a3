package se.lagesbild.warehouse.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * Works out what published numbers say of the exact ones. Knows how numbers are rounded, which
 * numbers are sums of which, and that counts are not negative; narrows the bounds of every number
 * until nothing changes.
 */
final class Attacker {
  private final long[] lowest;
  private final long[] highest;
  private final List<int[]> sums;

  /**
   * Starts with what each number says of itself.
   *
   * @param published the numbers
   * @param sums positions: the first is the sum of the others
   * @param reach how far a published number can be from the exact one
   */
  Attacker(long[] published, List<int[]> sums, int reach) {
    this.lowest = Arrays.stream(published).map(p -> Math.max(0, p - reach)).toArray();
    this.highest = Arrays.stream(published).map(p -> p + reach).toArray();
    this.sums = sums;
  }

  /** Narrows the bounds as far as sums allow. */
  Attacker reason() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] sum : sums) {
        changed |= narrow(sum);
      }
    }
    return this;
  }

  boolean knows(int position) {
    return lowest[position] >= highest[position];
  }

  boolean believes(int position, long exact) {
    return lowest[position] <= exact && exact <= highest[position];
  }

  private boolean narrow(int[] sum) {
    long low = 0;
    long high = 0;
    for (int i = 1; i < sum.length; i++) {
      low += lowest[sum[i]];
      high += highest[sum[i]];
    }
    boolean changed = bound(sum[0], low, high);
    for (int i = 1; i < sum.length; i++) {
      int part = sum[i];
      long others = high - highest[part];
      long othersLow = low - lowest[part];
      changed |= bound(part, lowest[sum[0]] - others, highest[sum[0]] - othersLow);
      low = othersLow + lowest[part];
      high = others + highest[part];
    }
    return changed;
  }

  private boolean bound(int position, long low, long high) {
    boolean changed = low > lowest[position] || high < highest[position];
    lowest[position] = Math.max(lowest[position], low);
    highest[position] = Math.min(highest[position], high);
    return changed;
  }
}
