package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.controlchart.IndividualsLimits.Limits;

/**
 * Which values lie outside of what their own unrest gives? An XmR chart.
 *
 * <p>With the mean moving range R of neighbours: limits are the mean ± 2.66 R (as the NHS has it)
 * or ± 3 R / 1.128 (Montgomery); a moving range above 3.267 R is itself unusual. The screened
 * limits leave out moving ranges of at least 3.267 R, once. Close to a limit is beyond two thirds
 * of the way there.
 *
 * <p>Input: values; NaN is a missing one, and so are the moving ranges beside it. Output: limits,
 * moving ranges, rule flags (by Montgomery's limits), and runs around the median.
 *
 * <p>Assumes values that vary alike around one level. Of use from a mean of about 8 on; for small
 * counts it cries wolf: use {@link CountChart}'s exact limits.
 *
 * <p>No options. Edge cases: values that never change have limits equal to the mean and no flags;
 * with fewer than two neighbours nothing is told.
 *
 * <p>Source: Montgomery, Introduction to Statistical Quality Control, 6th ed. 2009, section 6.4;
 * Nelson 1982, Control charts for individual measurements, J Qual Technol 14,
 * doi:10.1080/00224065.1982.11978811. Tested against {@code qicharts2} 0.8.1 and {@code
 * NHSRplotthedots} 0.2.2 (R 4.2.2).
 */
public final class IndividualsChart {
  private static final double NHS = 2.66;
  private static final double UNUSUAL_RANGE = 3.267;

  private IndividualsChart() {}

  /** The chart. */
  public static IndividualsChart withDefaults() {
    return new IndividualsChart();
  }

  /**
   * Draws the chart.
   *
   * @throws IllegalArgumentException for values that are not finite
   */
  public Outcome<IndividualsLimits> draw(double[] values) {
    Inputs.requireValues("values", values);
    double[] ranges = Sigma.movingRanges(values);
    double range = Sigma.mean(ranges);
    if (Double.isNaN(range)) {
      return Outcome.cannotTell(
          "Det behövs minst två värden i följd.", "At least two values in a row are needed.");
    }
    double centre = Sigma.mean(values);
    double screened = screened(ranges, UNUSUAL_RANGE * range);
    double sigma = range / Sigma.NEIGHBOURS_APART;
    return Outcome.of(
        new IndividualsLimits(
            values.clone(),
            centre,
            range,
            ranges,
            UNUSUAL_RANGE * range,
            centre + 3 * sigma,
            centre - 3 * sigma,
            screened,
            limits(values, centre, range),
            limits(values, centre, screened),
            RuleFlags.of(values, Sigma.scores(values, centre, sigma)),
            Runs.of(values, Sigma.median(values))));
  }

  /** The mean of the moving ranges below a limit; of all where none is, as all are 0. */
  private static double screened(double[] ranges, double limit) {
    double sum = 0;
    int number = 0;
    for (double range : ranges) {
      if (range < limit) {
        sum += range;
        number++;
      }
    }
    return number == 0 ? 0 : sum / number;
  }

  private static Limits limits(double[] values, double centre, double range) {
    double upper = centre + NHS * range;
    double lower = centre - NHS * range;
    boolean[] outside = new boolean[values.length];
    boolean[] close = new boolean[values.length];
    for (int at = 0; at < values.length; at++) {
      double apart = Math.abs(values[at] - centre);
      outside[at] = values[at] > upper || values[at] < lower;
      close[at] = !outside[at] && apart > NHS * range * 2 / 3;
    }
    return new Limits(upper, lower, outside, close);
  }
}
