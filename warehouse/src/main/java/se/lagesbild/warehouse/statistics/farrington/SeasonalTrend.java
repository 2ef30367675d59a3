package se.lagesbild.warehouse.statistics.farrington;

import java.util.Arrays;

/**
 * A quasi-Poisson model whose logarithm is a level for each season and one slope over time.
 *
 * <p>Each step of the weighted least squares is solved within the seasons: with weighted means of
 * time and response in each, the slope is that of what remains, so a step costs one pass over the
 * rows and no matrix. Starts from the counts + 0.1 and ends when the deviance changes by 1e-14 of
 * itself. A season without events runs away towards 0 until then. One object is a workspace for
 * many fits; it belongs to one thread.
 */
final class SeasonalTrend {
  private static final double SETTLED = 1e-14;

  /** No better than before, and this near: only rounding is left. */
  private static final double ROUNDING = 1e-9;

  private static final int MOST_STEPS = 200;

  /** A mean is at least this, as R's logarithmic link has it. */
  private static final double SMALLEST_MEAN = Math.ulp(1.0);

  private double[] counts = {};

  /** Counts times their logarithm. */
  private double[] saturated = {};

  private double[] times = {};
  private double[] offsets = {};
  private double[] weights = {};
  private double[] means = {};
  private int[] seasons = {};
  private final double[] levels;
  private final double[] weight;
  private final double[] weightTime;
  private final double[] weightResponse;
  private final double[] levelWeight;
  private final double[] levelTime;

  private int rows;
  private int used;
  private boolean sloped;
  private double slope;
  private double spread;
  private double sumTimeSquare;
  private double sumTimeResponse;

  SeasonalTrend(int seasons) {
    this.levels = new double[seasons];
    this.weight = new double[seasons];
    this.weightTime = new double[seasons];
    this.weightResponse = new double[seasons];
    this.levelWeight = new double[seasons];
    this.levelTime = new double[seasons];
  }

  /** Forgets all rows and makes room for others. */
  void clear(int mostRows) {
    rows = 0;
    if (counts.length < mostRows) {
      counts = new double[mostRows];
      saturated = new double[mostRows];
      times = new double[mostRows];
      offsets = new double[mostRows];
      weights = new double[mostRows];
      means = new double[mostRows];
      seasons = new int[mostRows];
    }
  }

  void add(double count, double time, double offset, int season) {
    counts[rows] = count;
    saturated[rows] = count > 0 ? count * Math.log(count) : 0;
    times[rows] = time;
    offsets[rows] = offset;
    seasons[rows] = season;
    rows++;
  }

  int rows() {
    return rows;
  }

