package se.lagesbild.warehouse.gate;

import java.util.List;

/**
 * What a series is put beside.
 *
 * @param kind how it is found
 * @param ids of the areas that it is of, with {@link Kind#AREAS}; of the group, with {@link
 *     Kind#PEERS}; else empty
 */
public record Against(Kind kind, List<String> ids) {

  /** Copies the list. */
  public Against {
    ids = List.copyOf(ids);
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
    MUNICIPALITY,
    /** The same periods of the other municipalities of a group, where one is chosen. */
    PEERS
  }
}
