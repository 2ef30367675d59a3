package se.lagesbild.dashboard.page.data;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * A day on which a series stops meaning what it meant.
 *
 * @param day the first day of what is new
 * @param source whose series
 * @param href address of the source's view
 * @param text what changed
 */
record BreakRow(String day, String source, String href, String text) {

  /** Those of all sources, the newest first. */
  static List<BreakRow> all(Visit visit) {
    return of(SeriesBreaks.list(visit.gate().installation()).stream(), visit);
  }

  /** Those of one source. */
  static List<BreakRow> ofSource(String id, Visit visit) {
    return of(
        SeriesBreaks.list(visit.gate().installation()).stream()
            .filter(each -> each.source().equals(id)),
        visit);
  }

  /** Some of them, each change told once though it concerns two categories. */
  static List<BreakRow> of(Stream<SeriesBreak> breaks, Visit visit) {
    return breaks
        .sorted(
            Comparator.comparing(SeriesBreak::day)
                .reversed()
                .thenComparing(SeriesBreak::source)
                .thenComparing(SeriesBreak::code))
        .map(each -> row(each, visit))
        .distinct()
        .toList();
  }

  private static BreakRow row(SeriesBreak each, Visit visit) {
    Words words = visit.words();
    Installation installation = visit.gate().installation();
    return new BreakRow(
        words.dates().date(each.day()),
        installation
            .findSource(each.source())
            .map(SourceContract::title)
            .map(words::of)
            .orElse(each.source()),
        Ways.of(visit).source(each.source()),
        words.of(each.text()));
  }
}
