package se.lagesbild.sampledata.world;

import se.lagesbild.sampledata.tables.Row;

/**
 * A fixed address where things happen.
 *
 * @param id the name of a well-known place, else street and number
 * @param municipality the municipality's code
 * @param area the district's id, empty outside the installation's districts
 * @param address the street address
 * @param kind what kind of place it is, in the police's words
 * @param point where it is
 * @param weight how much happens here, relative to the district's other places
 */
public record Place(
    String id,
    String municipality,
    String area,
    Address address,
    String kind,
    Point point,
    double weight) {

  static Place read(Row row) {
    return new Place(
        row.text("id"),
        row.text("municipality"),
        row.text("area"),
        new Address(row.text("street"), row.text("number"), row.text("postcode"), row.text("town")),
        row.text("kind"),
        new Point(row.number("easting"), row.number("northing")),
        row.number("weight"));
  }

  /** The same place with its point moved: an event near the address. */
  public Place movedBy(double east, double north) {
    Point moved = new Point(point.easting() + east, point.northing() + north);
    return new Place(id, municipality, area, address, kind, moved, weight);
  }

  /**
   * A street address.
   *
   * @param street the street, in capitals
   * @param number the number, or empty
   * @param postcode the postcode as written on letters
   * @param town the postal town, in capitals
   */
  public record Address(String street, String number, String postcode, String town) {}

  /**
   * A point in SWEREF 99 TM.
   *
   * @param easting metres
   * @param northing metres
   */
  public record Point(double easting, double northing) {}
}
