package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * A chart of single values.
 *
 * @param values as given
 * @param centre the mean
 * @param averageMovingRange how far neighbours are apart on average
 * @param movingRanges how far each is from the one before; NaN where that is not known
 * @param movingRangeUpper a moving range above this is unusual
 * @param upperMontgomery three sigma above
 * @param lowerMontgomery three sigma below
 * @param screenedMovingRange the average without unusual moving ranges
 * @param nhs limits as the NHS draws them
 * @param nhsScreened the same by the screened moving range
 * @param rules which points complete a pattern
 * @param runs around the median
 */
public record IndividualsLimits(
    double[] values,
    double centre,
    double averageMovingRange,
    double[] movingRanges,
    double movingRangeUpper,
    double upperMontgomery,
    double lowerMontgomery,
    double screenedMovingRange,
    Limits nhs,
    Limits nhsScreened,
    RuleFlags rules,
    Runs runs)
    implements Result {

  /**
   * A pair of limits and what they mark.
   *
   * @param upper values above are outside
   * @param lower values below are outside
   * @param outside whether each value is
   * @param close whether each value is more than two thirds of the way to a limit, not outside
   */
  public record Limits(double upper, double lower, boolean[] outside, boolean[] close) {}

  @Override
  public Statement about(Subject subject) {
    Phrase range = Wording.range(nhs.lower(), nhs.upper(), 0);
    return ChartWords.about(
        subject,
        new Phrase(
            "Vanligt på en jämn nivå är %s.".formatted(range.swedish()),
            "Usual at a steady level is %s.".formatted(range.english())),
        ChartWords.above(values, nhs.upper()),
        ChartWords.below(values, nhs.lower()),
        runs.signal());
  }
}
