package se.lagesbild.warehouse.statistics.areacomparison;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How an area with a measure changed beside one without.
 *
 * @param counts events
 * @param ratio of ratios
 * @param poisson the same with its limits; NaN with a cell of 0
 * @param halved with half an event more in each cell
 * @param exact the odds ratio given the margins, with exact limits
 * @param exactP Fisher's two-sided p-value
 * @param expected events to expect after the measure, had the area gone as the other
 */
public record AreaEffect(
    BeforeAfter counts,
    double ratio,
    Interval poisson,
    Interval halved,
    Interval exact,
    double exactP,
    double expected)
    implements Result {

  /**
   * A ratio with its limits.
   *
   * @param ratio itself
   * @param error standard error of its logarithm; NaN where it has none
   * @param low lower limit
   * @param high upper limit
   */
  public record Interval(double ratio, double error, double low, double high) {
    /** The logarithm by its error. */
    public double z() {
      return Math.log(ratio) / error;
    }

    /** Two-sided p-value of no difference. */
    public double pValue() {
      double z = Math.abs(z());
      return Double.isNaN(z) ? z : 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }
  }

  /** Whether a cell has no events. */
  public boolean hasEmptyCell() {
    return Double.isNaN(poisson.error());
  }

  /** How many fewer than expected came. */
  public double prevented() {
    return expected - counts.treatedAfter();
  }

  private Interval shown() {
    return hasEmptyCell() ? halved : poisson;
  }

  private Verdict verdict() {
    if (shown().low() > 1) {
      return Verdict.MORE;
    }
    return shown().high() < 1 ? Verdict.FEWER : Verdict.MAY_BE_CHANCE;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase range = Wording.range(shown().low(), shown().high(), 2);
    Phrase fewer = apart();
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        new Phrase(
            "I området: %s före, %s efter. I jämförelseområdet: %s och %s.%s"
                .formatted(
                    Wording.whole(counts.treatedBefore()).swedish(),
                    Wording.whole(counts.treatedAfter()).swedish(),
                    Wording.whole(counts.controlBefore()).swedish(),
                    Wording.whole(counts.controlAfter()).swedish(),
                    fewer.swedish()),
            "In the area: %s before, %s after. In the area to compare with: %s and %s.%s"
                .formatted(
                    Wording.whole(counts.treatedBefore()).english(),
                    Wording.whole(counts.treatedAfter()).english(),
                    Wording.whole(counts.controlBefore()).english(),
                    Wording.whole(counts.controlAfter()).english(),
                    fewer.english())),
        verdict(),
        new Phrase(
            "Osäkerhetsintervallet för skillnaden är %s gånger så många.%s"
                .formatted(
                    range.swedish(),
                    hasEmptyCell() ? " En av siffrorna är 0, så det är ungefärligt." : ""),
            "The interval of uncertainty of the difference is %s times as many.%s"
                .formatted(
                    range.english(),
                    hasEmptyCell() ? " One of the numbers is 0, so it is rough." : "")),
        new Phrase(
            "Områdena kan ha gått åt olika håll redan innan, och annat kan ha ändrats samtidigt.",
            "The areas may have gone different ways before, and other things may have changed."),
        new Phrase(
            "Rita båda områdena månad för månad före insatsen.",
            "Draw both areas month by month before the measure."));
  }

  private Phrase apart() {
    if (!Double.isFinite(expected)) {
      return Phrase.NONE;
    }
    Phrase number = Wording.whole(Math.abs(prevented()));
    return prevented() >= 0
        ? new Phrase(
            " Det motsvarar omkring %s färre än väntat.".formatted(number.swedish()),
            " That is about %s fewer than expected.".formatted(number.english()))
        : new Phrase(
            " Det motsvarar omkring %s fler än väntat.".formatted(number.swedish()),
            " That is about %s more than expected.".formatted(number.english()));
  }
}
