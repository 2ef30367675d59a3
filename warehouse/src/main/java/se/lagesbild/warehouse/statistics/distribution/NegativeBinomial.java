package se.lagesbild.warehouse.statistics.distribution;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * The negative binomial distribution (NB2) by its mean and a real size: its variance is mean +
 * mean²/size.
 *
 * <p>Its tails are regularised incomplete beta functions (Abramowitz and Stegun 1964, 26.5.26),
 * taken from whichever side keeps the small probability.
 */
public final class NegativeBinomial extends CountDistribution {
  private final double size;
  private final double mean;

  /** Probability that the next trial is one more event: mean / (size + mean). */
  private final double more;

  private NegativeBinomial(double size, double mean) {
    this.size = size;
    this.mean = mean;
    this.more = mean / (size + mean);
  }

  /**
   * The distribution with a size and a mean.
   *
   * @param size finite, above 0
   * @param mean finite, from 0
   * @throws IllegalArgumentException for others
   */
  public static NegativeBinomial of(double size, double mean) {
    Inputs.requirePositive("size", size);
    Inputs.require(
        mean >= 0 && mean < Double.POSITIVE_INFINITY, "mean", mean, "ska vara ändligt och minst 0");
    return new NegativeBinomial(size, mean);
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public double variance() {
    return mean + mean * mean / size;
  }

  @Override
  public double logProbability(long count) {
    if (count < 0 || mean == 0) {
      return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    double none = -size * Math.log1p(mean / size);
    if (count == 0) {
      return none;
    }
    return none
        - count * Math.log1p(size / mean)
        - LogBeta.value(size, count + 1.0)
        - Math.log(size + count);
  }

  @Override
  public double atMost(long count) {
    if (count < 0 || mean == 0) {
      return count < 0 ? 0 : 1;
    }
    return more < 0.5
        ? RegularizedBeta.complement(more, count + 1.0, size)
        : RegularizedBeta.value(size / (size + mean), size, count + 1.0);
  }

  @Override
  public double moreThan(long count) {
    if (count < 0 || mean == 0) {
      return count < 0 ? 1 : 0;
    }
    return more < 0.5
        ? RegularizedBeta.value(more, count + 1.0, size)
        : RegularizedBeta.complement(size / (size + mean), size, count + 1.0);
  }

  @Override
  double ratio(long count) {
    return more * (size + count - 1) / count;
  }

  @Override
  double skewness() {
    return (size + 2 * mean) / Math.sqrt(size * mean * (size + mean));
  }
}
