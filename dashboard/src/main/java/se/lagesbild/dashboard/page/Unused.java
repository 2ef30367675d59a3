package se.lagesbild.dashboard.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;

/**
 * What of an address a page does not use, in a sentence: who mistypes a name must not take one
 * number for another. It is no error, since programs that pass addresses on add names of their own.
 */
public final class Unused {
  private static final Set<String> EVERYWHERE = Set.of("lang", "generation", "format");
  private static final int MOST_NAMED = 5;

  private Unused() {}

  /**
   * Names that no page has and this one does not know; empty where there are none.
   *
   * @param own names that the page knows, besides those that all know
   */
  public static Optional<String> names(Query query, List<String> own, Words words) {
    Set<String> known = new HashSet<>(EVERYWHERE);
    known.addAll(own);
    List<String> others = query.others(known);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.text(
                "unused.names",
                others.stream()
                    .limit(MOST_NAMED)
                    .map(Query::echo)
                    .collect(Collectors.joining(", ")),
                String.join(", ", own)));
  }
}
