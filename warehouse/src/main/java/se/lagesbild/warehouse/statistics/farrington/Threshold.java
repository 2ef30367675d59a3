package se.lagesbild.warehouse.statistics.farrington;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/** How the limit is drawn from an expected count. */
public enum Threshold {
  /** Counts to the power 2/3 are normal, and the expected count has an error (Farrington 1996). */
  POWER_TWO_THIRDS(2.0 / 3),
  /** The same of square roots. */
  POWER_HALF(0.5),
  /** The same of the counts themselves. */
  POWER_ONE(1),
  /** Counts are negative binomial, and the expected count is taken as true (Noufaily 2013). */
  NEGATIVE_BINOMIAL(Double.NaN),
  /** The same with the expected count's own upper limit in its place. */
  UPPER_MEAN(Double.NaN),
  /** Counts are negative binomial, with the error of the expected count in their variance. */
  PREDICTIVE(Double.NaN);

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double power;

  Threshold(double power) {
    this.power = power;
  }

  /**
   * The count above which a period alarms.
   *
   * @param alpha how often it is exceeded without any change
   * @param mean the expected count
   * @param dispersion variance by mean, from 1
   * @param standardError of the expected count's logarithm
   */
  double limit(double alpha, double mean, double dispersion, double standardError) {
    double z = NORMAL.inverseSurvivalProbability(alpha);
    if (Double.isNaN(power)) {
      return counts(alpha, mean, dispersion, standardError).quantile(1 - alpha);
    }
    double spread = z * deviation(mean, dispersion, standardError);
    return Math.pow(Math.max(0, Math.pow(mean, power) + spread), 1 / power);
  }

  /** The probability of at least {@code count} without any change. */
  double atLeast(double count, double alpha, double mean, double dispersion, double standardError) {
    if (Double.isNaN(power)) {
      return counts(alpha, mean, dispersion, standardError).atLeast((long) count);
    }
    double apart = Math.pow(count, power) - Math.pow(mean, power);
    return NORMAL.survivalProbability(apart / deviation(mean, dispersion, standardError));
  }

  private double deviation(double mean, double dispersion, double standardError) {
    double ofMean = dispersion + mean * standardError * standardError;
    return power * Math.sqrt(Math.pow(mean, 2 * power - 1) * ofMean);
  }

  private CountDistribution counts(
      double alpha, double mean, double dispersion, double standardError) {
    return switch (this) {
      case UPPER_MEAN -> {
        double upper = mean * Math.exp(NORMAL.inverseSurvivalProbability(alpha) * standardError);
        yield withVariance(upper, dispersion * upper);
      }
      case NEGATIVE_BINOMIAL -> withVariance(mean, dispersion * mean);
      default -> predictive(mean, dispersion, standardError);
    };
  }

  /** What a period without any change may hold. */
  static CountDistribution predictive(double mean, double dispersion, double standardError) {
    double error = mean * standardError;
    return withVariance(mean, dispersion * mean + error * error);
  }

  private static CountDistribution withVariance(double mean, double variance) {
    double size = mean * mean / (variance - mean);
    return variance > mean && size < 1e12 ? NegativeBinomial.of(size, mean) : Poisson.of(mean);
  }
}
