package se.lagesbild.sampledata.world;

import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.Place.Point;

/**
 * A Swedish municipality.
 *
 * @param code the four-digit code
 * @param name the name
 * @param defaultPoint the point that registers use when they know nothing better
 */
public record Municipality(String code, String name, Point defaultPoint) {

  /** The municipality with a code, from the shipped list. */
  public static Municipality find(String code) {
    return Resource.rows("/installation/fagersta/municipalities.csv").stream()
        .filter(row -> row.text("code").equals(code))
        .map(
            row ->
                new Municipality(
                    code,
                    row.text("name"),
                    new Point(row.number("default_easting"), row.number("default_northing"))))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no municipality " + code));
  }
}
