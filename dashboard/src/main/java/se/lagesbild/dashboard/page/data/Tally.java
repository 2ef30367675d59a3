package se.lagesbild.dashboard.page.data;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery.State;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Result;

/**
 * How many deliveries were expected, and what became of them.
 *
 * @param byState how many are in each state
 */
record Tally(Map<State, Long> byState) {

  /** Those of some sources together. */
  static Tally of(Collection<Result.Deliveries> sources) {
    return of(sources.stream().flatMap(source -> source.calendars().stream()));
  }

  /** Those of one calendar. */
  static Tally ofOne(Provenance.Calendar calendar) {
    return of(Stream.of(calendar));
  }

  private static Tally of(Stream<Provenance.Calendar> calendars) {
    Map<State, Long> byState = new EnumMap<>(State.class);
    calendars
        .flatMap(calendar -> calendar.expected().stream())
        .map(Provenance.Expected::state)
        .forEach(state -> byState.merge(state, 1L, Long::sum));
    return new Tally(byState);
  }

  long of(State state) {
    return byState.getOrDefault(state, 0L);
  }

  /** Those that should have come by now. */
  long due() {
    return byState.values().stream().mapToLong(Long::longValue).sum() - of(State.AWAITED);
  }

  /** Those of them that nothing is told of. */
  long lacking() {
    return of(State.MISSING) + of(State.REFUSED);
  }

  /** {@code 417 av 418}. */
  String came(Words words) {
    return words.text(
        "data.of", words.numbers().whole(due() - lacking()), words.numbers().whole(due()));
  }
}
