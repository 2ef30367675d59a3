package se.lagesbild.warehouse.statistics.controlchart;

import java.util.Arrays;
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

  /** Says the chart by the limits of the NHS, which for counts begin at 0. */
  @Override
  public Statement about(Subject subject) {
    boolean ofCounts = Arrays.stream(values).allMatch(IndividualsLimits::mayBeCount);
    double lower = ofCounts ? Math.max(0, nhs.lower()) : nhs.lower();
    Phrase range = Wording.range(lower, nhs.upper(), 0);
    ChartWords.Points points =
        new ChartWords.Points(
            ChartWords.above(values, nhs.upper()),
            ChartWords.below(values, nhs.lower()),
            runs.signal());
    return ChartWords.about(
        subject,
        new Phrase(
            "Vanligt på en jämn nivå är %s.".formatted(range.swedish()),
            "Usual at a steady level is %s.".formatted(range.english())),
        points,
        points.certainty(ofCounts ? ofSteadyCounts() : ChartWords.SINGLE_POINTS));
  }

  private static boolean mayBeCount(double value) {
    return Double.isNaN(value) || value >= 0 && value == Math.rint(value);
  }

  /**
   * How many steady series have a point outside: simulated Poisson counts of 24 periods gave 9 of
   * 100 at a mean of 8, 15 at 2 and 43 at 0.5.
   */
  private Phrase ofSteadyCounts() {
    if (centre >= 8) {
      return new Phrase(
          "Enstaka punkter utanför kan vara slump: ungefär var tionde jämn serie har någon på två"
              + " år av månader.",
          "Single points outside may be chance: about one steady series in ten has some in two"
              + " years of months.");
    }
    return centre >= 2
        ? new Phrase(
            "Enstaka punkter utanför kan vara slump: med så små antal har ungefär var sjätte till"
                + " var tionde jämn serie någon på två år av månader.",
            "Single points outside may be chance: with counts this small about one steady series in"
                + " six to ten has some in two years of months.")
        : new Phrase(
            "Enstaka punkter utanför är ofta slump: med så små antal har mer än var sjätte jämn"
                + " serie någon på två år av månader, och med de minsta nästan varannan.",
            "Single points outside are often chance: with counts this small more than one steady"
                + " series in six has some in two years of months, and with the smallest nearly"
                + " every second.");
  }
}
