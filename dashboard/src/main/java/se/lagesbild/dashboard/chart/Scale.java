package se.lagesbild.dashboard.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.words.Numbers;

/**
 * A vertical axis for counts: from zero, whole numbers, at most six steps.
 *
 * @param max where it ends
 * @param step distance between its lines
 * @param labels one per line, from zero
 */
public record Scale(double max, double step, List<String> labels) {
  private static final int MOST_STEPS = 6;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** The smallest round scale that holds {@code largest}. */
  public static Scale upTo(double largest, Numbers numbers) {
    double step = step(Math.max(largest, 1));
    double max = Math.max(step, Math.ceil(largest / step) * step);
    List<String> labels = new ArrayList<>();
    for (double line = 0; line <= max; line += step) {
      labels.add(numbers.number(line));
    }
    return new Scale(max, step, List.copyOf(labels));
  }

  /** The smallest round scale that holds {@code largest}, of numbers that need not be whole. */
  public static Scale fine(double largest, Numbers numbers) {
    double held = largest > 0 ? largest : 1;
    double magnitude = Math.pow(10, Math.floor(Math.log10(held / MOST_STEPS)));
    double step =
        Arrays.stream(ROUND)
            .map(round -> round * magnitude)
            .filter(each -> held / each <= MOST_STEPS)
            .findFirst()
            .orElse(ROUND[ROUND.length - 1] * magnitude);
    int steps = (int) Math.ceil(held / step - 1e-9);
    return new Scale(
        steps * step,
        step,
        IntStream.rangeClosed(0, steps).mapToObj(line -> numbers.fine(line * step)).toList());
  }

  private static double step(double largest) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(largest / MOST_STEPS)));
    for (double round : ROUND) {
      double step = Math.max(1, round * magnitude);
      if (step == Math.rint(step) && largest / step <= MOST_STEPS) {
        return step;
      }
    }
    return ROUND[ROUND.length - 1] * magnitude;
  }
}
