package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.catalogue.ToldTogether;

/**
 * What the sources of an indicator tell of some municipalities; an empty list means all.
 *
 * @param days from the first to the last that all of them tell of
 * @param until the last day that each of them tells of
 * @param together the days between
 */
public record Telling(DateRange days, Map<String, LocalDate> until, ToldTogether together) {

  /** Empty when one of the sources never delivered, or when they have no day in common. */
  public static Optional<Telling> of(
      ToldBySource told, Indicator indicator, List<String> municipalities) {
    List<String> sources = indicator.filter().sources();
    ToldTogether together = told.together(sources, municipalities);
    if (together.sources().stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    Map<String, LocalDate> until = new TreeMap<>();
    for (int at = 0; at < sources.size(); at++) {
      for (ToldDays part : together.sources().get(at)) {
        from = part.from().isAfter(from) ? part.from() : from;
        to = part.end().isBefore(to) ? part.end() : to;
        until.merge(sources.get(at), part.end().minusDays(1), Telling::earlier);
      }
    }
    return from.isBefore(to)
        ? Optional.of(new Telling(new DateRange(from, to), until, together))
        : Optional.empty();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** How much of a period all of them tell of. */
  ToldDays.Share share(DateRange period) {
    return together.share(period);
  }
}
