package se.lagesbild.warehouse.statistics.controlchart;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * Which periods hold more or fewer events than a steady level gives? A c chart.
 *
 * <p>Limits c ± 3√c, at least 0, around the mean c, and beside them exact ones: the Poisson
 * quantiles at the probabilities that a normal number is below ±3. The dispersion Σ(y − c)² / c is
 * chi-squared with n − 1 degrees of freedom if counts vary as chance does.
 *
 * <p>Input: counts; NaN is a missing one. Output: limits (a count above the upper or below the
 * lower is outside), rule flags, runs and the dispersion with its one-sided p-value.
 *
 * <p>Assumes Poisson counts with equal exposure, no season and no trend. Below a mean of 5 only the
 * exact limits are of use; if the counts vary more than chance, none are: use {@link RateChart}'s
 * Laney limits.
 *
 * <p>No options. Edge cases: without events all limits are 0 and the dispersion is NaN; a single
 * count has a dispersion of NaN and is as expected.
 *
 * <p>Source: Shewhart 1931, Economic Control of Quality of Manufactured Product; Montgomery,
 * Introduction to Statistical Quality Control, 6th ed. 2009, equation 7.17. Tested against the
 * formula and {@code qicharts2} 0.8.1 (R 4.2.2).
 */
public final class CountChart {
  private CountChart() {}

  /** The chart. */
  public static CountChart withDefaults() {
    return new CountChart();
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException for counts that are no whole numbers from 0
   */
  public Outcome<CountLimits> draw(double[] counts) {
    Inputs.requireCounts("counts", counts);
    double centre = Sigma.mean(counts);
    if (Double.isNaN(centre)) {
      return Outcome.cannotTell("Inga uppgifter finns.", "There are no figures.");
    }
    double sigma = Math.sqrt(centre);
    Poisson usual = Poisson.of(centre);
    double upper = centre + 3 * sigma;
    double chiSquared = 0;
    int number = 0;
    for (double count : counts) {
      if (!Double.isNaN(count)) {
        chiSquared += (count - centre) * (count - centre) / centre;
        number++;
      }
    }
    return Outcome.of(
        new CountLimits(
            counts.clone(),
            centre,
            upper,
            Math.max(0, centre - 3 * sigma),
            centre + 2 * sigma,
            Math.max(0, centre - 2 * sigma),
            usual.quantile(Sigma.BELOW_UPPER),
            usual.quantile(Sigma.BELOW_LOWER),
            chiSquared / (number - 1),
            chiSquared,
            pValue(chiSquared, number - 1),
            RuleFlags.of(counts, Sigma.scores(counts, centre, (upper - centre) / 3)),
            Runs.of(counts, centre)));
  }

  private static double pValue(double chiSquared, int degreesOfFreedom) {
    if (Double.isNaN(chiSquared) || degreesOfFreedom == 0) {
      return Double.isNaN(chiSquared) ? Double.NaN : 1;
    }
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquared);
  }
}
