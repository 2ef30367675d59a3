package se.lagesbild.dashboard.ground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.catalogue.Area;

/**
 * The border of an area, in metres (EPSG:3006).
 *
 * @param rings each closed; the first of a polygon is its outside, the others are holes
 */
public record Border(List<double[][]> rings) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How finely the best place for a name is searched, in steps across the area. */
  private static final int STEPS = 24;

  /** A place. */
  public record Point(double east, double north) {}

  /** Reads an area's polygons; anything else has no border. */
  public static Border of(Area area) {
    try {
      JsonNode geometry = MAPPER.readTree(area.geometry());
      JsonNode coordinates = geometry.path("coordinates");
      List<double[][]> rings = new ArrayList<>();
      if (geometry.path("type").asText().equals("MultiPolygon")) {
        coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
      } else if (geometry.path("type").asText().equals("Polygon")) {
        coordinates.forEach(ring -> rings.add(ring(ring)));
      }
      return new Border(List.copyOf(rings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("area " + area.id() + " has no geometry", e);
    }
  }

  private static double[][] ring(JsonNode positions) {
    double[][] ring = new double[positions.size()][2];
    for (int at = 0; at < ring.length; at++) {
      ring[at][0] = positions.get(at).path(0).asDouble();
      ring[at][1] = positions.get(at).path(1).asDouble();
    }
    return ring;
  }

  /** Whether a place lies inside: a line from it to the east crosses the border an odd number. */
  public boolean holds(double east, double north) {
    boolean inside = false;
    for (double[][] ring : rings) {
      for (int at = 0, before = ring.length - 1; at < ring.length; before = at++) {
        double[] one = ring[at];
        double[] other = ring[before];
        boolean crosses =
            one[1] > north != other[1] > north
                && east < (other[0] - one[0]) * (north - one[1]) / (other[1] - one[1]) + one[0];
        inside ^= crosses;
      }
    }
    return inside;
  }

  /** How much ground it surrounds, its holes left out. */
  public double squareKilometres() {
    double squareMetres = 0;
    for (int at = 0; at < rings.size(); at++) {
      squareMetres += isHole(at) ? -surface(rings.get(at)) : surface(rings.get(at));
    }
    return squareMetres / 1e6;
  }

  /**
   * Whether a ring lies inside of the others: by most of its corners, as some may lie on a border.
   */
  private boolean isHole(int at) {
    List<double[][]> others = new ArrayList<>(rings);
    double[][] ring = others.remove(at);
    Border rest = new Border(others);
    long inside = Arrays.stream(ring).filter(corner -> rest.holds(corner[0], corner[1])).count();
    return 2 * inside > ring.length;
  }

  /** Half of the sum of crossed corners, counted from the first so that no digits are lost. */
  private static double surface(double[][] ring) {
    double twice = 0;
    for (int at = 1; at < ring.length; at++) {
      double[] from = {ring[at - 1][0] - ring[0][0], ring[at - 1][1] - ring[0][1]};
      double[] to = {ring[at][0] - ring[0][0], ring[at][1] - ring[0][1]};
      twice += from[0] * to[1] - to[0] * from[1];
    }
    return Math.abs(twice) / 2;
  }

  /** The place inside that lies farthest from the border, for a name and a symbol. */
  public Point middle() {
    Box box = Box.around(List.of(this));
    Point best = new Point((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
    double farthest = -1;
    for (int column = 1; column < STEPS; column++) {
      for (int row = 1; row < STEPS; row++) {
        double east = box.west() + column * box.width() / STEPS;
        double north = box.south() + row * box.height() / STEPS;
        double distance = holds(east, north) ? distance(east, north) : -1;
        if (distance > farthest) {
          farthest = distance;
          best = new Point(east, north);
        }
      }
    }
    return best;
  }

  private double distance(double east, double north) {
    double least = Double.MAX_VALUE;
    for (double[][] ring : rings) {
      for (int at = 1; at < ring.length; at++) {
        least = Math.min(least, distance(east, north, ring[at - 1], ring[at]));
      }
    }
    return least;
  }

  private static double distance(double east, double north, double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((east - from[0]) * dx + (north - from[1]) * dy) / length;
    double within = Math.max(0, Math.min(1, along));
    return Math.hypot(east - from[0] - within * dx, north - from[1] - within * dy);
  }
}
