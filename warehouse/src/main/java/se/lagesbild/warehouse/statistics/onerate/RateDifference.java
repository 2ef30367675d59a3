package se.lagesbild.warehouse.statistics.onerate;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * A count beside what was expected.
 *
 * @param count events
 * @param exposure what they are counted by
 * @param expected events to expect
 * @param low lower limit of the rate
 * @param high upper limit of the rate
 * @param pTwoSided how often a count comes that is no more likely
 * @param pGreater how often at least as many come
 * @param pLess how often at most as many come
 * @param midPGreater the first of these with half of the count's own probability
 * @param anscombeZ difference of the roots
 * @param confidence of the limits
 */
public record RateDifference(
    double count,
    double exposure,
    double expected,
    double low,
    double high,
    double pTwoSided,
    double pGreater,
    double pLess,
    double midPGreater,
    double anscombeZ,
    double confidence)
    implements Result {

  /** Events per exposure. */
  public double rate() {
    return count / exposure;
  }

  /** Twice the smaller tail: it agrees with the limits. */
  public double pCentral() {
    return Math.min(1, 2 * Math.min(pGreater, pLess));
  }

  private Verdict verdict() {
    if (pCentral() > 1 - confidence) {
      return Verdict.USUAL;
    }
    return count > expected ? Verdict.MORE : Verdict.FEWER;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase seen = Wording.whole(count);
    Phrase usual = Wording.number(expected, 1);
    Phrase range = Wording.range(low * exposure, high * exposure, 1);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        new Phrase(
            "%s, mot väntade %s.".formatted(seen.swedish(), usual.swedish()),
            "%s, against %s expected.".formatted(seen.english(), usual.english())),
        verdict(),
        new Phrase(
            "%s Osäkerhetsintervall: %s."
                .formatted(Wording.chance(pCentral()).swedish(), range.swedish()),
            "%s Interval of uncertainty: %s."
                .formatted(Wording.chance(pCentral()).english(), range.english())),
        new Phrase(
            "Det gäller anmälda brott, inte alla brott, och säger inte varför.",
            "It is about reported crimes, not all crimes, and does not say why."),
        new Phrase(
            "Se om det håller i sig nästa %s.".formatted(subject.period().swedish()),
            "See whether it lasts the next %s.".formatted(subject.period().english())));
  }
}
