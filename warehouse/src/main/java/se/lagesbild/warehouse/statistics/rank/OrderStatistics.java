package se.lagesbild.warehouse.statistics.rank;

import java.util.Arrays;

/**
 * Single order statistics without sorting everything.
 *
 * <p>Source: Hoare 1961, Algorithm 65: Find, Commun ACM 4, doi:10.1145/366622.366647, with the
 * middle of three as the pivot. What has not shrunk to little after many rounds is sorted, so that
 * no order of the values makes it slow.
 */
public final class OrderStatistics {
  private static final int FEW = 12;
  private static final int MOST_ROUNDS = 100;

  private OrderStatistics() {}

  /**
   * The value of a rank among the first {@code length} values, which get another order.
   *
   * @param values none NaN
   * @param length how many of them count
   * @param rank from 0 to {@code length - 1}
   */
  public static double select(double[] values, int length, int rank) {
    int low = 0;
    int high = length - 1;
    for (int round = 0; high - low > FEW && round < MOST_ROUNDS; round++) {
      double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double swapped = values[left];
          values[left++] = values[right];
          values[right--] = swapped;
        }
      }
      if (rank > right && rank < left) {
        return pivot;
      }
      if (rank <= right) {
        high = right;
      } else {
        low = left;
      }
    }
    Arrays.sort(values, low, high + 1);
    return values[rank];
  }

  /** The median of the first {@code length} values, which get another order. */
  public static double median(double[] values, int length) {
    double upper = select(values, length, length / 2);
    if (length % 2 == 1) {
      return upper;
    }
    double lower = values[0];
    for (int at = 1; at < length / 2; at++) {
      lower = Math.max(lower, values[at]);
    }
    return (lower + upper) / 2;
  }

  private static double middle(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
