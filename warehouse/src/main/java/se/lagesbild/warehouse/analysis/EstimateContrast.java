package se.lagesbild.warehouse.analysis;

import java.util.stream.DoubleStream;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * How far apart two estimates are, when each is known with the limits of an interval: the
 * difference with limits of the same coverage.
 *
 * <p>With estimates <i>a</i> and <i>b</i> and their limits, the limits of <i>a - b</i> are
 *
 * <ul>
 *   <li>lower: a - b - sqrt((a - a.low)^2 + (b.high - b)^2),
 *   <li>upper: a - b + sqrt((a.high - a)^2 + (b - b.low)^2).
 * </ul>
 *
 * Both are estimated from samples that were drawn independently of each other, and their intervals
 * are of the same coverage, such as 95 in 100; nothing is assumed of their shape, so that limits
 * that are not symmetric, as Wilson's of a share, are used as they are. Limits that are all whole
 * numbers were probably rounded, so each is taken to lie half a unit further out. Not for the same
 * persons asked twice: their answers hang together, and the interval would be too wide.
 *
 * <p>Source: G. Y. Zou and A. Donner (2008), Construction of confidence limits about effect
 * measures: a general approach, Statistics in Medicine 27, 1693-1702, equation 4, DOI
 * 10.1002/sim.3095. For shares with Wilson's limits it is method 10 of R. G. Newcombe (1998),
 * Interval estimation for the difference between independent proportions, Statistics in Medicine
 * 17, 873-890.
 *
 * @param difference the first less the second, in their unit
 * @param likely its limits, of the coverage of the two intervals
 */
public record EstimateContrast(double difference, Range likely) {
  /** The most by which a limit that was rounded to whole units may be off. */
  private static final double ROUNDING = 0.5;

  /**
   * An estimate.
   *
   * @param value the estimate
   * @param low lower limit of its interval
   * @param high upper limit of its interval
   */
  public record Side(double value, double low, double high) {

    /** Checks that the limits lie around the estimate. */
    public Side {
      if (!(low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "limits must lie around the estimate, were %s, %s, %s".formatted(low, value, high));
      }
    }

    private double below() {
      return value - low;
    }

    private double above() {
      return high - value;
    }
  }

  /** Holds {@code first} against {@code second}. */
  public static EstimateContrast of(Side first, Side second) {
    double slack =
        DoubleStream.of(first.low(), first.high(), second.low(), second.high())
                .allMatch(limit -> limit == Math.rint(limit))
            ? ROUNDING
            : 0;
    double difference = first.value() - second.value();
    return new EstimateContrast(
        difference,
        new Range(
            difference - Math.hypot(first.below() + slack, second.above() + slack),
            difference + Math.hypot(first.above() + slack, second.below() + slack)));
  }

  /** The way they differ; it can be told only where 0 lies outside of the limits. */
  public Verdict verdict() {
    if (likely.low() > 0) {
      return Verdict.MORE;
    }
    return likely.high() < 0 ? Verdict.FEWER : Verdict.CANNOT_TELL;
  }
}
