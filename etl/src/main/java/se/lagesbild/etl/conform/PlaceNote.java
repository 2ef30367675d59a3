package se.lagesbild.etl.conform;

import java.util.Locale;

/** What was odd about a stated place. The receipt counts them; the ids are part of the contract. */
enum PlaceNote {
  /** Easting and northing had changed places; the point is kept. */
  SWAPPED_AXES,
  /** Longitude and latitude stood where metres were promised; the point is kept. */
  DEGREES,
  /** The point that a system sets when it knows the municipality only; no point is kept. */
  DEFAULT_POINT,
  /** 0;0; no point is kept. */
  ZERO_POINT,
  /** A point that lies in none of the municipality's areas; no point is kept. */
  OUTSIDE_MUNICIPALITY,
  /** Numbers that are no place in the contract's coordinate system; no point is kept. */
  UNKNOWN_CRS_VALUE,
  /** The address was led back to a street that is spelt otherwise. */
  MISSPELT_STREET;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
