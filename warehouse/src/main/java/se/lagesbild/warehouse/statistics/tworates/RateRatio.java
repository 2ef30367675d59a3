package se.lagesbild.warehouse.statistics.tworates;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Two rates compared, the first by the second.
 *
 * @param count1 events
 * @param exposure1 of the first
 * @param count2 events
 * @param exposure2 of the second
 * @param ratio of the rates; infinite or NaN without events in the second
 * @param low lower limit of the ratio
 * @param high upper limit of the ratio; infinite without events in the second
 * @param pMinlike how often a first count comes that is no more likely
 * @param pGreater how often a first count of at least as many comes
 * @param pLess how often one of at most as many comes
 * @param pMid twice the smaller of these, each without half of the count's own probability
 * @param ePaper the E-test with the counts' own error
 * @param ePooled the E-test with the pooled error
 * @param wheelerZ difference of the roots of the rates
 * @param waldLow Wald's lower limit; NaN where a count is 0
 * @param waldHigh Wald's upper limit; NaN where a count is 0
 * @param confidence of the limits
 */
public record RateRatio(
    double count1,
    double exposure1,
    double count2,
    double exposure2,
    double ratio,
    double low,
    double high,
    double pMinlike,
    double pGreater,
    double pLess,
    double pMid,
    double ePaper,
    double ePooled,
    double wheelerZ,
    double waldLow,
    double waldHigh,
    double confidence)
    implements Result {

  /** Whether there are any events. */
  public boolean hasEvents() {
    return count1 + count2 > 0;
  }

  /** Twice the smaller tail: it agrees with the limits. */
  public double pCentral() {
    return Math.min(1, 2 * Math.min(pGreater, pLess));
  }

  private Verdict verdict() {
    if (!hasEvents()) {
      return Verdict.CANNOT_TELL;
    }
    if (pCentral() > 1 - confidence) {
      return Verdict.MAY_BE_CHANCE;
    }
    return ratio > 1 ? Verdict.MORE : Verdict.FEWER;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase first = Wording.whole(count1);
    Phrase usual = Wording.number(count2 * exposure1 / exposure2, 1);
    Phrase second = Wording.whole(count2);
    boolean same = exposure1 == exposure2;
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        same
            ? new Phrase(
                "%s, mot %s.".formatted(first.swedish(), second.swedish()),
                "%s, against %s.".formatted(first.english(), second.english()))
            : new Phrase(
                "%s, mot i snitt %s på lika lång tid.".formatted(first.swedish(), usual.swedish()),
                "%s, against %s on average for as long."
                    .formatted(first.english(), usual.english())),
        verdict(),
        Wording.chance(pCentral()),
        new Phrase(
            "Det gäller anmälda brott, inte alla brott, och säger inte varför.",
            "It is about reported crimes, not all crimes, and does not say why."),
        new Phrase(
            "Se om det håller i sig nästa %s.".formatted(subject.period().swedish()),
            "See whether it lasts the next %s.".formatted(subject.period().english())));
  }
}
