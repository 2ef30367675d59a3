package se.lagesbild.sampledata.export;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Span;

/** What a file tells that holds every change of a register in its days, and nothing older. */
public final class Changes {

  private Changes() {}

  /**
   * The versions that came about in the days, in the order of their moments. The book learns what
   * is known of their keys; the rows themselves are for the caller to count.
   */
  public static List<Version> told(Span days, ByDay<Entry> entries, TruthBook book) {
    LocalDateTime start = days.first().atStartOfDay();
    LocalDateTime end = days.last().plusDays(1).atStartOfDay();
    List<Version> told = new ArrayList<>();
    for (Entry entry : entries.within(days)) {
      Version last = entry.before(end).orElseThrow();
      if (!last.facts().category().equals(Facts.NOT_KEPT)) {
        book.state(entry, last);
      }
      entry.versions().stream()
          .filter(version -> !version.from().isBefore(start) && version.from().isBefore(end))
          .forEach(told::add);
    }
    told.sort(Comparator.comparing(Version::from));
    return told;
  }
}
