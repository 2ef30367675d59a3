package se.lagesbild.sampledata.world;

import se.lagesbild.sampledata.world.Place.Point;

/**
 * SWEREF 99 TM to latitude and longitude with Krüger's series on GRS 80, as Lantmäteriet prints it
 * (Gauss Conformal Projection, 2008); good to a millimetre within Sweden.
 */
public final class Sweref99 {

  private static final double FLATTENING = 1 / 298.257222101;
  private static final double N = FLATTENING / (2 - FLATTENING);
  private static final double RADIUS =
      6378137 / (1 + N) * (1 + Math.pow(N, 2) / 4 + Math.pow(N, 4) / 64);
  private static final double SCALE = 0.9996;
  private static final double FALSE_EASTING = 500000;
  private static final double CENTRAL_MERIDIAN = 15;
  private static final double[] DELTA = {
    N / 2 - 2 * Math.pow(N, 2) / 3 + 37 * Math.pow(N, 3) / 96 - Math.pow(N, 4) / 360,
    Math.pow(N, 2) / 48 + Math.pow(N, 3) / 15 - 437 * Math.pow(N, 4) / 1440,
    17 * Math.pow(N, 3) / 480 - 37 * Math.pow(N, 4) / 840,
    4397 * Math.pow(N, 4) / 161280
  };

  private Sweref99() {}

  /** Latitude and longitude in degrees. */
  public static Geographic geographic(Point point) {
    double xi = point.northing() / (SCALE * RADIUS);
    double eta = (point.easting() - FALSE_EASTING) / (SCALE * RADIUS);
    double xiPrime = xi;
    double etaPrime = eta;
    for (int term = 1; term <= DELTA.length; term++) {
      xiPrime -= DELTA[term - 1] * Math.sin(2 * term * xi) * Math.cosh(2 * term * eta);
      etaPrime -= DELTA[term - 1] * Math.cos(2 * term * xi) * Math.sinh(2 * term * eta);
    }
    double conformal = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
    double longitude = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime));
    return new Geographic(
        Math.toDegrees(geodetic(conformal)), CENTRAL_MERIDIAN + Math.toDegrees(longitude));
  }

  private static double geodetic(double conformal) {
    double e2 = FLATTENING * (2 - FLATTENING);
    double e4 = e2 * e2;
    double e6 = e4 * e2;
    double e8 = e4 * e4;
    double sine2 = Math.pow(Math.sin(conformal), 2);
    double first = e2 + e4 + e6 + e8;
    double second = -(7 * e4 + 17 * e6 + 30 * e8) / 6;
    double third = (224 * e6 + 889 * e8) / 120;
    double fourth = -4279 * e8 / 1260;
    double series = first + sine2 * (second + sine2 * (third + sine2 * fourth));
    return conformal + Math.sin(conformal) * Math.cos(conformal) * series;
  }

  /**
   * A point on the globe.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Geographic(double latitude, double longitude) {}
}
