package se.lagesbild.warehouse.analysis.cause;

import java.util.function.LongToDoubleFunction;

/**
 * How often chance divides a number of events between two periods as far from what is to be
 * expected.
 *
 * <p>Events that vary beyond chance are negative binomial with variance in proportion to the mean;
 * of two such numbers with their sum n given, the first is beta-binomial with the sizes of both as
 * parameters, exactly, and binomial where the sizes are infinite. {@link #ofPart} conditions on
 * what both periods hold in all as well, so that a change common to everything is no surprise: the
 * probability of a in the part and A - a in the rest is the product of both; without extra
 * variation that is the hypergeometric distribution of Fisher's exact test. All probabilities are
 * added up in logarithms; two-sided p-values are twice the smaller tail, and given by their
 * logarithms, as those of large numbers are too small for a double.
 *
 * <p>Source: Przyborowski and Wilenski 1940, Biometrika 31, doi:10.1093/biomet/31.3-4.313; Fisher
 * 1935; Johnson, Kemp and Kotz 2005, Univariate Discrete Distributions, 6.2.2, for the
 * beta-binomial as the conditional of negative binomials.
 */
final class SplitChance {
  /** Probabilities this much smaller than both the greatest and the observed add nothing. */
  private static final double NOTHING = -42;

  private SplitChance() {}

  /**
   * Of a whole number of events.
   *
   * @param later events in the later period
   * @param before events in the one before
   * @param size of both numbers together; infinite for chance alone
   * @param share part of all that is expected later, between 0 and 1
   */
  static double ofWhole(long later, long before, double size, double share) {
    long all = later + before;
    Split split = new Split(all, share, size);
    return new Tails(0, all, split::logStep).logTwoSided(later, Math.round(all * share));
  }

  /**
   * Of a part, against the rest of what both periods hold.
   *
   * @param later of the part in the later period
   * @param before of the part in the one before
   * @param restLater all others in the later period
   * @param restBefore all others in the one before
   * @param dispersion how many times as much as by chance numbers vary, from 1
   */
  static double ofPart(
      long later, long before, long restLater, long restBefore, double dispersion) {
    long part = later + before;
    long rest = restLater + restBefore;
    long allLater = later + restLater;
    double share = (double) allLater / (part + rest);
    Split inPart = Split.dispersed(part, share, dispersion);
    Split inRest = Split.dispersed(rest, share, dispersion);
    long least = Math.max(0, allLater - rest);
    long most = Math.min(part, allLater);
    return new Tails(
            least, most, count -> inPart.logStep(count) - inRest.logStep(allLater - count - 1))
        .logTwoSided(later, Math.round(part * share));
  }

  /** A number divided in two. */
  private record Split(long all, double share, double size) {
    static Split dispersed(long all, double share, double dispersion) {
      return new Split(
          all, share, dispersion > 1 ? all / (dispersion - 1) : Double.POSITIVE_INFINITY);
    }

    /** The logarithm of how many times as likely {@code count} + 1 is as {@code count}. */
    double logStep(long count) {
      double left = (double) all - count;
      double odds =
          Double.isInfinite(size)
              ? share / (1 - share)
              : (count + size * share) / (left - 1 + size * (1 - share));
      return Math.log(left / (count + 1.0) * odds);
    }
  }

  /** A distribution on whole numbers known by how likely each is by the one before. */
  private record Tails(long least, long most, LongToDoubleFunction logStep) {

    /** The logarithm of twice the smaller tail. */
    double logTwoSided(long observed, long start) {
      long from = Math.min(most, Math.max(least, start));
      double logObserved = logAt(observed, from);
      Sums below = sums(from, observed, logObserved, -1);
      Sums above = sums(from, observed, logObserved, 1);
      // Each holds the start itself, whose probability is 1 before scaling.
      double all = below.all() + above.all() - 1;
      double logTail =
          observed == from
              ? Math.log(Math.min(below.all(), above.all()))
              : logObserved + Math.log(observed < from ? below.beyond() : above.beyond());
      double otherTail = all - Math.exp(logTail) + Math.exp(logObserved);
      double logSmaller = Math.min(logTail, Math.log(otherTail));
      return Math.min(0, Math.log(2) + logSmaller - Math.log(all));
    }

    private double logAt(long observed, long from) {
      double log = 0;
      for (long count = from; count < observed; count++) {
        log += logStep.applyAsDouble(count);
      }
      for (long count = from; count > observed; count--) {
        log -= logStep.applyAsDouble(count - 1);
      }
      return log;
    }

    /**
     * What lies in a direction.
     *
     * @param all from the start on, the start being 1
     * @param beyond from the observed on, the observed being 1
     */
    private record Sums(double all, double beyond) {}

    private Sums sums(long from, long observed, double logObserved, int direction) {
      double all = 1;
      double beyond = from == observed ? 1 : 0;
      double log = 0;
      double smallest = Math.min(0, logObserved) + NOTHING;
      long end = direction > 0 ? most : least;
      for (long count = from; count != end && log >= smallest; ) {
        log += direction > 0 ? logStep.applyAsDouble(count) : -logStep.applyAsDouble(count - 1);
        count += direction;
        all += Math.exp(log);
        beyond += (count - observed) * direction >= 0 ? Math.exp(log - logObserved) : 0;
      }
      return new Sums(all, beyond);
    }
  }
}
