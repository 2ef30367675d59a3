package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/** What the past gives reason to expect of periods. */
abstract sealed class Expectation permits RateExpectation, ModelExpectation, QuietExpectation {

  /** The distribution of the sum of {@code number} periods that end with {@code last}. */
  abstract CountDistribution of(int last, int number);

  /** The model behind it. */
  abstract Basis basis();

  /** Events in the periods that it was drawn from. */
  abstract double events();

  /** Number of those periods. */
  abstract int periods();

  /** Whether two periods hold as much but for season and trend. */
  boolean areAlike(int one, int other) {
    return true;
  }

  static CountDistribution distribution(double mean, double variance) {
    return variance > mean * (1 + 1e-9)
        ? NegativeBinomial.of(mean * mean / (variance - mean), mean)
        : Poisson.of(mean);
  }
}