  double total() {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += counts[row];
    }
    return sum;
  }

  double greatest() {
    double greatest = 0;
    for (int row = 0; row < rows; row++) {
      greatest = Math.max(greatest, counts[row]);
    }
    return greatest;
  }

  /** Gives all rows the same weight. */
  void weighEqually() {
    Arrays.fill(weights, 0, rows, 1);
  }

  /**
   * Gives rows with a large Anscombe residual the inverse square of it as weight, so that an
   * earlier outbreak does not pass for what is usual.
   */
  void weighByResiduals(double above, double dispersion) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double residual = residual(row, dispersion);
      weights[row] = residual > above ? 1 / (residual * residual) : 1;
      sum += weights[row];
    }
    double scale = rows / sum;
    for (int row = 0; row < rows; row++) {
      weights[row] *= scale;
    }
  }

  private double residual(int row, double dispersion) {
    double mean = means[row];
    if (counts[row] <= mean) {
      return 0;
    }
    double root = StrictMath.cbrt(counts[row]);
    double raw = 1.5 * (root * root / Math.sqrt(StrictMath.cbrt(mean)) - Math.sqrt(mean));
    double apart = times[row] - levelTime[seasons[row]];
    double leverage = 1 / levelWeight[seasons[row]] + (sloped ? apart * apart / spread : 0);
    double left = Math.max(1e-12, 1 - weights[row] * mean * leverage);
    return raw / Math.sqrt(dispersion * left);
  }

  /** Fits; false if it does not settle. */
  boolean fit(boolean trend) {
    double before = start();
    for (int step = 0; step < MOST_STEPS; step++) {
      if (!solve(trend)) {
        return false;
      }
      double now = move();
      double change = Math.abs(now - before);
      double size = Math.abs(now) + 0.1;
      if (change < SETTLED * size || now >= before && change < ROUNDING * size) {
        return true;
      }
      before = now;
    }
    return false;
  }

  private double start() {
    clearSums();
    double deviance = 0;
    for (int row = 0; row < rows; row++) {
      double mean = counts[row] + 0.1;
      deviance += take(row, Math.log(mean), mean);
    }
    return 2 * deviance;
  }

  /** Goes to the means of the present levels and slope; the deviance there. */
  private double move() {
    clearSums();
    double deviance = 0;
    for (int row = 0; row < rows; row++) {
      double linear = levels[seasons[row]] + slope * times[row] + offsets[row];
      deviance += take(row, linear, Math.max(Math.exp(linear), SMALLEST_MEAN));
    }
    return 2 * deviance;
  }

  private void clearSums() {
    Arrays.fill(weight, 0);
    Arrays.fill(weightTime, 0);
    Arrays.fill(weightResponse, 0);
    sumTimeSquare = 0;
    sumTimeResponse = 0;
  }

  /** Adds a row to the sums for the next step; half its deviance. */
  private double take(int row, double linear, double mean) {
    double count = counts[row];
    double prior = weights[row];
    int season = seasons[row];
    means[row] = mean;
    double working = prior * mean;
    double response = working * (linear - offsets[row]) + prior * (count - mean);
    double time = times[row];
    weight[season] += working;
    weightTime[season] += working * time;
    weightResponse[season] += response;
    sumTimeSquare += working * time * time;
    sumTimeResponse += response * time;
    return prior * (saturated[row] - count * linear - count + mean);
  }

  private boolean solve(boolean trend) {
    double square = sumTimeSquare;
    double product = sumTimeResponse;
    used = 0;
    for (int season = 0; season < levels.length; season++) {
      if (weight[season] > 0) {
        levelWeight[season] = weight[season];
        levelTime[season] = weightTime[season] / weight[season];
        square -= levelTime[season] * weightTime[season];
        product -= levelTime[season] * weightResponse[season];
        used++;
      } else {
        levelWeight[season] = 0;
      }
    }
    // Where every season is a single time, the slope cannot be told from the levels.
    sloped = trend && square > 1e-11 * sumTimeSquare;
    spread = square;
    slope = sloped ? product / square : 0;
    boolean finite = Math.abs(slope) < Double.POSITIVE_INFINITY;
    for (int season = 0; season < levels.length; season++) {
      if (levelWeight[season] > 0) {
        levels[season] = weightResponse[season] / weight[season] - slope * levelTime[season];
        finite &= Math.abs(levels[season]) < Double.POSITIVE_INFINITY;
      }
    }
    return finite;
  }

  /** Rows beyond what the model uses. */
  int degreesOfFreedom() {
    return rows - used - (sloped ? 1 : 0);
  }

  /** Pearson's dispersion, at least 1: counts never vary less than chance. */
  double dispersion() {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double apart = counts[row] - means[row];
      sum += weights[row] * apart * apart / means[row];
    }
    return Math.max(1, sum / degreesOfFreedom());
  }

  boolean hasSlope() {
    return sloped;
  }

  /** The slope beside its standard error. */
  double slopeRatio(double dispersion) {
    return slope * Math.sqrt(spread / dispersion);
  }

  boolean knows(int season) {
    return levelWeight[season] > 0;
  }

  double mean(double time, double offset, int season) {
    return Math.exp(levels[season] + slope * time + offset);
  }

  /** Standard error of the logarithm of a mean. */
  double standardError(double time, int season, double dispersion) {
    double apart = time - levelTime[season];
    double variance = 1 / levelWeight[season] + (sloped ? apart * apart / spread : 0);
    return Math.sqrt(dispersion * variance);
  }
}
