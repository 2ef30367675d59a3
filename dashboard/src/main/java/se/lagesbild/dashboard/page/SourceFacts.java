package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;

/** The line under a chart: who told, of when, in which generation. */
public final class SourceFacts {
  private SourceFacts() {}

  /** Of an answer about the days of a period. */
  public static List<String> of(Answer<?> answer, DateRange period, Words words) {
    return of(answer, words.text("note.period", words.dates().range(period)), words);
  }

  /** The same, with the time said otherwise. */
  public static List<String> of(Answer<?> answer, String when, Words words) {
    Double unplaced = answer.unplacedShare();
    return of(
        answer,
        when,
        unplaced == null ? "" : words.text("note.unplaced", words.numbers().share(unplaced)),
        words);
  }

  /** The same, with how many have no known area said otherwise, or not where that is empty. */
  public static List<String> of(Answer<?> answer, String when, String unplaced, Words words) {
    List<String> facts = new ArrayList<>();
    for (Answer.Coverage source : answer.coverage()) {
      String name = Senders.of(source, words) + ", " + words.of(source.source());
      facts.add(
          source.gaps().isEmpty()
              ? words.text("map.source", name)
              : words.text("map.source.gaps", name, GapWords.of(source.gaps(), words)));
    }
    facts.add(when);
    facts.add(words.text("note.generation", answer.generation().number()));
    if (!unplaced.isEmpty()) {
      facts.add(unplaced);
    }
    return facts;
  }
}
