package se.lagesbild.warehouse.statistics.changepoint;

import java.util.Arrays;

/**
 * The cheapest way to cut a series, found for each of its beginnings in turn.
 *
 * <p>A place for the last cut is given up once it is too dear to ever be the best again, but only
 * for ends that leave room for a cut here as well; so the result stays exact with a shortest
 * segment.
 */
final class Partition {
  private final Segments segments;
  private final double penalty;
  private final int shortest;

  /**
   * The least cost of each beginning, where its last segment starts, and if no other is as good.
   */
  private final double[] least;

  /** The costs of the present beginning, by the places still open for its last cut. */
  private final double[] costs;

  private final int[] last;
  private final boolean[] unique;

  Partition(Segments segments, double penalty, int shortest) {
    this.segments = segments;
    this.penalty = penalty;
    this.shortest = shortest;
    this.least = new double[segments.length() + 1];
    this.costs = new double[segments.length() + 1];
    this.last = new int[segments.length() + 1];
    this.unique = new boolean[segments.length() + 1];
  }

  void find() {
    int length = segments.length();
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = -penalty;
    unique[0] = true;
    int[] starts = new int[length + 1];
    int[] giveUp = new int[length + 1];
    int open = 0;
    for (int end = shortest; end <= length; end++) {
      int added = end - shortest;
      if (added == 0 || added >= shortest) {
        starts[open] = added;
        giveUp[open++] = Integer.MAX_VALUE;
      }
      step(end, starts, open);
      open = close(end, starts, giveUp, open);
    }
  }

  private void step(int end, int[] starts, int open) {
    double best = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    for (int at = 0; at < open; at++) {
      costs[at] = least[starts[at]] + segments.cost(starts[at], end);
      double cost = costs[at] + penalty;
      if (cost < best) {
        second = best;
        best = cost;
        last[end] = starts[at];
      } else if (cost < second) {
        second = cost;
      }
    }
    least[end] = best;
    unique[end] = unique[last[end]] && second - best > rounding(best);
  }

  /** Gives up starts that cutting at {@code end} beats, from where that cut has room. */
  private int close(int end, int[] starts, int[] giveUp, int open) {
    double spare = rounding(least[end]) + segments.mostLostByCutting();
    int kept = 0;
    for (int at = 0; at < open; at++) {
      int start = starts[at];
      int until = giveUp[at];
      if (until == Integer.MAX_VALUE && costs[at] > least[end] + spare) {
        until = end + shortest;
      }
      if (until > end + 1) {
        starts[kept] = start;
        giveUp[kept++] = until;
      }
    }
    return kept;
  }

  private static double rounding(double value) {
    return 1e-9 * (1 + Math.abs(value));
  }

  double objective() {
    return least[segments.length()];
  }

  boolean isUnique() {
    return unique[segments.length()];
  }

  /** The last place of each segment but the final one, from 1. */
  int[] cuts() {
    int[] reversed = new int[segments.length() + 1];
    int count = 0;
    for (int at = last[segments.length()]; at > 0; at = last[at]) {
      reversed[count++] = at;
    }
    int[] cuts = new int[count];
    for (int at = 0; at < count; at++) {
      cuts[at] = reversed[count - 1 - at];
    }
    return cuts;
  }
}
