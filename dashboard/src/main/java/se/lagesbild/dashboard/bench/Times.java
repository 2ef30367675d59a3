package se.lagesbild.dashboard.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How long something took, each time it was done. */
final class Times {
  private final double[] sorted;

  private Times(double[] sorted) {
    this.sorted = sorted;
  }

  /** Of milliseconds in any order. */
  static Times of(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  /** Of milliseconds in any order. */
  static Times of(Collection<Double> milliseconds) {
    return of(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Of so many times. */
  static Times of(int runs, IntToDoubleFunction run) {
    return of(IntStream.range(0, runs).mapToDouble(run).toArray());
  }

  /** Not exceeded by so large a share of them, 0-1; not a number where there are none. */
  double quantile(double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
  }

  /** The longest; not a number where there are none. */
  double longest() {
    return quantile(1);
  }

  /** How many. */
  int number() {
    return sorted.length;
  }
}
