package se.lagesbild.warehouse.statistics.kde;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How densely events lie around each point of a grid.
 *
 * @param events with a known place
 * @param bandwidth how far an event reaches, in metres
 * @param density events per square metre
 * @param unscaled the same times π bandwidth²/3
 * @param thumbX bandwidth by the rule of thumb across; NaN for fewer than two events
 * @param thumbY the same upwards
 */
public record DensitySurface(
    int events, double bandwidth, double[] density, double[] unscaled, double thumbX, double thumbY)
    implements Result {
  private static final int FEWEST_EVENTS = 30;

  /** Bandwidth by the rule of thumb; NaN for fewer than two events. */
  public double thumb() {
    return (thumbX + thumbY) / 2;
  }

  /** Whether there are events enough for a map. */
  public boolean canBeDrawn() {
    return events >= FEWEST_EVENTS;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase number = Wording.whole(events);
    Phrase metres = Wording.whole(bandwidth);
    return new Statement(
        new Phrase(
            "Vi räknade %s med känd plats: %s."
                .formatted(subject.counted().swedish(), number.swedish()),
            "We counted %s with a known place: %s."
                .formatted(subject.counted().english(), number.english())),
        canBeDrawn()
            ? new Phrase(
                "Kartan visar ungefär var de är tätast, utjämnat över %s meter."
                    .formatted(metres.swedish()),
                "The map shows about where they are densest, smoothed over %s metres."
                    .formatted(metres.english()))
            : new Phrase(
                "Det är färre än 30 händelser, för få för en karta.",
                "There are fewer than 30 events, too few for a map."),
        canBeDrawn() ? Verdict.DESCRIBES : Verdict.CANNOT_TELL,
        new Phrase(
            "En tät plats kan vara slump när händelserna är få.",
            "A dense place may be chance where events are few."),
        new Phrase(
            "Den visar inte exakta platser och inte var det kommer att hända.",
            "It does not show exact places, nor where it will happen."),
        new Phrase("Jämför med var människor rör sig.", "Compare with where people pass."));
  }
}
