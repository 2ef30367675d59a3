package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;

/**
 * Do rare events come closer together, or further apart, than usual? A g chart and a t chart.
 *
 * <p>With gaps of mean m, g: the upper limit is m + 3√(m(m + 1)), and exactly the geometric
 * quantile with p = 1 / (m + 1) at the probability that a normal number is below 3. t: gaps to the
 * power 1/3.6 are nearly normal, so limits are those of an XmR chart (mean ± 3 R / 1.128),
 * transformed back. Beside them stands for each gap the probability 1 − e^(−gap/m) of one as short,
 * if events come at random.
 *
 * <p>Input: days (or cases) between events, from 0; NaN is a missing one. Output: limits, and
 * one-sided probabilities of a gap as short. A long gap is good news, a short one bad.
 *
 * <p>Assumes one steady rate. For events so rare that most periods hold none.
 *
 * <p>No options. Edge cases: the t chart is NaN where a gap is 0 (give times of day), and its
 * limits with fewer than two neighbours; its lower limit is NaN where it would be below 0; the
 * probabilities are NaN where all gaps are 0.
 *
 * <p>Source: Benneyan 2001, Number-between g-type statistical quality control charts, Health Care
 * Manag Sci 4, doi:10.1023/A:1011846412909; Nelson 1994, A control chart for parts-per-million
 * nonconforming items, J Qual Technol 26, doi:10.1080/00224065.1994.11979529. Tested against {@code
 * qicharts2} 0.8.1 (R 4.2.2).
 */
public final class RareEventChart {
  private static final double POWER = 3.6;

  private RareEventChart() {}

  /** The chart. */
  public static RareEventChart withDefaults() {
    return new RareEventChart();
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException for gaps that are not finite or below 0
   */
  public Outcome<GapLimits> draw(double[] gaps) {
    Inputs.requireValues("gaps", gaps);
    boolean positive = true;
    for (double gap : gaps) {
      Inputs.require(!(gap < 0), "gaps", gap, "ska vara minst 0");
      positive &= gap != 0;
    }
    double mean = Sigma.mean(gaps);
    if (Double.isNaN(mean)) {
      return Outcome.cannotTell("Inga mellanrum finns.", "There are no gaps.");
    }
    double[] chances = new double[gaps.length];
    double[] roots = new double[gaps.length];
    for (int at = 0; at < gaps.length; at++) {
      chances[at] = -Math.expm1(-gaps[at] / mean);
      roots[at] = positive ? Math.pow(gaps[at], 1 / POWER) : Double.NaN;
    }
    double centre = Sigma.mean(roots);
    double spread = 3 * Sigma.mean(Sigma.movingRanges(roots)) / Sigma.NEIGHBOURS_APART;
    return Outcome.of(
        new GapLimits(
            gaps.clone(),
            mean,
            Sigma.median(gaps),
            mean + 3 * Math.sqrt(mean * (mean + 1)),
            NegativeBinomial.of(1, mean).quantile(Sigma.BELOW_UPPER),
            back(centre),
            back(centre + spread),
            back(centre - spread),
            chances));
  }

  private static double back(double root) {
    return root < 0 ? Double.NaN : Math.pow(root, POWER);
  }
}
