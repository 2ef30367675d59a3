package se.lagesbild.warehouse.schema;

import java.util.Locale;

/** How exactly the place of an event is known, from best to worst. */
public enum PlacePrecision {
  /** A coordinate of its own. */
  POINT,
  /** A street that lies in one area; no coordinate. */
  STREET,
  /** Only the name of the area. */
  AREA,
  /** Only the municipality, among them its default point. */
  MUNICIPALITY,
  /** Nothing usable. */
  UNPLACED;

  /** The name as stored. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
