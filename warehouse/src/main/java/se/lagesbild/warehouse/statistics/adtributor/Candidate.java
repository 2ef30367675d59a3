package se.lagesbild.warehouse.statistics.adtributor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The most surprising elements that together explain enough. */
final class Candidate {
  private Candidate() {}

  /** The elements, counted from 0, in the order taken; none if they do not explain enough. */
  static int[] of(double[] power, double[] surprise, double enough, double enoughOfOne) {
    List<Integer> falling =
        IntStream.range(0, power.length)
            .boxed()
            .sorted(Comparator.comparingDouble(element -> -surprise[element]))
            .toList();
    int[] taken = new int[power.length];
    int count = 0;
    double explained = 0;
    for (int element : falling) {
      if (power[element] > enoughOfOne) {
        taken[count++] = element;
        explained += power[element];
        if (explained > enough) {
          return Arrays.copyOf(taken, count);
        }
      }
    }
    return new int[0];
  }
}
