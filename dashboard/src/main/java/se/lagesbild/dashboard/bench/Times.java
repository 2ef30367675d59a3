package se.lagesbild.dashboard.bench;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How long something took, each time it was done. */
final class Times {
  private final double[] sorted;

  private Times(double[] sorted) {
    this.sorted = sorted;
  }

  /** Of milliseconds in any order, at least one. */
  static Times of(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  /** Of so many times. */
  static Times of(int runs, IntToDoubleFunction run) {
    return of(IntStream.range(0, runs).mapToDouble(run).toArray());
  }

  /** Not exceeded by so large a share of them, 0-1. */
  double quantile(double share) {
    return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
  }

  /** The longest. */
  double longest() {
    return sorted[sorted.length - 1];
  }

  /** How many. */
  int number() {
    return sorted.length;
  }
}
