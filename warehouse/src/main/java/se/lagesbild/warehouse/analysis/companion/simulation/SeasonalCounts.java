package se.lagesbild.warehouse.analysis.companion.simulation;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import se.lagesbild.warehouse.catalogue.Grain;

/**
 * Weekly counts, negative binomial with size 4, of a season of its own phase.
 *
 * @param counts one for each week
 * @param means what was to expect
 */
record SeasonalCounts(double[] counts, double[] means) {
  private static final double SIZE = 4;
  private static final double SEASON = 0.5;

  /**
   * Draws them.
   *
   * @param mean of a week
   * @param logarithms what is added to the logarithm of each week's mean
   */
  static SeasonalCounts draw(double mean, double[] logarithms, SplittableRandom seed) {
    UniformRandomProvider random = seed::nextLong;
    double phase = random.nextDouble();
    double[] counts = new double[logarithms.length];
    double[] means = new double[logarithms.length];
    for (int week = 0; week < counts.length; week++) {
      double year = week / Grain.WEEK.periodsPerYear();
      means[week] =
          mean * Math.exp(SEASON * Math.cos(2 * Math.PI * (year + phase)) + logarithms[week]);
      double rate =
          AhrensDieterMarsagliaTsangGammaSampler.of(random, SIZE, means[week] / SIZE).sample();
      // The sampler takes no mean of 0, nor one so small.
      counts[week] = rate < 1e-300 ? 0 : PoissonSampler.of(random, rate).sample();
    }
    return new SeasonalCounts(counts, means);
  }

  /** How far a count lies from what was to expect, by its spread. */
  double apart(int week) {
    double mean = means[week];
    return (counts[week] - mean) / Math.sqrt(mean + mean * mean / SIZE);
  }
}
