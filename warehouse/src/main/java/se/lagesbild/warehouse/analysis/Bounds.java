package se.lagesbild.warehouse.analysis;

import java.util.Arrays;

/**
 * A series whose numbers are known as intervals.
 *
 * @param lower the least that each period may hold
 * @param upper the most, of the same periods; NaN where it is not known how many there may be
 */
public record Bounds(CountSeries lower, CountSeries upper) {

  /**
   * Checks the series.
   *
   * @throws IllegalArgumentException for bounds of different periods, or that cross
   */
  public Bounds {
    lower.requireAtMost(upper);
  }

  /** Whether every number is known, so that there is one series only. */
  public boolean meet() {
    return Arrays.equals(lower.counts(), upper.counts());
  }
}
