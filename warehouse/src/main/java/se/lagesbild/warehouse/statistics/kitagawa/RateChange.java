package se.lagesbild.warehouse.statistics.kitagawa;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * The change of a rate, divided.
 *
 * @param rate0 events per head in the first period
 * @param rate1 events per head in the second
 * @param events0 events in the first period
 * @param events1 events in the second
 * @param composition what other sizes of each group changed, in events per head
 * @param rate what another rate within each group changed
 */
public record RateChange(
    double rate0, double rate1, double events0, double events1, double[] composition, double[] rate)
    implements Result {
  private static final double FEWEST_EVENTS = 20;

  /** What other sizes of the groups changed in all. */
  public double compositionTotal() {
    return Arrays.stream(composition).sum();
  }

  /** What other rates within the groups changed in all. */
  public double rateTotal() {
    return Arrays.stream(rate).sum();
  }

  @Override
  public Statement about(Subject subject) {
    Phrase first = Wording.number(rate0 * 1000, 1);
    Phrase second = Wording.number(rate1 * 1000, 1);
    boolean few = events0 < FEWEST_EVENTS || events1 < FEWEST_EVENTS;
    return new Statement(
        new Phrase(
            "Vi räknade %s per 1 000 invånare i två perioder."
                .formatted(subject.counted().swedish()),
            "We counted %s per 1,000 inhabitants in two periods."
                .formatted(subject.counted().english())),
        new Phrase(
            "Det var %s och sedan %s. %s"
                .formatted(first.swedish(), second.swedish(), parts().swedish()),
            "It was %s and then %s. %s"
                .formatted(first.english(), second.english(), parts().english())),
        few ? Verdict.CANNOT_TELL : Verdict.DESCRIBES,
        few
            ? new Phrase(
                "Det är för få händelser för att dela upp skillnaden säkert.",
                "There are too few events to divide the difference with any certainty.")
            : new Phrase(
                "Med få händelser i en grupp är dess del mest slump.",
                "With few events in a group its part is mostly chance."),
        new Phrase(
            "Det säger var skillnaden ligger, inte varför den finns.",
            "That tells where the difference lies, not why it is there."),
        new Phrase(
            "Se på den grupp vars del är störst.", "Look at the group with the largest part."));
  }

  private Phrase parts() {
    Phrase sizes = Wording.number(compositionTotal() * 1000, 2);
    Phrase within = Wording.number(rateTotal() * 1000, 2);
    return new Phrase(
        "Av skillnaden är %s ändrade gruppstorlekar och %s ändrad nivå inom grupperna."
            .formatted(sizes.swedish(), within.swedish()),
        "Of the difference %s is other sizes of the groups and %s other rates within them."
            .formatted(sizes.english(), within.english()));
  }
}
