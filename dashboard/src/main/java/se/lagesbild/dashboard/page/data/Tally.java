package se.lagesbild.dashboard.page.data;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Provenance.Fate;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * How many deliveries were expected, and what became of them.
 *
 * @param byFate how many are in each state
 */
record Tally(Map<Fate, Long> byFate) {

  /** Those of some sources together. */
  static Tally of(Collection<SourceResult.Deliveries> sources) {
    return of(sources.stream().flatMap(source -> source.calendars().stream()));
  }

  /** Those of one calendar. */
  static Tally ofOne(Provenance.Calendar calendar) {
    return of(Stream.of(calendar));
  }

  private static Tally of(Stream<Provenance.Calendar> calendars) {
    Map<Fate, Long> byFate = new EnumMap<>(Fate.class);
    calendars
        .flatMap(calendar -> calendar.expected().stream())
        .map(Provenance.Expected::fate)
        .forEach(fate -> byFate.merge(fate, 1L, Long::sum));
    return new Tally(byFate);
  }

  long of(Fate fate) {
    return byFate.getOrDefault(fate, 0L);
  }

  /** Those that should have come by now. */
  long due() {
    return byFate.values().stream().mapToLong(Long::longValue).sum() - of(Fate.AWAITED);
  }

  /** Those of them that nothing is told of. */
  long lacking() {
    return of(Fate.MISSING) + of(Fate.REFUSED);
  }

  /** Those that came and do not tell all that they should. */
  long partial() {
    return of(Fate.INCOMPLETE) + of(Fate.WITHOUT_FIGURES);
  }

  /** {@code 417 av 418}. */
  String came(Words words) {
    return words.text(
        "data.of", words.numbers().whole(due() - lacking()), words.numbers().whole(due()));
  }
}
