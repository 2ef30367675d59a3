package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * A chart of counts in proportion to an exposure.
 *
 * @param counts as given
 * @param centre all events by all exposure
 * @param rates counts by exposure; NaN where one is missing
 * @param upper three sigma above the centre
 * @param lower three sigma below, at least 0
 * @param sigma how much wider than chance the rates vary; NaN where that is not known
 * @param upperLaney as much wider above
 * @param lowerLaney as much wider below, at least 0
 * @param exactUpper a steady rate exceeds these counts as seldom as a normal one its upper limit
 * @param rules which points complete a pattern
 * @param runs around the centre
 */
public record RateLimits(
    double[] counts,
    double centre,
    double[] rates,
    double[] upper,
    double[] lower,
    double sigma,
    double[] upperLaney,
    double[] lowerLaney,
    double[] exactUpper,
    RuleFlags rules,
    Runs runs)
    implements Result {

  /** Says the chart by Laney's limits where the rates vary more than chance, else by the others. */
  @Override
  public Statement about(Subject subject) {
    boolean wider = sigma > 1;
    boolean[] above = new boolean[rates.length];
    boolean[] below = new boolean[rates.length];
    for (int at = 0; at < rates.length; at++) {
      above[at] = wider ? rates[at] > upperLaney[at] : counts[at] > exactUpper[at];
      below[at] = rates[at] < (wider ? lowerLaney[at] : lower[at]);
    }
    ChartWords.Points points = new ChartWords.Points(above, below, runs.signal());
    Phrase rate = Wording.number(centre, 1);
    return ChartWords.about(
        subject,
        new Phrase(
            "I snitt är det %s per enhet.".formatted(rate.swedish()),
            "On average there are %s per unit.".formatted(rate.english())),
        points,
        points.certainty(ChartWords.SINGLE_POINTS));
  }
}
