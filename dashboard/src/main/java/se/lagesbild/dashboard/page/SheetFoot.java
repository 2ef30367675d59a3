package se.lagesbild.dashboard.page;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;

/** What stands at the foot of every sheet of a printed page. */
public final class SheetFoot {
  private SheetFoot() {}

  /** The sources of the answers, the period and the generation. */
  public static String of(
      Stream<? extends Answer<?>> answers, DateRange period, long generation, Words words) {
    String sources =
        answers
            .map(Answer::coverage)
            .flatMap(Collection::stream)
            .map(Answer.Coverage::source)
            .distinct()
            .map(words::of)
            .collect(Collectors.joining(", "));
    return words.text("quarter.foot", sources, words.dates().range(period), generation);
  }
}
