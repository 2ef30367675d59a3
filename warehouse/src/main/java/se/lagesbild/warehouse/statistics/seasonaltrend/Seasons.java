package se.lagesbild.warehouse.statistics.seasonaltrend;

/**
 * A series split by the position in the period.
 *
 * @param years of the known values of each position
 * @param values those values
 * @param complete whether each position has a value in each year
 */
record Seasons(double[][] years, double[][] values, boolean complete) {

  static Seasons of(double[] series, int period, int start) {
    int[] counts = new int[period];
    boolean complete = start == 1 && series.length % period == 0;
    for (int at = 0; at < series.length; at++) {
      if (Double.isNaN(series[at])) {
        complete = false;
      } else {
        counts[(start - 1 + at) % period]++;
      }
    }
    double[][] years = new double[period][];
    double[][] values = new double[period][];
    for (int season = 0; season < period; season++) {
      years[season] = new double[counts[season]];
      values[season] = new double[counts[season]];
    }
    int[] next = new int[period];
    for (int at = 0; at < series.length; at++) {
      if (!Double.isNaN(series[at])) {
        int season = (start - 1 + at) % period;
        years[season][next[season]] = Math.floor((start - 1.0 + at) / period);
        values[season][next[season]++] = series[at];
      }
    }
    return new Seasons(years, values, complete);
  }
}
