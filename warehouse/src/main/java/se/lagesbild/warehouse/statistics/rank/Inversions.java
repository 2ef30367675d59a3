package se.lagesbild.warehouse.statistics.rank;

/** Pairs in which the earlier value is the greater. */
final class Inversions {
  private Inversions() {}

  /** Sorts the values and counts what was the wrong way round. */
  static long sort(int[] values) {
    int[] from = values;
    int[] into = new int[values.length];
    long count = 0;
    for (int width = 1; width > 0 && width < values.length; width *= 2) {
      for (int start = 0; start < values.length; start += 2 * width) {
        int middle = Math.min(start + width, values.length);
        int end = Math.min(middle + width, values.length);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
          if (right == end || left < middle && from[left] <= from[right]) {
            into[at] = from[left++];
          } else {
            count += middle - left;
            into[at] = from[right++];
          }
        }
      }
      int[] sorted = into;
      into = from;
      from = sorted;
    }
    return count;
  }
}
