package se.lagesbild.etl.conform;

import java.io.Serializable;

/**
 * A rectangle in EPSG:3006.
 *
 * @param west least easting
 * @param south least northing
 * @param east greatest easting
 * @param north greatest northing
 */
record Box(double west, double south, double east, double north) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where SWEREF 99 TM is used; an easting is never as great as a northing. */
  static final Box SWEDEN = new Box(200_000, 6_100_000, 1_000_000, 7_700_000);

  static Box around(double easting, double northing, double metres) {
    return new Box(easting - metres, northing - metres, easting + metres, northing + metres);
  }

  boolean holds(double easting, double northing) {
    return easting >= west && easting <= east && northing >= south && northing <= north;
  }

  Box united(Box other) {
    return new Box(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }

  Box widened(double metres) {
    return new Box(west - metres, south - metres, east + metres, north + metres);
  }
}
