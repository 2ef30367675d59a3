package se.lagesbild.warehouse.statistics.distribution;

import java.util.function.LongToDoubleFunction;

/**
 * Two-sided p-values of a count: how often one comes that is no more likely than what was seen.
 *
 * <p>Probabilities within 1e-7 of each other count as equal, as in R's exact tests. Source: Freeman
 * and Halton 1951, Biometrika 38, doi:10.1093/biomet/38.1-2.141.
 *
 * @param probability of a count; rises up to the mode and falls after it
 * @param atMost probability of at most a count
 * @param atLeast probability of at least a count
 * @param mode a most likely count
 * @param lowest the smallest possible count
 * @param highest the largest possible count
 */
public record LeastLikely(
    LongToDoubleFunction probability,
    LongToDoubleFunction atMost,
    LongToDoubleFunction atLeast,
    long mode,
    long lowest,
    long highest) {
  private static final double EQUAL = 1 + 1e-7;

  /** For Poisson's distribution. */
  public static LeastLikely of(Poisson poisson) {
    return new LeastLikely(
        poisson::probability,
        poisson::atMost,
        poisson::atLeast,
        (long) Math.floor(poisson.mean()),
        0,
        Long.MAX_VALUE / 4);
  }

  /** The p-value of a count. */
  public double pValue(long count) {
    double seen = probability.applyAsDouble(count) * EQUAL;
    return Math.min(1, below(seen) + above(seen));
  }

  /** How often a count below the mode comes that is no more likely. */
  private double below(double seen) {
    if (probability.applyAsDouble(lowest) > seen) {
      return 0;
    }
    long unlikely = lowest;
    long likely = mode + 1;
    while (likely - unlikely > 1) {
      long middle = unlikely + (likely - unlikely) / 2;
      if (probability.applyAsDouble(middle) <= seen) {
        unlikely = middle;
      } else {
        likely = middle;
      }
    }
    return atMost.applyAsDouble(unlikely);
  }

  /** How often a count above the mode comes that is no more likely. */
  private double above(double seen) {
    long likely = mode - 1;
    long unlikely = mode;
    long step = 1;
    while (probability.applyAsDouble(unlikely) > seen) {
      likely = unlikely;
      if (unlikely == highest) {
        return 0;
      }
      unlikely = Math.min(highest, unlikely + step);
      step *= 2;
    }
    while (unlikely - likely > 1) {
      long middle = likely + (unlikely - likely) / 2;
      if (probability.applyAsDouble(middle) <= seen) {
        unlikely = middle;
      } else {
        likely = middle;
      }
    }
    return atLeast.applyAsDouble(unlikely);
  }
}
