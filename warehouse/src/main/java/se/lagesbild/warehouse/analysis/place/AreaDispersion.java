package se.lagesbild.warehouse.analysis.place;

/**
 * How many times as much the counts of areas vary as Poisson's do, from 1.
 *
 * <p>Pearson's statistic by its degrees of freedom, in a table of areas by periods in which every
 * area follows the common course: a season or a trend of all areas together is no extra variation.
 */
final class AreaDispersion {
  /** Fewer degrees of freedom say too little. */
  private static final int FEWEST = 8;

  private AreaDispersion() {}

  /**
   * Measures it.
   *
   * @param counts for each period one per area
   */
  static double of(double[][] counts) {
    int areas = counts.length == 0 ? 0 : counts[0].length;
    double[] byArea = new double[areas];
    double[] byPeriod = new double[counts.length];
    double all = 0;
    for (int period = 0; period < counts.length; period++) {
      for (int area = 0; area < areas; area++) {
        byArea[area] += counts[period][area];
        byPeriod[period] += counts[period][area];
        all += counts[period][area];
      }
    }
    int freedom = (positive(byArea) - 1) * (positive(byPeriod) - 1);
    return freedom < FEWEST ? 1 : Math.max(1, pearson(counts, byArea, byPeriod, all) / freedom);
  }

  private static double pearson(double[][] counts, double[] byArea, double[] byPeriod, double all) {
    double sum = 0;
    for (int period = 0; period < counts.length; period++) {
      for (int area = 0; area < byArea.length; area++) {
        double expected = byArea[area] * byPeriod[period] / all;
        double off = counts[period][area] - expected;
        sum += expected > 0 ? off * off / expected : 0;
      }
    }
    return sum;
  }

  private static int positive(double[] sums) {
    int positive = 0;
    for (double sum : sums) {
      positive += sum > 0 ? 1 : 0;
    }
    return positive;
  }
}
