package se.lagesbild.warehouse.analysis;

import org.apache.commons.statistics.distribution.GammaDistribution;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.tworates.RateRatio;
import se.lagesbild.warehouse.statistics.tworates.TwoRates;

/**
 * Two numbers of events held against each other, each for what it is proportional to: the exact
 * test of two Poisson rates, its chance and its limits widened by how much more the counts vary.
 *
 * @param chance how often chance alone gives as great a difference, from 0 to 1
 * @param times how many times as many events the first has; infinite or NaN without events in the
 *     second
 * @param timesLikely its limits, 95 in 100; the upper may be infinite
 */
public record RateContrast(double chance, double times, Range timesLikely) {
  /** Of fewer on both sides together nothing is told. */
  public static final long FEWEST = 10;

  /** Left out at each end of what is likely. */
  private static final double TAIL = 0.025;

  /** A difference that chance gives as rarely is told. */
  private static final double ALPHA = 0.05;

  /**
   * A number of events, or the interval that it lies in.
   *
   * @param low the smallest it can be, whole
   * @param high the greatest it can be, whole or infinite
   * @param exposure what it is proportional to, above 0
   */
  public record Side(double low, double high, double exposure) {

    /** A number that is known. */
    public static Side of(double count, double exposure) {
      return new Side(count, count, exposure);
    }

    /**
     * The rates that may lie behind it, 95 in 100: Garwood's limits of a count whose variance is so
     * many times its mean, the lower of the smallest number and the upper of the greatest.
     */
    public Range likely(Dispersion dispersion) {
      double times = dispersion.times();
      double least = low / times;
      double most = high / times;
      return new Range(
          least == 0
              ? 0
              : GammaDistribution.of(least, times).inverseCumulativeProbability(TAIL) / exposure,
          high == Double.POSITIVE_INFINITY
              ? high
              : GammaDistribution.of(most + 1, times).inverseSurvivalProbability(TAIL) / exposure);
    }

    boolean isKnown() {
      return low == high;
    }
  }

  /** Holds two known numbers against each other. */
  public static RateContrast of(Side first, Side second, Dispersion dispersion) {
    RateRatio told =
        TwoRates.withDefaults()
            .compare(first.low(), first.exposure(), second.low(), second.exposure())
            .fold(
                ratio -> ratio,
                reason -> {
                  throw new IllegalStateException(reason.english());
                });
    return new RateContrast(
        dispersion.chance(told.pCentral()), told.ratio(), limits(told, dispersion));
  }

  /**
   * Whether the first has more or fewer, whatever the numbers within their intervals are; {@link
   * Verdict#CANNOT_TELL} where chance may explain it, or too few are counted.
   */
  public static Verdict verdict(Side first, Side second, Dispersion dispersion) {
    if (first.low() * second.exposure() > second.high() * first.exposure()) {
      return told(first.low(), second.high(), Verdict.MORE, first, second, dispersion);
    }
    if (first.high() * second.exposure() < second.low() * first.exposure()) {
      return told(first.high(), second.low(), Verdict.FEWER, first, second, dispersion);
    }
    return Verdict.CANNOT_TELL;
  }

  private static Verdict told(
      double nearest,
      double other,
      Verdict verdict,
      Side first,
      Side second,
      Dispersion dispersion) {
    boolean enough = nearest + other >= FEWEST;
    return enough
            && of(Side.of(nearest, first.exposure()), Side.of(other, second.exposure()), dispersion)
                    .chance()
                <= ALPHA
        ? verdict
        : Verdict.CANNOT_TELL;
  }

  private static Range limits(RateRatio told, Dispersion dispersion) {
    boolean finite = told.ratio() > 0 && told.ratio() < Double.POSITIVE_INFINITY;
    return finite
        ? new Range(
            told.ratio() * Math.pow(told.low() / told.ratio(), dispersion.wider()),
            told.ratio() * Math.pow(told.high() / told.ratio(), dispersion.wider()))
        : new Range(told.low(), told.high());
  }
}
