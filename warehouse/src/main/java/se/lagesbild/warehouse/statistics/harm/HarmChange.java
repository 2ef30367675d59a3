package se.lagesbild.warehouse.statistics.harm;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * The harm of two periods compared.
 *
 * @param before the first
 * @param after the second
 * @param difference in harm
 * @param error standard error of the difference
 * @param z difference over error; NaN if neither had harm
 * @param low of the difference, 95 of 100
 * @param high of the difference
 * @param ratio after over before; infinite or NaN if there was no harm before
 */
public record HarmChange(
    Harm before,
    Harm after,
    double difference,
    double error,
    double z,
    double low,
    double high,
    double ratio)
    implements Result {
  /** Below it the error of the difference is not normal. */
  private static final double FEWEST_EFFECTIVE = 10;

  @Override
  public Statement about(Subject subject) {
    return new Statement(
        new Phrase(
            "Vi vägde %s efter skada i två perioder.".formatted(subject.counted().swedish()),
            "We weighed %s by harm in two periods.".formatted(subject.counted().english())),
        observed(),
        verdict(),
        certainty(),
        new Phrase(
            "Vikterna följer lagens straff, inte vad den drabbade känner.",
            "The weights follow the law's sentences, not what the victim feels."),
        new Phrase(
            "Se på antalet av varje brottstyp för sig.",
            "Look at the number of each kind of crime by itself."));
  }

  private Phrase observed() {
    Phrase first = Wording.whole(before.harm());
    Phrase second = Wording.whole(after.harm());
    Phrase range = Wording.range(after.low(), after.high(), 0);
    return new Phrase(
        "Skadeindex var %s och sedan %s (osäkerhetsintervall %s)."
            .formatted(first.swedish(), second.swedish(), range.swedish()),
        "The harm index was %s and then %s (interval %s)."
            .formatted(first.english(), second.english(), range.english()));
  }

  private boolean few() {
    return !(before.effectiveCount() >= FEWEST_EFFECTIVE
        && after.effectiveCount() >= FEWEST_EFFECTIVE);
  }

  private Verdict verdict() {
    if (few()) {
      return Verdict.CANNOT_TELL;
    }
    if (low > 0) {
      return Verdict.MORE;
    }
    return high < 0 ? Verdict.FEWER : Verdict.MAY_BE_CHANCE;
  }

  private Phrase certainty() {
    if (before.isDecidedByOne() || after.isDecidedByOne()) {
      return new Phrase(
          "Det beror till största delen på en enda händelse.", "Most of it is a single event.");
    }
    Phrase range = Wording.range(low, high, 0);
    return few()
        ? new Phrase(
            "Några få grova brott avgör, så skillnaden är för osäker.",
            "A few grave crimes decide, so that the difference is too uncertain.")
        : new Phrase(
            "Skillnaden är osäker: %s.".formatted(range.swedish()),
            "The difference is uncertain: %s.".formatted(range.english()));
  }
}
