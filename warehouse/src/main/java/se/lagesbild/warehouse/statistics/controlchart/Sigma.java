package se.lagesbild.warehouse.statistics.controlchart;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Sigma, and the simple sums that charts estimate it from. */
final class Sigma {
  /** How far two neighbours are apart on average, in sigma, for two normal numbers. */
  static final double NEIGHBOURS_APART = 1.128;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The probability that a normal number is below three sigma. */
  static final double BELOW_UPPER = NORMAL.cumulativeProbability(3);

  /** The probability that it is below minus three sigma. */
  static final double BELOW_LOWER = NORMAL.cumulativeProbability(-3);

  private Sigma() {}

  /** The mean of the values that are there; NaN without any. */
  static double mean(double[] values) {
    double sum = 0;
    int number = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        number++;
      }
    }
    return sum / number;
  }

  /** The middle of the values that are there, of which there is one at least. */
  static double median(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    return (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
  }

  /** How far each value is from the one before; NaN for the first, and beside a missing one. */
  static double[] movingRanges(double[] values) {
    double[] ranges = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      ranges[at] = at == 0 ? Double.NaN : Math.abs(values[at] - values[at - 1]);
    }
    return ranges;
  }

  /** How many sigma each value is from the centre; NaN where sigma is 0. */
  static double[] scores(double[] values, double centre, double sigma) {
    double[] scores = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      scores[at] = sigma > 0 ? (values[at] - centre) / sigma : Double.NaN;
    }
    return scores;
  }
}
