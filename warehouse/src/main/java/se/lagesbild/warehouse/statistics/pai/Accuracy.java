package se.lagesbild.warehouse.statistics.pai;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How a prediction did; each list tells of the first, the first two, … places in rank.
 *
 * @param ranked the places, counted from 0, the highest predicted density first
 * @param pai share of events over share of area; 1 is what chance gives, NaN without events
 * @param pei {@code pai} over the best that any choice of places had given; NaN without events
 * @param rri predicted over observed events; infinite or NaN before the first event
 * @param shareCaught share of the events; NaN without events
 * @param shareArea share of the area
 * @param events on all places
 */
public record Accuracy(
    int[] ranked,
    double[] pai,
    double[] pei,
    double[] rri,
    double[] shareCaught,
    double[] shareArea,
    double events)
    implements Result {
  private static final double FEWEST_EVENTS = 10;

  /** Share of the area that can be watched closely. */
  private static final double WATCHED = 0.2;

  @Override
  public Statement about(Subject subject) {
    Phrase total = Wording.whole(events);
    Phrase all = Wording.whole(ranked.length);
    boolean few = events < FEWEST_EVENTS;
    return new Statement(
        new Phrase(
            "Vi jämförde en förväntan med vad som sedan hände på %s platser: %s, %s till antalet."
                .formatted(all.swedish(), subject.counted().swedish(), total.swedish()),
            "We compared what was expected with what then happened at %s places: %s, %s in number."
                .formatted(all.english(), subject.counted().english(), total.english())),
        events == 0
            ? new Phrase(
                "Inget hände på någon av platserna.", "Nothing happened at any of the places.")
            : caught(total),
        few ? Verdict.CANNOT_TELL : Verdict.DESCRIBES,
        few
            ? new Phrase(
                "Det är för få händelser för att bedöma träffsäkerheten.",
                "There are too few events to judge how well it hit.")
            : new Phrase(
                "Med få händelser kan ett annat år ge ett annat svar.",
                "With few events another year may give another answer."),
        new Phrase(
            "Det säger inte vad som händer nästa gång.", "That does not tell what happens next."),
        new Phrase(
            "Jämför med att bara peka ut förra årets platser.",
            "Compare with simply naming last year's places."));
  }

  private Phrase caught(Phrase total) {
    int last = watched();
    Phrase places = Wording.whole(last + 1);
    Phrase hits = Wording.whole(shareCaught[last] * events);
    Phrase evenly = Wording.number(shareArea[last] * events, 1);
    return new Phrase(
        "Det högst rankade området, antal platser %s, hade %s av %s händelser; ytan ensam gav %s."
            .formatted(places.swedish(), hits.swedish(), total.swedish(), evenly.swedish()),
        "The highest ranked area, number of places %s, had %s of %s events; its size alone gave %s."
            .formatted(places.english(), hits.english(), total.english(), evenly.english()));
  }

  /** The last rank within the watched share of the area, at least the first. */
  private int watched() {
    int last = 0;
    while (last + 1 < shareArea.length && shareArea[last + 1] <= WATCHED) {
      last++;
    }
    return last;
  }
}
