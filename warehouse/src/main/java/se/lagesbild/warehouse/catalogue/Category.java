package se.lagesbild.warehouse.catalogue;

/**
 * A kind of event in the product's own list; every organisation's codes map to one.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param kind what sort of knowledge it is
 */
public record Category(String id, Text title, Kind kind) {

  /** What sort of knowledge a category holds. */
  public enum Kind {
    CRIME,
    DISORDER,
    FAULT,
    /** Background that never enters an indicator of crime. */
    CONTEXT
  }
}
