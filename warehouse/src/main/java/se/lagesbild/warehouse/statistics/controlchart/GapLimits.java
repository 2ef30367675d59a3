package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Charts of gaps between rare events; a short gap is bad news.
 *
 * @param gaps as given
 * @param mean of the gaps
 * @param median of the gaps
 * @param upperG three sigma above the mean
 * @param exactUpperG a steady rate exceeds it as seldom as a normal number its upper limit
 * @param centreT the middle of the transformed gaps; NaN where a gap is 0
 * @param upperT gaps above are unusually long; NaN where that is not known
 * @param lowerT gaps below are unusually short; NaN where none is
 * @param shortChances probability of a gap as short
 */
public record GapLimits(
    double[] gaps,
    double mean,
    double median,
    double upperG,
    double exactUpperG,
    double centreT,
    double upperT,
    double lowerT,
    double[] shortChances)
    implements Result {

  /** One alarm in a hundred gaps. */
  private static final double UNUSUAL = 0.01;

  @Override
  public Statement about(Subject subject) {
    int last = gaps.length - 1;
    double chance = shortChances[last];
    Phrase usual = Wording.whole(mean);
    Phrase gap = Wording.days(Double.isNaN(gaps[last]) ? 0 : gaps[last], 1);
    boolean known = !Double.isNaN(chance);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        known
            ? new Phrase(
                "Det har gått %s mellan de två senaste; normalt går omkring %s."
                    .formatted(gap.swedish(), usual.swedish()),
                "Between the latest two lay %s; usually about %s do."
                    .formatted(gap.english(), usual.english()))
            : new Phrase("Uppgifter saknas.", "Figures are missing."),
        verdict(chance),
        known ? Wording.chance(Math.min(chance, 1 - chance)) : Wording.NO_CHANCE,
        new Phrase(
            "Ett enstaka mellanrum säger lite om nivån.",
            "A single gap tells little about the level."),
        known && chance < UNUSUAL
            ? new Phrase(
                "Se om de två senaste hör ihop.", "See whether the latest two belong together.")
            : new Phrase("Titta igen efter nästa händelse.", "Look again after the next event."));
  }

  private static Verdict verdict(double chance) {
    if (Double.isNaN(chance)) {
      return Verdict.CANNOT_TELL;
    }
    if (chance < UNUSUAL) {
      return Verdict.MORE;
    }
    return chance > 1 - UNUSUAL ? Verdict.FEWER : Verdict.USUAL;
  }
}
