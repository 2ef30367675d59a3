package se.lagesbild.warehouse.statistics.mannkendall;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.rank.ScoreTest;

/**
 * Whether and how a series rises or falls.
 *
 * @param n number of known values
 * @param test of the score, as if the values were independent
 * @param tau from -1 to 1; NaN if all values are equal
 * @param line the median slope
 * @param factor by which autocorrelation widens the variance
 * @param correctedZ z allowing for autocorrelation
 * @param correctedP its two-sided p-value
 */
public record Trend(
    int n,
    ScoreTest test,
    double tau,
    Line line,
    double factor,
    double correctedZ,
    double correctedP)
    implements Result {
  private static final double RARE = 0.05;

  /** With fewer values even a straight rise is hard to tell from chance. */
  private static final int FEWEST = 8;

  /**
   * The median slope.
   *
   * @param slope units of the values per unit of time
   * @param intercept the value at time 0
   * @param low end of the slope's interval; NaN if there are too few pairs
   * @param high the other end
   * @param pairs number of slopes
   */
  public record Line(double slope, double intercept, double low, double high, double pairs) {}

  static Trend of(int n, ScoreTest test, double tau, Line line, double factor) {
    double z = factor >= 1 ? test.z() / Math.sqrt(factor) : test.z();
    return new Trend(n, test, tau, line, factor, z, ScoreTest.twoSided(z));
  }

  @Override
  public Statement about(Subject subject) {
    return new Statement(
        new Phrase(
            "Vi följde %s över %d värden.".formatted(subject.counted().swedish(), n),
            "We followed %s over %d values.".formatted(subject.counted().english(), n)),
        observed(subject),
        verdict(),
        certainty(),
        new Phrase(
            "Det säger inte varför, och inte hur det går framöver.",
            "It does not say why, nor how it will go on."),
        new Phrase(
            "Se på storleken i en modell för antal innan något beslutas.",
            "Look at the size in a model of counts before anything is decided."));
  }

  private Verdict verdict() {
    if (n < FEWEST) {
      return Verdict.CANNOT_TELL;
    }
    return Math.max(test.p(), correctedP) < RARE ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE;
  }

  private Phrase observed(Subject subject) {
    Phrase slope = Wording.number(line.slope(), 2);
    Phrase direction =
        test.score() == 0
            ? new Phrase("Lika ofta upp som ned", "As often up as down")
            : new Phrase(
                test.score() > 0 ? "Oftare upp än ned" : "Oftare ned än upp",
                test.score() > 0 ? "More often up than down" : "More often down than up");
    if (Double.isNaN(line.low()) || Double.isNaN(line.high())) {
      return new Phrase(
          "%s: i mitten %s per %s, med för få värden för ett osäkerhetsintervall."
              .formatted(direction.swedish(), slope.swedish(), subject.period().swedish()),
          "%s: in the middle %s per %s, with too few values for an interval."
              .formatted(direction.english(), slope.english(), subject.period().english()));
    }
    Phrase range = Wording.range(line.low(), line.high(), 2);
    return new Phrase(
        "%s: i mitten %s per %s (osäkerhetsintervall %s)."
            .formatted(
                direction.swedish(), slope.swedish(), subject.period().swedish(), range.swedish()),
        "%s: in the middle %s per %s (interval %s)."
            .formatted(
                direction.english(), slope.english(), subject.period().english(), range.english()));
  }

  private Phrase certainty() {
    Phrase chance = Wording.chance(Math.max(test.p(), correctedP));
    if (test.p() < RARE && correctedP >= RARE) {
      return new Phrase(
          "När vi tar hänsyn till att värden nära varandra hänger ihop är det inte säkert. "
              + chance.swedish(),
          "Allowing for neighbouring values that hang together it is not certain. "
              + chance.english());
    }
    return chance;
  }
}
