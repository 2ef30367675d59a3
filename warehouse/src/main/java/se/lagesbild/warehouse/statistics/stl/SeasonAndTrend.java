package se.lagesbild.warehouse.statistics.stl;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * A series taken apart; the three parts sum to it.
 *
 * @param seasonal what the position in the period adds
 * @param trend the level
 * @param remainder what is left
 * @param robustnessWeights from 0 to 1, how much each value counted; NaN for a constant series
 * @param seasonalStrength from 0 to 1; NaN for a constant series
 * @param trendStrength from 0 to 1; NaN for a constant series
 * @param period in steps
 */
public record SeasonAndTrend(
    double[] seasonal,
    double[] trend,
    double[] remainder,
    double[] robustnessWeights,
    double seasonalStrength,
    double trendStrength,
    int period)
    implements Result {
  /** A weaker season is not worth telling. */
  private static final double CLEAR = 0.3;

  /** With fewer in each step, single events decide what looks like a season. */
  private static final double FEWEST = 2;

  static SeasonAndTrend of(double[] values, int period, Decomposer parts) {
    double[] remainder = new double[values.length];
    boolean constant = true;
    for (int at = 0; at < values.length; at++) {
      remainder[at] = values[at] - parts.seasonal[at] - parts.trend[at];
      constant &= values[at] == values[0];
    }
    if (constant) {
      Arrays.fill(parts.weights, Double.NaN);
    }
    return new SeasonAndTrend(
        parts.seasonal,
        parts.trend,
        remainder,
        parts.weights,
        constant ? Double.NaN : strength(remainder, parts.seasonal),
        constant ? Double.NaN : strength(remainder, parts.trend),
        period);
  }

  private static double strength(double[] remainder, double[] part) {
    double[] both = new double[part.length];
    for (int at = 0; at < part.length; at++) {
      both[at] = part[at] + remainder[at];
    }
    return Math.max(0, 1 - squares(remainder) / squares(both));
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The position in the period, from 1, to which the last period's season adds most. */
  public int highestPosition() {
    int start = (seasonal.length / period - 1) * period;
    int highest = start;
    for (int at = start; at < start + period; at++) {
      if (seasonal[at] > seasonal[highest]) {
        highest = at;
      }
    }
    return highest - start + 1;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase now = Wording.number(trend[trend.length - 1], 1);
    Phrase then = Wording.number(trend[trend.length - 1 - period], 1);
    return new Statement(
        new Phrase(
            "Vi delade upp %s i säsong och nivå.".formatted(subject.counted().swedish()),
            "We split %s into season and level.".formatted(subject.counted().english())),
        new Phrase(
            season(subject).swedish()
                + " Rensat för säsong är nivån %s per %s, mot %s en säsong tidigare."
                    .formatted(now.swedish(), subject.period().swedish(), then.swedish()),
            season(subject).english()
                + " Without the season the level is %s per %s, against %s one season earlier."
                    .formatted(now.english(), subject.period().english(), then.english())),
        Verdict.DESCRIBES,
        certainty(subject),
        new Phrase(
            "Uppdelningen säger inte varför nivån är som den är.",
            "The split does not say why the level is what it is."),
        new Phrase(
            "Jämför med samma tid tidigare år.", "Compare with the same time of earlier years."));
  }

  private Phrase season(Subject subject) {
    if (!(seasonalStrength >= CLEAR)) {
      return new Phrase("Någon tydlig säsong syns inte.", "There is no clear season.");
    }
    return new Phrase(
        "Flest brukar det vara i %s nummer %d av %d."
            .formatted(subject.period().swedish(), highestPosition(), period),
        "Most usually fall in %s number %d of %d."
            .formatted(subject.period().english(), highestPosition(), period));
  }

  private Phrase certainty(Subject subject) {
    if (mean(trend) >= FEWEST) {
      return new Phrase(
          "Nivåns sista värden är osäkrast och kan ändras när nya kommer till.",
          "The last values of the level are the least certain and may change as new ones come.");
    }
    return new Phrase(
        "Med färre än 2 per %s kan enstaka händelser se ut som en säsong."
            .formatted(subject.period().swedish()),
        "With fewer than 2 per %s single events may look like a season."
            .formatted(subject.period().english()));
  }
}
