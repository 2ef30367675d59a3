package se.lagesbild.warehouse.statistics.controlchart;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Anhøj's test: runs too long, or too few crossings of the centre line, for a steady process.
 *
 * <p>Source: Anhøj and Olesen 2014, Run charts revisited, PLoS ONE 9,
 * doi:10.1371/journal.pone.0113825.
 *
 * @param useful points that are not on the centre line
 * @param longest run on one side
 * @param longestAllowed log₂ of the useful points, rounded, and 3; NaN without any
 * @param crossings of the centre line
 * @param fewestAllowed the 5 per cent quantile of as many throws of a coin; NaN without any
 */
public record Runs(
    int useful, int longest, double longestAllowed, int crossings, double fewestAllowed) {

  /** Counts runs; NaN is a missing point, which is not useful. */
  static Runs of(double[] values, double centre) {
    int useful = 0;
    int longest = 0;
    int run = 0;
    int crossings = 0;
    double before = 0;
    for (double value : values) {
      double side = Math.signum(value - centre);
      if (side == 1 || side == -1) {
        useful++;
        crossings += side * before < 0 ? 1 : 0;
        run = side == before ? run + 1 : 1;
        longest = Math.max(longest, run);
        before = side;
      }
    }
    if (useful == 0) {
      return new Runs(0, 0, Double.NaN, 0, Double.NaN);
    }
    double allowed = Math.rint(Math.log(useful) / Math.log(2)) + 3;
    int fewest = BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05);
    return new Runs(useful, longest, allowed, crossings, fewest);
  }

  /** Whether the points are not steady around the centre line. */
  public boolean signal() {
    return longest > longestAllowed || crossings < fewestAllowed;
  }
}
