package se.lagesbild.warehouse.statistics.controlchart;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * Which periods hold more or fewer events per exposure than a steady rate gives? A u chart with
 * Laney's limits.
 *
 * <p>With rates u = y / n and the centre c = Σy / Σn: limits c ± 3√(c/n), at least 0, for each
 * period; Laney's widen them by σ = mean |z(i) − z(i−1)| / 1.128, z = (u − c) / √(c/n), for rates
 * that vary more than chance; exact upper limits for the count are Poisson quantiles of c n.
 *
 * <p>Input: counts, NaN where one is missing; exposures above 0 of the same number. Output: limits
 * for each period, rule flags and runs.
 *
 * <p>Assumes one steady rate without season. Where σ is clearly above 1 only Laney's limits are of
 * use.
 *
 * <p>No options. Edge cases: without events all limits are 0; σ is NaN with fewer than two
 * neighbouring counts or no events, and so are Laney's limits.
 *
 * <p>Source: Montgomery, Introduction to Statistical Quality Control, 6th ed. 2009, equation 7.19;
 * Laney 2002, Improved control charts for attributes, Qual Eng 14, doi:10.1081/QEN-120003555.
 * Tested against the formula and {@code qicharts2} 0.8.1 (R 4.2.2).
 */
public final class RateChart {
  private RateChart() {}

  /** The chart. */
  public static RateChart withDefaults() {
    return new RateChart();
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException for counts that are no whole numbers from 0, or exposures that
   *     are not above 0 or of another number
   */
  public Outcome<RateLimits> draw(double[] counts, double[] exposures) {
    Inputs.requireCounts("counts", counts);
    Inputs.requireSameLength("exposure", exposures.length, "counts", counts.length);
    Inputs.requireExposures("exposure", exposures);
    double centre = centre(counts, exposures);
    if (Double.isNaN(centre)) {
      return Outcome.cannotTell("Inga uppgifter finns.", "There are no figures.");
    }
    int length = counts.length;
    double[] rates = new double[length];
    double[] sigmas = new double[length];
    double[] scores = new double[length];
    double[] exactUpper = new double[length];
    for (int at = 0; at < length; at++) {
      rates[at] = counts[at] / exposures[at];
      sigmas[at] = Math.sqrt(centre / exposures[at]);
      scores[at] = sigmas[at] > 0 ? (rates[at] - centre) / sigmas[at] : Double.NaN;
      exactUpper[at] = Poisson.of(centre * exposures[at]).quantile(Sigma.BELOW_UPPER);
    }
    double wider = Sigma.mean(Sigma.movingRanges(scores)) / Sigma.NEIGHBOURS_APART;
    return Outcome.of(
        new RateLimits(
            counts.clone(),
            centre,
            rates,
            limits(centre, sigmas, 3),
            limits(centre, sigmas, -3),
            wider,
            limits(centre, sigmas, 3 * wider),
            limits(centre, sigmas, -3 * wider),
            exactUpper,
            RuleFlags.of(rates, scores),
            Runs.of(rates, centre)));
  }

  private static double centre(double[] counts, double[] exposures) {
    double events = 0;
    double exposure = 0;
    for (int at = 0; at < counts.length; at++) {
      if (!Double.isNaN(counts[at])) {
        events += counts[at];
        exposure += exposures[at];
      }
    }
    return events / exposure;
  }

  private static double[] limits(double centre, double[] sigmas, double times) {
    double[] limits = new double[sigmas.length];
    Arrays.setAll(limits, at -> Math.max(0, centre + times * sigmas[at]));
    return limits;
  }
}
