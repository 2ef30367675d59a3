package se.lagesbild.warehouse.statistics.distribution;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * The Poisson distribution, whose mean may be 0.
 *
 * <p>Its tails are regularised incomplete gamma functions (Abramowitz and Stegun 1964, 26.4.21).
 */
public final class Poisson extends CountDistribution {
  private final double mean;
  private final double logMean;

  private Poisson(double mean) {
    this.mean = mean;
    this.logMean = Math.log(mean);
  }

  /**
   * The distribution with a mean.
   *
   * @param mean finite, from 0
   * @throws IllegalArgumentException for another
   */
  public static Poisson of(double mean) {
    Inputs.require(
        mean >= 0 && mean < Double.POSITIVE_INFINITY, "mean", mean, "ska vara ändligt och minst 0");
    return new Poisson(mean);
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public double variance() {
    return mean;
  }

  @Override
  public double logProbability(long count) {
    if (count < 0 || mean == 0) {
      return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    return count * logMean - mean - LogGamma.value(count + 1.0);
  }

  @Override
  public double atMost(long count) {
    if (count < 0 || mean == 0) {
      return count < 0 ? 0 : 1;
    }
    return RegularizedGamma.Q.value(count + 1.0, mean);
  }

  @Override
  public double moreThan(long count) {
    if (count < 0 || mean == 0) {
      return count < 0 ? 1 : 0;
    }
    return RegularizedGamma.P.value(count + 1.0, mean);
  }

  @Override
  double ratio(long count) {
    return mean / count;
  }

  @Override
  double skewness() {
    return 1 / Math.sqrt(mean);
  }
}
