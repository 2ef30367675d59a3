package se.lagesbild.warehouse.statistics.distribution;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * The binomial distribution with tails exact on both sides (regularised incomplete beta functions,
 * Abramowitz and Stegun 1964, 26.5.24).
 *
 * @param trials number of trials, from 0
 * @param share probability of each, from 0 to 1
 */
public record Binomial(long trials, double share) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for others
   */
  public Binomial {
    Inputs.require(trials >= 0, "antalet försök", trials, "ska vara minst 0");
    Inputs.require(share >= 0 && share <= 1, "andelen", share, "ska vara från 0 till 1");
  }

  /** The probability of {@code count}. */
  public double probability(long count) {
    if (count < 0 || count > trials) {
      return 0;
    }
    if (share == 0 || share == 1) {
      return count == (share == 0 ? 0 : trials) ? 1 : 0;
    }
    double rest = trials - count;
    return Math.exp(
        count * Math.log(share)
            + rest * Math.log1p(-share)
            - Math.log(trials + 1.0)
            - LogBeta.value(count + 1.0, rest + 1));
  }

  /** The probability of at most {@code count}. */
  public double atMost(long count) {
    if (count < 0 || count >= trials) {
      return count < 0 ? 0 : 1;
    }
    return RegularizedBeta.complement(share, count + 1.0, (double) trials - count);
  }

  /** The probability of at least {@code count}. */
  public double atLeast(long count) {
    if (count <= 0 || count > trials) {
      return count <= 0 ? 1 : 0;
    }
    return RegularizedBeta.value(share, count, trials - count + 1.0);
  }

  /** Two-sided p-values of a count. */
  public LeastLikely leastLikely() {
    long mode = Math.min(trials, (long) Math.floor((trials + 1.0) * share));
    return new LeastLikely(this::probability, this::atMost, this::atLeast, mode, 0, trials);
  }
}
