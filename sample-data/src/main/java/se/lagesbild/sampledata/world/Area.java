package se.lagesbild.sampledata.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A district with its outline.
 *
 * @param id the stable id
 * @param ring the outline as easting and northing in metres (SWEREF 99 TM), closed
 */
public record Area(String id, List<double[]> ring) {

  static Area read(JsonNode feature) {
    List<double[]> ring = new ArrayList<>();
    for (JsonNode point : feature.at("/geometry/coordinates/0")) {
      ring.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()});
    }
    return new Area(feature.at("/properties/id").asText(), List.copyOf(ring));
  }

  /** Whether the point lies inside, by counting crossings of a ray to the east. */
  public boolean contains(double easting, double northing) {
    boolean inside = false;
    for (int next = 1; next < ring.size(); next++) {
      inside ^= crosses(ring.get(next - 1), ring.get(next), easting, northing);
    }
    return inside;
  }

  /** The area in square metres. */
  public double squareMetres() {
    double doubled = 0;
    for (int next = 1; next < ring.size(); next++) {
      double[] from = ring.get(next - 1);
      double[] to = ring.get(next);
      doubled += from[0] * to[1] - to[0] * from[1];
    }
    return Math.abs(doubled) / 2;
  }

  private static boolean crosses(double[] from, double[] to, double easting, double northing) {
    if ((from[1] > northing) == (to[1] > northing)) {
      return false;
    }
    double share = (northing - from[1]) / (to[1] - from[1]);
    return easting < from[0] + share * (to[0] - from[0]);
  }
}
