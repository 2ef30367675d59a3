package se.lagesbild.sampledata.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.TruthBook.Alive;

/**
 * The living events of one source in one municipality, counted in every way that a test compares.
 *
 * @param alive the number of events
 * @param reports the number of different reports they belong to
 * @param crimes the sum of their crimes
 * @param byYear events per year of occurrence
 * @param byMonth events per month of occurrence
 * @param byMonthReported events per month of registration
 * @param byCategory events per category
 * @param byArea events per district, from coordinates written as the contract says
 * @param byAreaRepairable events per district, from coordinates that must be repaired first
 * @param unplaced events without usable coordinates
 */
public record Totals(
    long alive,
    long reports,
    long crimes,
    Map<String, Long> byYear,
    Map<String, Long> byMonth,
    Map<String, Long> byMonthReported,
    Map<String, Long> byCategory,
    Map<String, Long> byArea,
    Map<String, Long> byAreaRepairable,
    long unplaced) {

  /** Counts a book's living events, by municipality. */
  public static Map<String, Totals> byMunicipality(TruthBook book) {
    Map<String, Totals> totals = new TreeMap<>();
    book.alive()
        .map(event -> event.facts().municipality())
        .distinct()
        .forEach(municipality -> totals.put(municipality, of(book, municipality)));
    return totals;
  }

  private static Totals of(TruthBook book, String municipality) {
    Counter counter =
        new Counter(
            book.alive()
                .filter(event -> event.facts().municipality().equals(municipality))
                .toList());
    return new Totals(
        counter.events().size(),
        counter.by(event -> event.entry().report()).size(),
        counter.crimes(),
        counter.by(event -> event.facts().occurred().toString().substring(0, 4)),
        counter.by(event -> event.facts().occurred().toString().substring(0, 7)),
        counter.by(event -> event.facts().reported().toString().substring(0, 7)),
        counter.by(event -> event.facts().category()),
        counter.byArea(Quality.USABLE),
        counter.byArea(Quality.REPAIRABLE),
        counter.with(Quality.UNPLACED).events().size());
  }

  private record Counter(List<Alive> events) {

    long crimes() {
      return events.stream().mapToLong(event -> event.facts().crimes()).sum();
    }

    Map<String, Long> by(Function<Alive, String> property) {
      return events.stream()
          .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }

    Map<String, Long> byArea(Quality quality) {
      return with(quality).by(event -> event.facts().spot().area());
    }

    Counter with(Quality quality) {
      return new Counter(
          events.stream().filter(event -> event.facts().spot().quality() == quality).toList());
    }
  }
}
