package se.lagesbild.warehouse.statistics.moran;

import se.lagesbild.warehouse.statistics.nearness.Deviations;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;
import se.lagesbild.warehouse.statistics.nearness.NormalChance;

/**
 * Whether neighbours are alike in the whole; NaN where that cannot be told.
 *
 * @param index Moran's I, above its expectation where neighbours are alike
 * @param expectation of I by chance
 * @param variance of I by chance
 * @param z how far I is from it
 * @param p two-sided, by the normal approximation
 */
public record GlobalMoran(double index, double expectation, double variance, double z, double p) {

  static GlobalMoran of(Deviations z, double[] lag, Neighbours neighbours) {
    double[] weight = new double[lag.length];
    double n = 0;
    double together = 0;
    for (int cell = 0; cell < lag.length; cell++) {
      weight[cell] = neighbours.count(cell) == 0 ? 0 : 1.0 / neighbours.count(cell);
      n += weight[cell] > 0 ? 1 : 0;
      together += z.values()[cell] * lag[cell];
    }
    // Each row of weights sums to 1, so that the sum of all weights is n itself.
    double index = n > 0 ? together / (z.second() * lag.length) : Double.NaN;
    double expectation = n > 1 ? -1 / (n - 1) : Double.NaN;
    double peaked = z.fourth() / (z.second() * z.second());
    double variance = variance(n, weight, neighbours, peaked) - expectation * expectation;
    double standardized = NormalChance.z(index, expectation, variance);
    return new GlobalMoran(
        index, expectation, variance, standardized, NormalChance.twoSided(standardized));
  }

  /** The second moment of I (Cliff and Ord 1981, equation 2.26). */
  private static double variance(double n, double[] weight, Neighbours neighbours, double peaked) {
    if (n < 4) {
      return Double.NaN;
    }
    double[] received = neighbours.sumsFromOthers(weight);
    double s1 = 0;
    double s2 = 0;
    for (int cell = 0; cell < weight.length; cell++) {
      double given = weight[cell] > 0 ? 1 : 0;
      s1 += weight[cell] * (given + neighbours.sumOfMutual(cell, weight));
      s2 += (given + received[cell]) * (given + received[cell]);
    }
    double alike = n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * n * n);
    double tails = peaked * (s1 * (n * n - n) - 2 * n * s2 + 6 * n * n);
    return (alike - tails) / ((n - 1) * (n - 2) * (n - 3) * n * n);
  }
}
