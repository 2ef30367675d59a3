package se.lagesbild.warehouse.analysis.calibration;

import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * What no method can do better.
 *
 * <p>A method that calls a share alpha of the periods more than usual does so at least once in n
 * periods without change at most n alpha often. That makes it a test of these periods, and by
 * Neyman and Pearson's lemma none of that level finds a doubling more often than the likelihood
 * ratio, which for independent Poisson or negative binomial periods of one known mean and size
 * grows with their sum; randomised where the sum's steps leave some of the level.
 */
final class Findable {
  private Findable() {}

  /** The share of doublings found at most within {@code periods}. */
  static double atMost(double mean, double size, int periods, double alpha) {
    CountDistribution usual = sum(mean, size, periods);
    CountDistribution doubled = sum(2 * mean, size, periods);
    double level = periods * alpha;
    long surely = 0;
    while (usual.atLeast(surely) > level) {
      surely++;
    }
    if (surely == 0) {
      return 1;
    }
    double left = level - usual.atLeast(surely);
    double step = usual.atLeast(surely - 1) - usual.atLeast(surely);
    double doubledStep = doubled.atLeast(surely - 1) - doubled.atLeast(surely);
    return doubled.atLeast(surely) + left / step * doubledStep;
  }

  private static CountDistribution sum(double mean, double size, int periods) {
    return size == Double.POSITIVE_INFINITY
        ? Poisson.of(periods * mean)
        : NegativeBinomial.of(periods * size, periods * mean);
  }
}
