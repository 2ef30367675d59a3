package se.lagesbild.warehouse.statistics.pettitt;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * The most likely single shift of a series.
 *
 * @param k how far the ranks before and after lie apart
 * @param places last places before the shift, from 1; more than one if they are as good
 * @param p two-sided, approximate
 * @param before mean up to the first of the places
 * @param after mean of the rest; the same as before if there is none
 */
public record Shift(double k, int[] places, double p, double before, double after)
    implements Result {
  private static final double RARE = 0.05;

  static Shift of(double[] values, double k, int[] places, double p) {
    int first = places[0];
    double before = Arrays.stream(values, 0, first).sum() / first;
    double after =
        first == values.length
            ? before
            : Arrays.stream(values, first, values.length).sum() / (values.length - first);
    return new Shift(k, places, p, before, after);
  }

  @Override
  public Statement about(Subject subject) {
    return new Statement(
        new Phrase(
            "Vi letade efter ett skifte bland %s.".formatted(subject.counted().swedish()),
            "We looked for one shift among %s.".formatted(subject.counted().english())),
        observed(),
        p < RARE ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE,
        Wording.chance(p),
        new Phrase(
            "Det säger inte varför; en trend eller en säsong ser också ut som ett skifte.",
            "It does not say why; a trend or a season looks like a shift, too."),
        p < RARE
            ? new Phrase(
                "Se efter vad som hände omkring den tiden.",
                "Look up what happened around that time.")
            : new Phrase(
                "Titta igen när serien är längre.", "Look again when the series is longer."));
  }

  private Phrase observed() {
    if (p >= RARE) {
      return new Phrase(
          "Vi hittar inget tydligt brott i serien. Det kan bero på att det är få händelser, inte"
              + " på att inget har ändrats.",
          "We find no clear break in the series. That may be for want of events, not because"
              + " nothing changed.");
    }
    Phrase from = Wording.number(before, 1);
    Phrase to = Wording.number(after, 1);
    return new Phrase(
        "Nivån verkar ha gått från i snitt %s till %s efter värde nummer %d."
            .formatted(from.swedish(), to.swedish(), places[0]),
        "The level seems to have gone from %s to %s on average after value number %d."
            .formatted(from.english(), to.english(), places[0]));
  }
}
