package se.lagesbild.warehouse.statistics.knox;

import java.util.Arrays;

/** Counts, for a class of days apart, the partners of each event, without looking at each pair. */
final class DaysApart {
  private final double[] rising;

  DaysApart(double[] days) {
    this.rising = days.clone();
    Arrays.sort(rising);
  }

  /** Sums up the pairs that lie at least {@code from} and less than {@code to} days apart. */
  Pairs pairs(double from, double to) {
    int size = rising.length;
    int[] later = new int[size];
    int[] change = new int[size + 1];
    int first = 0;
    int end = 0;
    for (int event = 0; event < size; event++) {
      first = advance(Math.max(first, event + 1), event, from);
      end = advance(Math.max(end, first), event, to);
      later[event] = end - first;
      change[first]++;
      change[end]--;
    }
    int earlier = 0;
    for (int event = 0; event < size; event++) {
      earlier += change[event];
      later[event] += earlier;
    }
    return Pairs.of(later);
  }

  /** The first event from a place on that is not less than so many days after another. */
  private int advance(int start, int event, double days) {
    int at = start;
    while (at < rising.length && rising[at] - rising[event] < days) {
      at++;
    }
    return at;
  }
}
