package se.lagesbild.warehouse.analysis.measure;

import java.util.List;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * Months around something that was done.
 *
 * @param treated events in the areas where it was done, one number for each month; NaN where it is
 *     not known
 * @param exposures for each month what its number of events is proportional to, above 0
 * @param comparison the same months of each area to compare with; none where there is none
 * @param around the same months of the areas that it may have moved to, together; empty for none
 * @param begun the month in which it began, from 0; of a part of a month that month is left out
 * @param first the first whole month after it began
 * @param end the month after the last that is held against the time before
 * @param chosenAsWorst whether the place was chosen because it had been bad
 */
public record Trial(
    double[] treated,
    double[] exposures,
    List<double[]> comparison,
    double[] around,
    int begun,
    int first,
    int end,
    boolean chosenAsWorst) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for counts that are none, other lengths, or months that are
   *     not in order
   */
  public Trial {
    comparison = List.copyOf(comparison);
    Inputs.requireCounts("treated", treated);
    Inputs.requireSameLength("exposures", exposures.length, "treated", treated.length);
    for (double[] area : comparison) {
      Inputs.requireSameLength("comparison", area.length, "treated", treated.length);
    }
    Inputs.require(
        begun >= 0 && begun <= first && first <= treated.length,
        "first",
        first,
        "ska ligga i serien");
    Inputs.require(end >= first && end <= treated.length, "end", end, "ska ligga efter first");
  }
}
