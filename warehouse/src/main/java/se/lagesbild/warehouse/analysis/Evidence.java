package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.distribution.CountDistribution;

/**
 * The last periods whose sum chance gives least often.
 *
 * @param chance how often chance gives so many, or so few, in all the sums that were looked at
 * @param periods how many periods
 * @param observed their sum
 * @param expected the sum to expect
 */
public record Evidence(double chance, int periods, double observed, double expected) {
  static final Evidence NONE = new Evidence(1, 1, 0, 0);

  /** This one, or the sum of {@code number} periods where chance gives that less often. */
  Evidence orStronger(double other, int number, double sum, CountDistribution sums) {
    return other < chance ? new Evidence(other, number, sum, sums.mean()) : this;
  }
}
