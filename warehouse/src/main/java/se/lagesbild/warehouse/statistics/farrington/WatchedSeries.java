package se.lagesbild.warehouse.statistics.farrington;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * Counts of consecutive periods.
 *
 * @param counts whole numbers from 0; NaN where one is missing
 * @param exposure what the counts are in proportion to, for each period
 * @param timeOfYear finds the same time in earlier years
 */
public record WatchedSeries(double[] counts, double[] exposure, TimeOfYear timeOfYear) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException for counts that are no whole numbers from 0, or exposures that
   *     are not above 0 or of another number
   */
  public WatchedSeries {
    Inputs.requireCounts("counts", counts);
    Inputs.requireSameLength("population", exposure.length, "counts", counts.length);
    Inputs.requireExposures("population", exposure);
  }

  /** A series with {@code frequency} periods a year and an exposure that does not change. */
  public static WatchedSeries of(double[] counts, int frequency) {
    return new WatchedSeries(counts, ones(counts.length), TimeOfYear.every(frequency));
  }

  /** The same counts, whose periods begin on dates. */
  public WatchedSeries withDates(List<LocalDate> dates) {
    Inputs.requireSameLength("dates", dates.size(), "counts", counts.length);
    return new WatchedSeries(counts, exposure, TimeOfYear.of(dates));
  }

  /** The same counts, in proportion to an exposure. */
  public WatchedSeries withExposure(double[] values) {
    return new WatchedSeries(counts, values, timeOfYear);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
