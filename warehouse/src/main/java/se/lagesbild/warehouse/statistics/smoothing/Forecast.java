package se.lagesbild.warehouse.statistics.smoothing;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * What follows if all goes on as before.
 *
 * @param mean for each step ahead
 * @param deviation standard deviation of what each step turns out to be; NaN where a single
 *     residual cannot tell
 */
public record Forecast(double[] mean, double[] deviation) {
  private static final int FURTHEST = 10_000;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Below this a symmetric interval does not suit counts. */
  private static final double FEW = 10;

  /**
   * Checks how far ahead is asked for.
   *
   * @throws IllegalArgumentException for a number of steps that is not from 1 to 10 000
   */
  public static void requireHorizon(int steps) {
    Inputs.require(
        steps >= 1 && steps <= FURTHEST, "horizon", steps, "ska vara 1 till " + FURTHEST);
  }

  /**
   * Lower ends of intervals that cover a step with a probability.
   *
   * @throws IllegalArgumentException for one that is not between 0 and 1
   */
  public double[] lower(double coverage) {
    return ends(-reach(coverage));
  }

  /**
   * Upper ends of intervals that cover a step with a probability.
   *
   * @throws IllegalArgumentException for one that is not between 0 and 1
   */
  public double[] upper(double coverage) {
    return ends(reach(coverage));
  }

  private static double reach(double coverage) {
    Inputs.requireProbability("level", coverage);
    return NORMAL.inverseCumulativeProbability((1 + coverage) / 2);
  }

  private double[] ends(double z) {
    double[] ends = new double[mean.length];
    for (int at = 0; at < ends.length; at++) {
      ends[at] = mean[at] + z * deviation[at];
    }
    return ends;
  }

  /** Says the next step. */
  public Statement about(Subject subject) {
    Phrase next = Wording.number(mean[0], 1);
    return new Statement(
        new Phrase(
            "Framskrivning av %s.".formatted(subject.counted().swedish()),
            "A projection of %s.".formatted(subject.counted().english())),
        new Phrase(
            "Om mönstret fortsätter som hittills hamnar nästa %s på omkring %s."
                .formatted(subject.period().swedish(), next.swedish()),
            "If the pattern goes on, the next %s will be about %s."
                .formatted(subject.period().english(), next.english())),
        Verdict.DESCRIBES,
        certainty(),
        limits(),
        new Phrase(
            "Jämför med vad samma antal som förra året hade gett.",
            "Compare with what last year's number would have given."));
  }

  private Phrase certainty() {
    if (Double.isNaN(deviation[0])) {
      return new Phrase(
          "Serien är för kort för att säga hur säkert det är.",
          "The series is too short to say how sure that is.");
    }
    Phrase range = Wording.range(lower(0.8)[0], upper(0.8)[0], 1);
    return new Phrase(
        "8 gånger av 10 väntas utfallet vara %s.".formatted(range.swedish()),
        "8 times in 10 the outcome is expected to be %s.".formatted(range.english()));
  }

  private Phrase limits() {
    Phrase always =
        new Phrase(
            "Det är en framskrivning, inte en förutsägelse om enskilda händelser.",
            "It is a projection, not a prediction of single events.");
    if (mean[0] >= FEW) {
      return always;
    }
    return new Phrase(
        always.swedish() + " För antal under omkring 10 passar spannet dåligt.",
        always.english() + " For counts below about 10 the range does not suit.");
  }
}
