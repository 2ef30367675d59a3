package se.lagesbild.warehouse.statistics.tworates;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.Binomial;

/**
 * Do two numbers of events differ by more than chance, given how long or how many each covers?
 *
 * <p>Given their sum the first count is binomial with the share t1 / (t1 + t2), t the exposures:
 * tails, twice the smaller tail (central), what is no more likely (R's), and twice the smaller tail
 * with half of the count's own probability (mid-p). The interval of the ratio is Clopper and
 * Pearson's for the share p, as p / (1 - p) t2 / t1; it agrees with the central p-value. Beside
 * them the E-test with two kinds of error, Wheeler's z = 2 (sqrt r1 - sqrt r2) / sqrt(1 / t1 + 1 /
 * t2) with r the rates, and Wald's interval of the ratio's logarithm.
 *
 * <p>Input: whole counts from 0, exposures above 0. Output: the ratio of the rates, first by
 * second, two-sided intervals, and p-values.
 *
 * <p>Assumptions: events come one by one and the rates are constant within each exposure. The
 * E-test of the paper misleads when exposures differ much: use the pooled one, or mid-p.
 *
 * <p>Defaults: 95 in 100. Edge cases: with a count of 0 one limit is 0 or infinite and Wald's is
 * NaN; without any event every p-value is 1 and the ratio is NaN.
 *
 * <p>Source: Przyborowski and Wilenski 1940, Biometrika 31, doi:10.1093/biomet/31.3-4.313; Fay
 * 2010, Biostatistics 11, doi:10.1093/biostatistics/kxp050; Krishnamoorthy and Thomson 2004, J Stat
 * Plan Inference 119, doi:10.1016/S0378-3758(02)00408-1; Gu, Ng, Tang and Schucany 2008, Biom J 50,
 * doi:10.1002/bimj.200710403; Wheeler 2016, Crime Mapp 8. Tested against R 4.2.2, {@code
 * stats::poisson.test}, {@code rateratio.test} 1.1 and, for the E-test, code agreed with ptools,
 * but that no events at all count as no difference.
 */
public final class TwoRates {
  /** The E-test holds all likely counts, some 24 times the root of this. */
  private static final double MOST_EVENTS = 1e9;

  private static final int MOST_TRIES = 500;

  private final double confidence;

  private TwoRates(double confidence) {
    this.confidence = confidence;
  }

  /** Intervals that hold in at least 95 of 100 cases. */
  public static TwoRates withDefaults() {
    return new TwoRates(0.95);
  }

  /**
   * The same, with other intervals.
   *
   * @throws IllegalArgumentException outside of 0 to 1
   */
  public TwoRates withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new TwoRates(share);
  }

  /**
   * Compares.
   *
   * @param count1 whole, from 0
   * @param exposure1 above 0
   * @param count2 whole, from 0
   * @param exposure2 above 0
   * @throws IllegalArgumentException for others
   */
  public Outcome<RateRatio> compare(
      double count1, double exposure1, double count2, double exposure2) {
    Inputs.requireCompleteCounts("count1", new double[] {count1});
    Inputs.requireCompleteCounts("count2", new double[] {count2});
    Inputs.requirePositive("exposure1", exposure1);
    Inputs.requirePositive("exposure2", exposure2);
    Inputs.require(
        count1 + count2 <= MOST_EVENTS,
        "antalet händelser",
        count1 + count2,
        "ska vara högst 1000000000");
    double share = exposure1 / (exposure1 + exposure2);
    Binomial binomial = new Binomial((long) (count1 + count2), share);
    long first = (long) count1;
    double half = binomial.probability(first) / 2;
    double greater = binomial.atLeast(first);
    double less = binomial.atMost(first);
    double times = exposure2 / exposure1;
    double waldReach = quantile() * Math.sqrt(1 / count1 + 1 / count2);
    boolean both = count1 > 0 && count2 > 0;
    double ratio = count1 / count2 * times;
    return Outcome.of(
        new RateRatio(
            count1,
            exposure1,
            count2,
            exposure2,
            ratio,
            times * lowestOdds(count1, count2),
            times * highestOdds(count1, count2),
            binomial.leastLikely().pValue(first),
            greater,
            less,
            Math.min(1, 2 * Math.min(greater - half, less - half)),
            new ETest(exposure1, exposure2, ETest.Error.OWN).pValue(count1, count2),
            new ETest(exposure1, exposure2, ETest.Error.POOLED).pValue(count1, count2),
            2
                * (Math.sqrt(count1 / exposure1) - Math.sqrt(count2 / exposure2))
                / Math.sqrt(1 / exposure1 + 1 / exposure2),
            both ? ratio * Math.exp(-waldReach) : Double.NaN,
            both ? ratio * Math.exp(waldReach) : Double.NaN,
            confidence));
  }

  private double quantile() {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** Odds of the first with which at least so many come with half of what is left. */
  private double lowestOdds(double count1, double count2) {
    double tail = (1 - confidence) / 2;
    return count1 == 0 ? 0 : odds(share -> RegularizedBeta.value(share, count1, count2 + 1) - tail);
  }

  /** Odds of the first with which at most so many come with half of what is left. */
  private double highestOdds(double count1, double count2) {
    double tail = (1 - confidence) / 2;
    return count2 == 0
        ? Double.POSITIVE_INFINITY
        : odds(share -> tail - RegularizedBeta.complement(share, count1 + 1, count2));
  }

  private static double odds(DoubleUnaryOperator risesWithShare) {
    double share =
        new BrentSolver(1e-15, 1e-300, 1e-300)
            .solve(MOST_TRIES, risesWithShare::applyAsDouble, 0, 1);
    return share / (1 - share);
  }
}
