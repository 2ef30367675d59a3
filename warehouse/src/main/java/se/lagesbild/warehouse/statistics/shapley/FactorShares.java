package se.lagesbild.warehouse.statistics.shapley;

import java.util.List;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * What each factor adds to the change of a product.
 *
 * @param names of the factors
 * @param before the product before
 * @param after the product after
 * @param shapley each factor's part, averaged over all orders
 * @param lmdi each factor's part by logarithms; NaN for a factor that is 0
 */
public record FactorShares(
    List<String> names, double before, double after, double[] shapley, double[] lmdi)
    implements Result {
  private static final double FEWEST_EVENTS = 20;

  @Override
  public Statement about(Subject subject) {
    Phrase first = Wording.whole(before);
    Phrase second = Wording.whole(after);
    int largest = largest();
    Phrase part = Wording.whole(shapley[largest]);
    Phrase change = Wording.whole(after - before);
    boolean few = before < FEWEST_EVENTS || after < FEWEST_EVENTS;
    return new Statement(
        new Phrase(
            "Vi delade upp %s i faktorer: %s."
                .formatted(subject.counted().swedish(), String.join(", ", names)),
            "We divided %s into factors: %s."
                .formatted(subject.counted().english(), String.join(", ", names))),
        new Phrase(
            "Antalet gick från %s till %s. Av skillnaden, %s, hör %s till %s."
                .formatted(
                    first.swedish(),
                    second.swedish(),
                    change.swedish(),
                    part.swedish(),
                    names.get(largest)),
            "The number went from %s to %s. Of the difference, %s, %s belongs to %s."
                .formatted(
                    first.english(),
                    second.english(),
                    change.english(),
                    part.english(),
                    names.get(largest))),
        few ? Verdict.CANNOT_TELL : Verdict.DESCRIBES,
        few
            ? new Phrase(
                "Det är för få händelser för att dela upp skillnaden säkert.",
                "There are too few events to divide the difference with any certainty.")
            : new Phrase(
                "Uppdelningen räknar inte med slumpen.",
                "The division does not reckon with chance."),
        new Phrase(
            "Det säger var skillnaden ligger, inte varför den finns.",
            "That tells where the difference lies, not why it is there."),
        new Phrase("Se på den faktorn för sig.", "Look at that factor by itself."));
  }

  private int largest() {
    int largest = 0;
    for (int factor = 1; factor < shapley.length; factor++) {
      largest = Math.abs(shapley[factor]) > Math.abs(shapley[largest]) ? factor : largest;
    }
    return largest;
  }
}
