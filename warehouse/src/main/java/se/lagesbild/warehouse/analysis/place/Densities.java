package se.lagesbild.warehouse.analysis.place;

import java.util.List;
import se.lagesbild.warehouse.query.Square;
import se.lagesbild.warehouse.statistics.kde.DensitySurface;
import se.lagesbild.warehouse.statistics.kde.KdeQuartic;

/**
 * How densely events lie in and around squares, smoothed over twice their side. It knows no more of
 * where events lie than which square they are in, so that no map of it leads to a house.
 */
public final class Densities {
  private static final double SQUARE_KILOMETRE = 1e6;

  private Densities() {}

  /** How far an event is smoothed, in metres. */
  public static int bandwidth(int side) {
    return 2 * side;
  }

  /** Events per square kilometre in the middle of each square, in the order of the squares. */
  public static double[] of(List<Square> squares, double[] counts, int side) {
    double[] x = squares.stream().mapToDouble(square -> square.easting() + side / 2.0).toArray();
    double[] y = squares.stream().mapToDouble(square -> square.northing() + side / 2.0).toArray();
    double[] density =
        KdeQuartic.withDefaults()
            .withBandwidth(bandwidth(side))
            .estimate(x, y, counts, x, y)
            .fold(DensitySurface::density, none -> new double[x.length]);
    for (int at = 0; at < density.length; at++) {
      density[at] *= SQUARE_KILOMETRE;
    }
    return density;
  }
}
