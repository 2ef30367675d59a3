package se.lagesbild.dashboard.ground;

import java.util.List;

/**
 * A rectangle on the ground, in metres.
 *
 * @param west its left side
 * @param south its lower side
 * @param east its right side
 * @param north its upper side
 */
public record Box(double west, double south, double east, double north) {

  /** The smallest that holds some borders. */
  public static Box around(List<Border> borders) {
    double west = Double.MAX_VALUE;
    double south = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    double north = -Double.MAX_VALUE;
    for (Border border : borders) {
      for (double[][] ring : border.rings()) {
        for (double[] point : ring) {
          west = Math.min(west, point[0]);
          east = Math.max(east, point[0]);
          south = Math.min(south, point[1]);
          north = Math.max(north, point[1]);
        }
      }
    }
    return west > east ? new Box(0, 0, 1, 1) : new Box(west, south, east, north);
  }

  public double width() {
    return east - west;
  }

  public double height() {
    return north - south;
  }

  /** The same, larger on every side. */
  public Box wider(double metres) {
    return new Box(west - metres, south - metres, east + metres, north + metres);
  }
}
