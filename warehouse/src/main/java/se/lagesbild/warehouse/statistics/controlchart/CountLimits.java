package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * A chart of counts.
 *
 * @param counts as given
 * @param centre the mean
 * @param upper three sigma above
 * @param lower three sigma below, at least 0
 * @param upperTwoSigma two sigma above
 * @param lowerTwoSigma two sigma below, at least 0
 * @param exactUpper a steady level exceeds it as seldom as a normal one its upper limit
 * @param exactLower the same downwards
 * @param dispersion variance by mean; NaN without events or with a single count
 * @param chiSquared dispersion statistic; NaN without events
 * @param dispersionP how often chance gives as much; NaN without events
 * @param rules which points complete a pattern
 * @param runs around the mean
 */
public record CountLimits(
    double[] counts,
    double centre,
    double upper,
    double lower,
    double upperTwoSigma,
    double lowerTwoSigma,
    double exactUpper,
    double exactLower,
    double dispersion,
    double chiSquared,
    double dispersionP,
    RuleFlags rules,
    Runs runs)
    implements Result {

  /** Says the chart by its exact limits. */
  @Override
  public Statement about(Subject subject) {
    Phrase range = Wording.range(exactLower, exactUpper, 0);
    return ChartWords.about(
        subject,
        new Phrase(
            "Vanligt på en jämn nivå är %s.".formatted(range.swedish()),
            "Usual at a steady level is %s.".formatted(range.english())),
        ChartWords.above(counts, exactUpper),
        ChartWords.below(counts, exactLower),
        runs.signal());
  }
}
