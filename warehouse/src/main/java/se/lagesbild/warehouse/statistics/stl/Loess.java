package se.lagesbild.warehouse.statistics.stl;

import org.jspecify.annotations.Nullable;

/**
 * Local levels or lines through equally spaced points, weighted by the tricube of the distance.
 *
 * <p>Points far from both ends share the shape of their neighbourhood, so the last shape is kept.
 * One object is a workspace of one thread.
 */
final class Loess {
  /** Within this share of the bandwidth a point counts fully, beyond the other not at all. */
  private static final double NEAR = 0.001;

  private static final double FAR = 0.999;

  /** A line needs points that lie apart by more than this share of the whole length. */
  private static final double SPREAD = 0.001;

  private final Smoother smoother;

  /** Tricube weights of the last shape, and with its line the weights of each value. */
  private final double[] kernel;

  private final double[] operator;
  private int before = -1;
  private int after;
  private int length;

  /**
   * Prepares.
   *
   * @param smoother how it smooths
   * @param longest the longest series to come
   */
  Loess(Smoother smoother, int longest) {
    this.smoother = smoother;
    this.kernel = new double[Math.min(smoother.window(), longest)];
    this.operator = new double[kernel.length];
  }

  /**
   * Smooths the first {@code count} values.
   *
   * @param weights of the values; null where all count the same
   * @param into where the smooth values are written, from {@code from}
   */
  void smooth(double[] values, int count, double @Nullable [] weights, double[] into, int from) {
    if (count < 2) {
      into[from] = values[0];
      return;
    }
    int step = Math.min(smoother.jump(), count - 1);
    int width = Math.min(smoother.window(), count);
    int half = (smoother.window() - 1) / 2;
    int left = 0;
    int at = 0;
    for (; at < count; at += step) {
      left = Math.max(0, Math.min(at - half, count - width));
      into[from + at] = orSame(values, count, weights, at, left, left + width - 1);
      if (at > 0) {
        join(into, from + at - step, from + at);
      }
    }
    int last = at - step;
    if (last != count - 1) {
      into[from + count - 1] = orSame(values, count, weights, count - 1, left, left + width - 1);
      join(into, from + last, from + count - 1);
    }
  }

  /** The smooth value one before the first. */
  double beforeFirst(double[] values, int count, double @Nullable [] weights, double otherwise) {
    double value = estimate(values, count, weights, -1, 0, Math.min(smoother.window(), count) - 1);
    return Double.isNaN(value) ? otherwise : value;
  }

  /** The smooth value one after the last. */
  double afterLast(double[] values, int count, double @Nullable [] weights, double otherwise) {
    int left = Math.max(0, count - smoother.window());
    double value = estimate(values, count, weights, count, left, count - 1);
    return Double.isNaN(value) ? otherwise : value;
  }

  private static void join(double[] values, int from, int to) {
    double rise = (values[to] - values[from]) / (to - from);
    for (int at = from + 1; at < to; at++) {
      values[at] = values[from] + rise * (at - from);
    }
  }

  private double orSame(
      double[] values, int count, double @Nullable [] weights, int at, int left, int right) {
    double value = estimate(values, count, weights, at, left, right);
    return Double.isNaN(value) ? values[at] : value;
  }

  /** The smooth value at a point from those of a neighbourhood; NaN where none of them counts. */
  private double estimate(
      double[] values, int count, double @Nullable [] weights, int at, int left, int right) {
    if (before != at - left || after != right - at || length != count) {
      shape(at - left, right - at, count);
    }
    if (weights != null) {
      return weighted(values, weights, left, right);
    }
    double sum = 0;
    for (int to = left, k = 0; to <= right; to++, k++) {
      sum += operator[k] * values[to];
    }
    return sum;
  }

  private void shape(int pointsBefore, int pointsAfter, int count) {
    before = pointsBefore;
    after = pointsAfter;
    length = count;
    double bandwidth = Math.max(before, after) + Math.max(0, (smoother.window() - count) / 2);
    double sum = 0;
    double moment = 0;
    for (int k = 0; k <= before + after; k++) {
      double distance = Math.abs(k - before);
      double weight = 0;
      if (distance <= NEAR * bandwidth) {
        weight = 1;
      } else if (distance <= FAR * bandwidth) {
        double share = distance / bandwidth;
        double rest = 1 - share * share * share;
        weight = rest * rest * rest;
      }
      kernel[k] = weight;
      sum += weight;
      moment += weight * (k - before);
    }
    double centre = moment / sum;
    double slope = smoother.degree() == 0 || bandwidth == 0 ? 0 : slope(sum, centre);
    for (int k = 0; k <= before + after; k++) {
      operator[k] = kernel[k] / sum * (slope * (k - before - centre) + 1);
    }
  }

  /** What a line's value at the point takes of its rise from the centre of the weights. */
  private double slope(double sum, double centre) {
    double square = 0;
    for (int k = 0; k <= before + after; k++) {
      double apart = k - before - centre;
      square += kernel[k] / sum * apart * apart;
    }
    return Math.sqrt(square) > SPREAD * (length - 1) ? -centre / square : 0;
  }

  private double weighted(double[] values, double[] weights, int left, int right) {
    double sum = 0;
    double moment = 0;
    double square = 0;
    double level = 0;
    double rise = 0;
    for (int to = left, k = 0; to <= right; to++, k++) {
      double weight = kernel[k] * weights[to];
      double distance = k - before;
      double far = weight * distance;
      sum += weight;
      moment += far;
      square += far * distance;
      level += weight * values[to];
      rise += far * values[to];
    }
    if (!(sum > 0)) {
      return Double.NaN;
    }
    double mean = level / sum;
    if (smoother.degree() == 0) {
      return mean;
    }
    double centre = moment / sum;
    double spread = square / sum - centre * centre;
    return Math.sqrt(Math.max(0, spread)) > SPREAD * (length - 1)
        ? mean - centre / spread * (rise / sum - centre * mean)
        : mean;
  }
}
