package se.lagesbild.dashboard.page.explore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * Remembers the days that each indicator's sources have delivered. A generation never changes, so
 * what is remembered of it cannot become stale.
 */
final class Extents {
  /** Enough for every indicator of several generations. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Map<Key, Optional<Extent>> remembered = new ConcurrentHashMap<>();

  private record Key(long generation, String indicator) {}

  /** The days delivered for the state's indicator; empty when there are none. */
  Optional<Extent> find(ExploreState state, Visit visit) {
    Key key = new Key(visit.gate().generation(), state.indicator().id());
    Optional<Extent> known = remembered.get(key);
    if (known != null) {
      return known;
    }
    Optional<Extent> asked = Extent.of(overview(state, visit).coverage());
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    // Before the first publication the configuration may still change under number 0.
    if (key.generation() > 0) {
      remembered.put(key, asked);
    }
    return asked;
  }

  /** The indicator as a whole, by year. */
  static Answer<Result.Series> overview(ExploreState state, Visit visit) {
    return visit.answer(
        new Question.Series(
            state.indicator().id(), Grain.YEAR, Optional.empty(), Optional.empty(), Slice.ALL));
  }
}
