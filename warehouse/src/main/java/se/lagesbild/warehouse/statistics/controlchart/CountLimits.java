package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
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

  /** Counts vary more than chance where it gives as much this seldom. */
  private static final double RARE = 0.05;

  /** Says the chart by its exact limits. */
  @Override
  public Statement about(Subject subject) {
    if (centre == 0) {
      return withoutEvents(subject);
    }
    ChartWords.Points points =
        new ChartWords.Points(
            ChartWords.above(counts, exactUpper),
            ChartWords.below(counts, exactLower),
            runs.signal());
    Phrase range = Wording.range(exactLower, exactUpper, 0);
    return ChartWords.about(
        subject,
        new Phrase(
            "Vanligt på en jämn nivå är %s.".formatted(range.swedish()),
            "Usual at a steady level is %s.".formatted(range.english())),
        points,
        dispersionP < RARE ? tooNarrow() : points.certainty(ChartWords.SINGLE_POINTS));
  }

  private static Phrase tooNarrow() {
    return new Phrase(
        "Antalet svänger mer än slumpen brukar ge, så gränserna är för snäva och många punkter"
            + " utanför är falska larm.",
        "The counts vary more than chance gives, so the limits are too narrow and many points"
            + " outside are false alarms.");
  }

  private static Statement withoutEvents(Subject subject) {
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        new Phrase(
            "Det finns inga händelser att räkna gränser på.",
            "There are no events to draw limits from."),
        Verdict.CANNOT_TELL,
        Wording.NO_CHANCE,
        new Phrase(
            "Att inget har anmälts betyder inte att inget har hänt.",
            "That nothing was reported does not mean that nothing happened."),
        Wording.COUNT_MORE);
  }
}
