package se.lagesbild.warehouse.statistics.controlchart;

/**
 * Which points complete a pattern; each must itself take part in it. A missing point, and one
 * exactly on the centre line, breaks runs on one side.
 *
 * <p>Source: Western Electric 1956, Statistical Quality Control Handbook; Nelson 1984, The Shewhart
 * control chart: tests for special causes, J Qual Technol 16, doi:10.1080/00224065.1984.11978921.
 * On a steady chart each rule gives false signals of its own: use one at a time.
 *
 * @param beyondThreeSigma outside the limits
 * @param twoOfThree with two of three beyond two sigma on its side
 * @param fourOfFive with four of five beyond one sigma on its side
 * @param eightOnOneSide the eighth or later on one side
 * @param nineOnOneSide the ninth or later on one side
 * @param sixInTrend the sixth or later, each above or each below the one before
 * @param fourteenAlternating the fourteenth or later, up and down in turn
 * @param fifteenWithinOneSigma the fifteenth or later within one sigma
 * @param eightOutsideOneSigma the eighth or later beyond one sigma on either side
 */
public record RuleFlags(
    boolean[] beyondThreeSigma,
    boolean[] twoOfThree,
    boolean[] fourOfFive,
    boolean[] eightOnOneSide,
    boolean[] nineOnOneSide,
    boolean[] sixInTrend,
    boolean[] fourteenAlternating,
    boolean[] fifteenWithinOneSigma,
    boolean[] eightOutsideOneSigma) {

  /**
   * Flags points.
   *
   * @param values in order; NaN where one is missing
   * @param scores how many sigma each is from the centre; NaN where that is not known
   */
  static RuleFlags of(double[] values, double[] scores) {
    int length = scores.length;
    RuleFlags flags =
        new RuleFlags(
            new boolean[length],
            new boolean[length],
            new boolean[length],
            new boolean[length],
            new boolean[length],
            new boolean[length],
            new boolean[length],
            new boolean[length],
            new boolean[length]);
    flags.flagScores(scores);
    flags.flagSteps(values);
    return flags;
  }

  private void flagScores(double[] scores) {
    int side = 0;
    int within = 0;
    int outside = 0;
    for (int at = 0; at < scores.length; at++) {
      double score = scores[at];
      double size = Math.abs(score);
      beyondThreeSigma[at] = size > 3;
      twoOfThree[at] = beyond(scores, at, 2, 3) >= 2;
      fourOfFive[at] = beyond(scores, at, 1, 5) >= 4;
      side = next(side, score);
      eightOnOneSide[at] = Math.abs(side) >= 8;
      nineOnOneSide[at] = Math.abs(side) >= 9;
      within = size < 1 ? within + 1 : 0;
      outside = size > 1 ? outside + 1 : 0;
      fifteenWithinOneSigma[at] = within >= 15;
      eightOutsideOneSigma[at] = outside >= 8;
    }
  }

  private void flagSteps(double[] values) {
    int trend = 0;
    int alternating = 0;
    double before = 0;
    for (int at = 1; at < values.length; at++) {
      double step = values[at] - values[at - 1];
      trend = next(trend, step);
      if (step > 0 && before < 0 || step < 0 && before > 0) {
        alternating++;
      } else {
        alternating = step > 0 || step < 0 ? 1 : 0;
      }
      before = step;
      sixInTrend[at] = Math.abs(trend) >= 5;
      fourteenAlternating[at] = alternating >= 13;
    }
  }

  /** How many in a row have the sign of the last, with that sign. */
  private static int next(int run, double value) {
    if (value > 0) {
      return Math.max(run, 0) + 1;
    }
    return value < 0 ? Math.min(run, 0) - 1 : 0;
  }

  /** How many of the latest points are beyond a line, where the last one is, on its side. */
  private static int beyond(double[] scores, int last, double line, int latest) {
    double side = Math.signum(scores[last]);
    if (!(side * scores[last] > line)) {
      return 0;
    }
    int number = 0;
    for (int at = Math.max(0, last - latest + 1); at <= last; at++) {
      number += side * scores[at] > line ? 1 : 0;
    }
    return number;
  }
}
