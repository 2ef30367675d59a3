package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.ToldTogether;

/** How counts of an indicator are to be read, by what its sources have delivered. */
final class Reading {
  private final ToldTogether told;

  private Reading(ToldTogether told) {
    this.told = told;
  }

  /** Of counts in {@code municipalities}; an empty list means all. */
  static Reading of(Sources sources, Indicator indicator, List<String> municipalities) {
    return new Reading(sources.together(indicator.filter().sources(), municipalities));
  }

  /** Of counts of the member {@code key} of a dimension, within {@code slice}. */
  static Reading of(Sources sources, Indicator indicator, Slice slice, Dimension by, String key) {
    return of(
        sources, indicator, by == Dimension.MUNICIPALITY ? List.of(key) : slice.municipalities());
  }

  /**
   * How counts of some periods within {@code days} are to be read: one that the days asked for cut
   * off is as partly counted as one cut off by coverage.
   */
  List<Result.CellStatus> statuses(List<DateRange> periods, DateRange days) {
    List<Result.CellStatus> statuses = new ArrayList<>();
    for (DateRange period : periods) {
      Result.CellStatus status = status(period);
      boolean cut = period.from().isBefore(days.from()) || period.to().isAfter(days.to());
      statuses.add(cut && status == Result.CellStatus.EXACT ? Result.CellStatus.PARTIAL : status);
    }
    return List.copyOf(statuses);
  }

  /** How a count of {@code period} is to be read. */
  Result.CellStatus status(DateRange period) {
    return switch (told.share(period)) {
      case ALL -> Result.CellStatus.EXACT;
      case NONE -> Result.CellStatus.NOT_DELIVERED;
      case SOME -> Result.CellStatus.PARTIAL;
    };
  }
}
