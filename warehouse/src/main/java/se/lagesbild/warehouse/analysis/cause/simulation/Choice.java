package se.lagesbild.warehouse.analysis.cause.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Values that are drawn by their weights. */
final class Choice<T> {
  private final List<T> values;
  private final double[] upTo;

  private Choice(List<T> values, double[] weights) {
    this.values = values;
    this.upTo = weights.clone();
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  static <T> Choice<T> of(List<T> values, double... weights) {
    return new Choice<>(values, weights);
  }

  static <T> Choice<T> weighed(List<T> values, ToDoubleFunction<T> weight) {
    return new Choice<>(values, values.stream().mapToDouble(weight).toArray());
  }

  T draw(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return values.get(Math.min(values.size() - 1, found < 0 ? -found - 1 : found + 1));
  }
}
