package se.lagesbild.warehouse.statistics.panelcomparison;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * Counts of areas and periods.
 *
 * @param counts from 0, NaN where one is missing
 * @param areas a whole number for the area of each count
 * @param treated 1 for an area with the measure, otherwise 0
 * @param after 1 for a period after it began, otherwise 0
 * @param months a whole number for the part of the season; the lowest is what others compare with
 * @param offset logarithm of the exposure
 */
public record Panel(
    double[] counts, int[] areas, int[] treated, int[] after, int[] months, double[] offset) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for different lengths, or another value than 0 or 1
   */
  public Panel {
    Inputs.requireSameLength("area", areas.length, "y", counts.length);
    Inputs.requireSameLength("treated", treated.length, "y", counts.length);
    Inputs.requireSameLength("post", after.length, "y", counts.length);
    Inputs.requireSameLength("month", months.length, "y", counts.length);
    requireZeroOrOne("treated", treated);
    requireZeroOrOne("post", after);
  }

  /** A row of the design: intercept, treated, after, months but the first, treated and after. */
  double[] row(int at, int[] levels) {
    double[] row = new double[levels.length + 3];
    row[0] = 1;
    row[1] = treated[at];
    row[2] = after[at];
    int level = Arrays.binarySearch(levels, months[at]);
    if (level > 0) {
      row[2 + level] = 1;
    }
    row[row.length - 1] = treated[at] * after[at];
    return row;
  }

  /** The months in order, of the counts that are known. */
  int[] levels() {
    return java.util.stream.IntStream.range(0, counts.length)
        .filter(at -> !Double.isNaN(counts[at] + offset[at]))
        .map(at -> months[at])
        .sorted()
        .distinct()
        .toArray();
  }

  private static void requireZeroOrOne(String name, int[] values) {
    for (int at = 0; at < values.length; at++) {
      Inputs.require(
          values[at] == 0 || values[at] == 1,
          name + "[" + (at + 1) + "]",
          values[at],
          "ska vara 0 eller 1");
    }
  }
}
