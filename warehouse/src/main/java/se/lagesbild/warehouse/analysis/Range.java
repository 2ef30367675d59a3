package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;

/**
 * From a number to another.
 *
 * @param low the lower limit
 * @param high the upper limit
 */
public record Range(double low, double high) {
  private static final double TAIL_OF_NINE_IN_TEN = 0.05;

  /** What nine of ten hold, the same part left out at each end. */
  static Range ofNineInTen(CountDistribution distribution) {
    return of(distribution, TAIL_OF_NINE_IN_TEN);
  }

  /** All but a part at each end. */
  static Range of(CountDistribution distribution, double tail) {
    return new Range(distribution.quantile(tail), distribution.quantile(1 - tail));
  }

  /** A range of counts: {@code 4 till 14}, {@code 4} where both are that, {@code minst 4}. */
  Phrase counts() {
    Phrase least = Wording.whole(low);
    if (high == Double.POSITIVE_INFINITY) {
      return new Phrase("minst " + least.swedish(), "at least " + least.english());
    }
    return low == high ? least : Wording.range(low, high, 0);
  }

  /** Whether a number lies within, limits included. */
  public boolean holds(double number) {
    return number >= low && number <= high;
  }
}
