package se.lagesbild.warehouse.catalogue;

/** What a change of a number of events is divided by, to see where it lies. */
public enum Facet {
  AREA,
  CATEGORY,
  /** The code in the export. */
  CODE,
  /** A single place; outside of the warehouse known by its rank only. */
  PLACE,
  /** What sort of place. */
  PLACE_TYPE,
  /**
   * Weekday and quarter of the day: {@code 5-3} is Friday from 18 to 24, {@code -} an unknown time.
   */
  TIME,
  ORGANISATION,
  /** {@code police} is what the police found themselves, {@code others} the rest. */
  FOUND_BY,
  /** {@code late} is what was told of later than its source usually tells. */
  LATENESS,
  /** A single report. */
  REPORT,
  /** {@code again} is an incident that another source of those counted tells of too. */
  RETOLD
}
