package se.lagesbild.warehouse.statistics.seasonaltrend;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.rank.ScoreTest;

/**
 * Whether a series rises or falls when each part of the season is compared with itself.
 *
 * @param test of the summed score, for independent seasons
 * @param tau from -1 to 1; NaN if nothing varies
 * @param seasons the parts
 * @param slopePerPeriod the median change from one period to the next
 * @param homogeneity whether the seasons go the same way
 * @param correlated the test for seasons that go together
 */
public record SeasonalTrend(
    ScoreTest test,
    double tau,
    Seasons seasons,
    double slopePerPeriod,
    Homogeneity homogeneity,
    Correlated correlated)
    implements Result {
  private static final double RARE = 0.05;
  private static final int FEWEST_YEARS = 4;

  /**
   * Each part of the season.
   *
   * @param scores of each
   * @param variances of the scores
   * @param counts number of known values
   */
  public record Seasons(double[] scores, double[] variances, int[] counts) {}

  /**
   * Whether the seasons go the same way.
   *
   * @param chiSquared NaN for fewer than two seasons that vary
   * @param degrees of freedom
   * @param p small where they go different ways
   */
  public record Homogeneity(double chiSquared, int degrees, double p) {}

  /**
   * The test for seasons that go together; NaN unless all periods are complete.
   *
   * @param z standardised score, without continuity
   * @param p two-sided
   */
  public record Correlated(double z, double p) {}

  /** Number of known values. */
  public int n() {
    return Arrays.stream(seasons.counts()).sum();
  }

  private double cautiousP() {
    return Double.isNaN(correlated.p()) ? test.p() : Math.max(test.p(), correlated.p());
  }

  private Verdict verdict() {
    if (Arrays.stream(seasons.counts()).min().orElse(0) < FEWEST_YEARS) {
      return Verdict.CANNOT_TELL;
    }
    return cautiousP() < RARE ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE;
  }

  @Override
  public Statement about(Subject subject) {
    long up = Arrays.stream(seasons.scores()).filter(score -> score > 0).count();
    long down = Arrays.stream(seasons.scores()).filter(score -> score < 0).count();
    Phrase slope = Wording.number(slopePerPeriod, 2);
    int parts = seasons.scores().length;
    return new Statement(
        new Phrase(
            "Vi jämförde %s med samma del av säsongen tidigare."
                .formatted(subject.counted().swedish()),
            "We compared %s with the same part of the season before."
                .formatted(subject.counted().english())),
        new Phrase(
            "Av %d delar pekar %d uppåt och %d nedåt; i mitten är ändringen %s per säsong."
                .formatted(parts, up, down, slope.swedish()),
            "Of %d parts %d point up and %d down; in the middle the change is %s a season."
                .formatted(parts, up, down, slope.english())),
        verdict(),
        Wording.chance(cautiousP()),
        limits(),
        new Phrase("Se på delarna en i taget.", "Look at the parts one by one."));
  }

  private Phrase limits() {
    if (homogeneity.p() < RARE) {
      return new Phrase(
          "Delarna går åt olika håll, så en enda siffra för alla vore missvisande.",
          "The parts go different ways, so that one number for all would mislead.");
    }
    return new Phrase("Det säger inte varför.", "It does not say why.");
  }
}
