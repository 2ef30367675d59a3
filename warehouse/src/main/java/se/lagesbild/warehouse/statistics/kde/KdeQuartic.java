package se.lagesbild.warehouse.statistics.kde;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.nearness.Known;
import se.lagesbild.warehouse.statistics.nearness.Squares;

/**
 * How densely do events lie around each point of a grid?
 *
 * <p>An event of weight w at a distance d up to the bandwidth h adds w 3/(π h²) (1 - d²/h²)², so
 * that the surface sums to the weights: events per square unit. Unscaled: without 3/(π h²).
 *
 * <p>Input: coordinates of the events, NaN where unknown; such events are left out; a weight each,
 * finite from 0; coordinates of the grid, none missing; all in one unit (metres). Output: see
 * {@link DensitySurface}. Describes what was, not what will be, and never down to a house: keep the
 * bandwidth at a block or more, and draw nothing from fewer than 30 events.
 *
 * <p>Default: a bandwidth of 300 metres, fixed so that maps can be compared. The rule of thumb for
 * the bandwidth, 4 · 1.06 min(deviation, quartile range/1.34) n^(-1/5), is told beside, for x, y
 * and their mean; it is NaN for a single event.
 *
 * <p>Edge cases: without events the surface is 0, and the rule of thumb NaN. More than 20 000
 * million pairs of event and grid point within reach are refused.
 *
 * <p>Source: Silverman 1986, Density Estimation for Statistics and Data Analysis, equation 4.5;
 * Venables and Ripley 2002, Modern Applied Statistics with S (the rule of thumb). Deviates from
 * QGIS, whose scaling is 7.25 times as large, and from sfhotspot, whose rule of thumb takes x only.
 * Tested against R 4.2.2 with the formula and {@code MASS::bandwidth.nrd}.
 */
public final class KdeQuartic {
  private static final double MOST_LOOKED_AT = 2e10;

  private final double bandwidth;

  private KdeQuartic(double bandwidth) {
    this.bandwidth = bandwidth;
  }

  /** With a bandwidth of 300 metres. */
  public static KdeQuartic withDefaults() {
    return new KdeQuartic(300);
  }

  /**
   * The same with another bandwidth.
   *
   * @param metres above 0
   * @throws IllegalArgumentException for another
   */
  public KdeQuartic withBandwidth(double metres) {
    Inputs.requirePositive("bandwidth", metres);
    return new KdeQuartic(metres);
  }

  /**
   * Computes the surface.
   *
   * @throws IllegalArgumentException for lists of different lengths, a value that is not finite, a
   *     missing grid coordinate or weight, a weight below 0, or too many pairs
   */
  public Outcome<DensitySurface> estimate(
      double[] pointX, double[] pointY, double[] weights, double[] gridX, double[] gridY) {
    requireEvents(pointX, pointY, weights);
    Inputs.requireComplete("gridX", gridX);
    Inputs.requireComplete("gridY", gridY);
    Inputs.requireSameLength("gridY", gridY.length, "gridX", gridX.length);
    Known known = Known.in(pointX, pointY);
    double[] x = known.of(pointX);
    double[] y = known.of(pointY);
    double[] weight = known.of(weights);
    double[] unscaled = surface(x, y, weight, gridX, gridY);
    double[] density = new double[unscaled.length];
    for (int at = 0; at < density.length; at++) {
      density[at] = unscaled[at] * 3 / (Math.PI * bandwidth * bandwidth);
    }
    return Outcome.of(
        new DensitySurface(
            x.length, bandwidth, density, unscaled, Thumb.bandwidth(x), Thumb.bandwidth(y)));
  }

  private static void requireEvents(double[] x, double[] y, double[] weights) {
    Inputs.requireValues("pointX", x);
    Inputs.requireValues("pointY", y);
    Inputs.requireComplete("weights", weights);
    Inputs.requireSameLength("pointY", y.length, "pointX", x.length);
    Inputs.requireSameLength("weights", weights.length, "pointX", x.length);
    for (double weight : weights) {
      Inputs.require(weight >= 0, "weights", weight, "ska vara minst 0");
    }
  }

  private double[] surface(
      double[] x, double[] y, double[] weight, double[] gridX, double[] gridY) {
    Squares squares = Squares.of(x, y, bandwidth);
    requireFew(squares, gridX, gridY);
    double[] surface = new double[gridX.length];
    int[] run = new int[2];
    for (int at = 0; at < surface.length; at++) {
      for (int row = -1; row <= 1; row++) {
        squares.findRun(gridX[at], gridY[at], row, run);
        for (int position = run[0]; position < run[1]; position++) {
          int point = squares.point(position);
          surface[at] += weight[point] * kernel(x[point] - gridX[at], y[point] - gridY[at]);
        }
      }
    }
    return surface;
  }

  private static void requireFew(Squares squares, double[] gridX, double[] gridY) {
    int[] run = new int[2];
    double pairs = 0;
    for (int at = 0; at < gridX.length; at++) {
      for (int row = -1; row <= 1; row++) {
        squares.findRun(gridX[at], gridY[at], row, run);
        pairs += run[1] - run[0];
      }
    }
    Inputs.require(pairs <= MOST_LOOKED_AT, "antalet par att se på", pairs, "ska vara högst 2e10");
  }

  private double kernel(double dx, double dy) {
    double left = 1 - (dx * dx + dy * dy) / (bandwidth * bandwidth);
    return left > 0 ? left * left : 0;
  }
}
