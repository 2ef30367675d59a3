package se.lagesbild.warehouse.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.ToldDays;

/** How counts of an indicator are to be read, by what its sources have delivered. */
final class Reading {
  private final List<List<ToldDays>> sources;

  private Reading(List<List<ToldDays>> sources) {
    this.sources = sources;
  }

  /** Of counts in {@code municipalities}; an empty list means all. */
  static Reading of(Sources sources, Indicator indicator, List<String> municipalities) {
    return new Reading(
        indicator.filter().sources().stream()
            .map(id -> concerned(sources.told(id), municipalities))
            .toList());
  }

  /** Of counts of the member {@code key} of a dimension, within {@code slice}. */
  static Reading of(Sources sources, Indicator indicator, Slice slice, Dimension by, String key) {
    return of(
        sources, indicator, by == Dimension.MUNICIPALITY ? List.of(key) : slice.municipalities());
  }

  /** What of a source's deliveries tells of {@code municipalities}. */
  static List<ToldDays> concerned(List<ToldDays> all, List<String> municipalities) {
    // Whose events are without a known municipality nobody can say.
    if (municipalities.isEmpty() || municipalities.contains(Slice.UNPLACED)) {
      return all;
    }
    return municipalities.stream().flatMap(code -> concerned(all, code)).distinct().toList();
  }

  /** A municipality's own files, else those that are limited to none. */
  private static Stream<ToldDays> concerned(List<ToldDays> all, String municipality) {
    boolean own = all.stream().anyMatch(told -> told.scope().equals(municipality));
    return all.stream().filter(told -> told.scope().equals(own ? municipality : ""));
  }

  /** How a count of {@code period} is to be read. */
  Result.CellStatus status(DateRange period) {
    Set<ToldDays.Share> shares = EnumSet.noneOf(ToldDays.Share.class);
    for (List<ToldDays> source : sources) {
      if (source.isEmpty()) {
        shares.add(ToldDays.Share.NONE);
      }
      source.forEach(told -> shares.add(told.share(period)));
    }
    if (shares.equals(EnumSet.of(ToldDays.Share.ALL))) {
      return Result.CellStatus.EXACT;
    }
    return shares.equals(EnumSet.of(ToldDays.Share.NONE))
        ? Result.CellStatus.NOT_DELIVERED
        : Result.CellStatus.PARTIAL;
  }
}
