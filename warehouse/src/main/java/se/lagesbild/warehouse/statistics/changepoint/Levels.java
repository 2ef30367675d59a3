package se.lagesbild.warehouse.statistics.changepoint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.segment.Means;

/**
 * The levels of a series and when they changed.
 *
 * @param changes the last place of each segment but the final one, from 1
 * @param likely for each change the first and the last place that is likely
 * @param means of each segment, per exposure where there is one
 * @param costs of each segment
 * @param objective the costs and the penalty of the changes
 * @param unique whether no other cutting is as cheap
 * @param length number of values
 * @param shortest length of the shortest segment allowed
 */
public record Levels(
    int[] changes,
    List<Places> likely,
    double[] means,
    double[] costs,
    double objective,
    boolean unique,
    int length,
    int shortest)
    implements Result {

  /** From a place to another, from 1, and the one that fits best, whatever is shortest. */
  public record Places(int first, int best, int last) {}

  @Override
  public Statement about(Subject subject) {
    boolean changed = changes.length > 0;
    return new Statement(
        new Phrase(
            "Vi letade efter nya nivåer bland %s, %d värden."
                .formatted(subject.counted().swedish(), length),
            "We looked for new levels among %s, %d values."
                .formatted(subject.counted().english(), length)),
        changed ? observed() : none(),
        verdict(),
        certainty(),
        new Phrase(
            "Det säger inte varför; även en säsong eller ett ändrat sätt att anmäla ger nya nivåer.",
            "It does not say why; a season or another way of reporting gives new levels, too."),
        changed
            ? new Phrase(
                "Se efter vad som hände omkring den tiden.",
                "Look up what happened around that time.")
            : new Phrase(
                "Titta igen när serien är längre.", "Look again when the series is longer."));
  }

  private Verdict verdict() {
    if (changes.length > 0) {
      return Verdict.PATTERN;
    }
    return length < 2 * shortest ? Verdict.CANNOT_TELL : Verdict.MAY_BE_CHANCE;
  }

  private Phrase observed() {
    String places =
        Arrays.stream(changes)
            .mapToObj(change -> String.valueOf(change + 1))
            .collect(Collectors.joining(", "));
    return new Phrase(
        "Nivån verkar ha ändrats omkring värde nummer %s: i snitt %s."
            .formatted(places, Means.told(means).swedish()),
        "The level seems to have changed around value number %s: on average %s."
            .formatted(places, Means.told(means).english()));
  }

  private static Phrase none() {
    return new Phrase(
        "Vi hittar inget tydligt brott i serien. Det kan bero på att det är få händelser, inte på"
            + " att inget har ändrats.",
        "We find no clear break in the series. That may be for want of events, not because nothing"
            + " changed.");
  }

  private Phrase certainty() {
    if (changes.length == 0) {
      return new Phrase(
          "Små ändringar syns inte där händelserna är få.",
          "Small changes do not show where events are few.");
    }
    return unique
        ? new Phrase("Tidpunkten är ungefärlig.", "The time is approximate.")
        : new Phrase("Andra tidpunkter passar lika bra.", "Other times fit as well.");
  }
}
