package se.lagesbild.warehouse.statistics.granger;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Whether one series helps to tell another.
 *
 * @param f how much the other's past explains beyond its own, by what is left
 * @param order values of the past, and the numerator's degrees of freedom
 * @param degrees the denominator's degrees of freedom
 * @param p how often chance gives as much
 */
public record Prediction(double f, int order, int degrees, double p) implements Result {
  private static final double RARE = 0.05;

  @Override
  public Statement about(Subject subject) {
    return new Statement(
        new Phrase(
            "Vi prövade om en serie förebådar en annan: %s.".formatted(subject.counted().swedish()),
            "We tried whether one series foretells another: %s."
                .formatted(subject.counted().english())),
        observed(),
        p < RARE ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE,
        Wording.chance(p),
        new Phrase(
            "Det är ett samband i tid, inte en orsak; få händelser döljer även verkliga samband.",
            "It is a relation in time, not a cause; few events hide real relations, too."),
        new Phrase(
            "Se om sambandet finns kvar när säsongen är borträknad.",
            "See whether the relation is still there without the season."));
  }

  private Phrase observed() {
    if (p >= RARE) {
      return new Phrase(
          "Den ena hjälper inte tydligt till att förutse den andra.",
          "The one does not clearly help to foresee the other.");
    }
    if (order == 1) {
      return new Phrase(
          "Det senaste värdet i den ena hjälper till att förutse den andra.",
          "The last value of the one helps to foresee the other.");
    }
    return new Phrase(
        "De senaste %d värdena i den ena hjälper till att förutse den andra.".formatted(order),
        "The last %d values of the one help to foresee the other.".formatted(order));
  }
}
