package se.lagesbild.sampledata.export;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.lagesbild.sampledata.world.Span;

/**
 * Counts of living events around a planted truth.
 *
 * @param book the source's book
 * @param condition which events count
 */
public record PlantedSpans(TruthBook book, Predicate<Facts> condition) {

  private static final int WEEKS_BEFORE = 52;

  /** Events that occurred in the span, and in the 52 weeks before it. */
  public Map<String, Long> duringAndYearBefore(Span span) {
    LocalDate start = span.first();
    Span before = new Span(start.minusWeeks(WEEKS_BEFORE), start.minusDays(1));
    Map<String, Long> counts = new TreeMap<>();
    counts.put("during", occurredIn(span));
    counts.put("52_weeks_before", occurredIn(before));
    return counts;
  }

  /** Events registered before a day, and from that day on. */
  public Map<String, Long> registeredBeforeAndFrom(LocalDate day) {
    long before = book.count(condition.and(facts -> facts.reported().isBefore(day)));
    return new TreeMap<>(Map.of("before", before, "from", book.count(condition) - before));
  }

  private long occurredIn(Span span) {
    return book.count(condition.and(facts -> span.contains(facts.occurred())));
  }
}
