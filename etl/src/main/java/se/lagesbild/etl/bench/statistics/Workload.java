package se.lagesbild.etl.bench.statistics;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Work that a method is timed with: the same calculation for each of many units.
 *
 * @param name the method's, with {@code __} and a word after it where the method has several
 * @param what it does, in Swedish, without the number of units
 * @param units series, grids or pairs of numbers
 * @param data the numbers of a unit, the same each time
 * @param calculation what is done with them
 */
record Workload(
    String name, String what, int units, IntFunction<double[]> data, Calculation calculation) {

  /** What is done with one unit's numbers. */
  @FunctionalInterface
  interface Calculation {
    Outcome<?> of(double[] numbers);
  }

  String method() {
    return name.replaceFirst("__.*", "");
  }

  /** The same work with no more than some units. */
  Workload withAtMost(int most) {
    return new Workload(name, what, Math.min(units, most), data, calculation);
  }

  double[][] rows() {
    return IntStream.range(0, units).mapToObj(data).toArray(double[][]::new);
  }
}
