package se.lagesbild.warehouse.statistics.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;

/** A distribution over 0, 1, 2, … */
public abstract sealed class CountDistribution permits Poisson, NegativeBinomial {
  /** Two neighbouring doubles apart or some more is the same probability, as in R's quantiles. */
  private static final double FUZZ = 64 * Math.ulp(1.0);

  /** Below this a tail is summed in logarithms. */
  private static final double SMALLEST_TAIL = 1e-290;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double NEGLIGIBLE = 1e-18;

  /** After this many terms the rest of a tail is as good as a geometric series. */
  private static final int MOST_TERMS = 100_000;

  /** No quantile is looked for above this, so that no sum of counts overflows. */
  private static final long LARGEST = 1L << 60;

  /** The mean. */
  public abstract double mean();

  /** The variance. */
  public abstract double variance();

  /** Logarithm of the probability of {@code count}; negative infinity where it is 0. */
  public abstract double logProbability(long count);

  /** The probability of at most {@code count}. */
  public abstract double atMost(long count);

  /** The probability of more than {@code count}, exact however small. */
  public abstract double moreThan(long count);

  /** How many times as probable {@code count} is as {@code count - 1}. */
  abstract double ratio(long count);

  /** The skewness of the distribution, for a mean above 0. */
  abstract double skewness();

  /** The probability of {@code count}. */
  public final double probability(long count) {
    return Math.exp(logProbability(count));
  }

  /** The probability of at least {@code count}. */
  public final double atLeast(long count) {
    return count <= 0 ? 1 : moreThan(count - 1);
  }

  /** Logarithm of the probability of at least {@code count}, also where that is no double. */
  public final double logAtLeast(long count) {
    double tail = atLeast(count);
    if (tail > SMALLEST_TAIL || mean() == 0) {
      return Math.log(tail);
    }
    double sum = 1;
    double term = 1;
    long next = count + 1;
    for (; term > NEGLIGIBLE * sum && next <= count + MOST_TERMS; next++) {
      term *= ratio(next);
      sum += term;
    }
    sum += term * ratio(next) / (1 - ratio(next));
    return logProbability(count) + Math.log(sum);
  }

  /**
   * The smallest count that is not exceeded with at least the probability {@code probability}; 2⁶⁰
   * where it is larger.
   *
   * @param probability between 0 and 1, both excluded
   * @throws IllegalArgumentException for another probability
   */
  public final long quantile(double probability) {
    Inputs.requireProbability("probability", probability);
    if (mean() == 0) {
      return 0;
    }
    double wanted = probability * (1 - FUZZ);
    long guess = guess(probability);
    long step = 1;
    long low = guess;
    long high = guess;
    if (atMost(guess) >= wanted) {
      while (low >= 0 && atMost(low) >= wanted) {
        high = low;
        low -= step;
        step *= 2;
      }
      low = Math.max(low, -1);
    } else {
      while (high < LARGEST && atMost(high) < wanted) {
        low = high;
        high = Math.min(LARGEST, high + step);
        step *= 2;
      }
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (atMost(middle) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Near the quantile, by the first terms of Cornish and Fisher's expansion. */
  private long guess(double probability) {
    double z = NORMAL.inverseCumulativeProbability(probability);
    double y = mean() + Math.sqrt(variance()) * (z + skewness() * (z * z - 1) / 6);
    return Math.max(0, (long) Math.floor(Math.min(y + 0.5, LARGEST)));
  }
}
