package se.lagesbild.warehouse.gate;

import java.util.List;

/**
 * What a series is put beside.
 *
 * @param kind how it is found
 * @param areas ids of the areas that it is of, with {@link Kind#AREAS}; else empty
 */
public record Against(Kind kind, List<String> areas) {

  /** Copies the list. */
  public Against {
    areas = List.copyOf(areas);
  }

  /** How a series to compare with is found. */
  public enum Kind {
    /** The same period a year before. */
    YEAR_BEFORE,
    /** The mean of the same period over up to three earlier years. */
    MEAN_OF_YEARS,
    /** The same periods of other areas. */
    AREAS,
    /** The same periods of everything with a known area, where an area is chosen. */
    MUNICIPALITY
  }
}
