package se.lagesbild.warehouse.analysis.cause;

/**
 * How much weekly numbers vary beyond chance: the size of a negative binomial distribution with
 * variance mean + mean²/size, infinite where they vary by chance alone.
 *
 * <p>By moments from pairs of weeks that follow each other, x and y: half of the mean of (x - y)² -
 * (x + y), over that of xy. A season or a trend hardly differs between the two, and a step between
 * periods lies in one pair at most. A part of the events taken by chance has the same size.
 *
 * @param size above 0, may be infinite
 */
public record Variation(double size) {
  /** Only chance. */
  public static final Variation BY_CHANCE = new Variation(Double.POSITIVE_INFINITY);

  /** How many times as much as by chance a number varies at so many events a week, from 1. */
  double dispersion(double weekly) {
    return 1 + weekly / size;
  }

  /**
   * Measures it.
   *
   * @param weeks events a week in order of time; NaN where a week is not told of as a whole
   */
  public static Variation of(double[] weeks) {
    double extra = 0;
    double squared = 0;
    for (int week = 0; week + 1 < weeks.length; week += 2) {
      double one = weeks[week];
      double other = weeks[week + 1];
      if (!Double.isNaN(one + other)) {
        extra += (one - other) * (one - other) - (one + other);
        squared += 2 * one * other;
      }
    }
    return extra > 0 && squared > 0 ? new Variation(squared / extra) : BY_CHANCE;
  }
}
