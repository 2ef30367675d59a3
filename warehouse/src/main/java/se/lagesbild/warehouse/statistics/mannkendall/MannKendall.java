package se.lagesbild.warehouse.statistics.mannkendall;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.rank.OrderStatistics;
import se.lagesbild.warehouse.statistics.rank.PairScore;
import se.lagesbild.warehouse.statistics.rank.PairSlopes;
import se.lagesbild.warehouse.statistics.rank.Ranks;
import se.lagesbild.warehouse.statistics.rank.ScoreTest;

/**
 * Does a series rise or fall in the long run, whatever the shape of the trend?
 *
 * <p>S is the number of pairs of values that rise less those that fall; its variance is (n(n - 1)
 * (2n + 5) - sum over ties of t(t - 1)(2t + 5)) / 18, and z = sign(S) max(|S| - 1, 0) / sd. The
 * slope is the median of the slopes of all pairs; its interval ends at the slopes of the ranks (N -
 * C) / 2 and (N + C) / 2 + 1 among N, C being the normal quantile times sd, rounded half to even.
 * The variance under autocorrelation is that of S times 1 + 2 / (n(n - 1)(n - 2)) times the sum of
 * (n - i)(n - i - 1)(n - i - 2) r(i), r(i) being the autocorrelation of the ranks of what the slope
 * leaves, at those lags where it is beyond the normal quantile over the root of n.
 *
 * <p>Input: values and their rising times; NaN is a missing value and is left out with its time. At
 * least 2, at most 100 000. Output: S, tests on both sides, tau with the correction for ties (b),
 * the slope in units of the values per unit of time.
 *
 * <p>Assumes independent values for the plain test. Not for the size of a trend in low counts: with
 * many zeros the median slope is exactly 0 however small p is; take a model of counts for that, and
 * this as a check. Not for a series with a season: {@code SeasonalMannKendall}.
 *
 * <p>Defaults: an interval of 0.95. If all values are equal z is 0, p is 1, and tau is NaN. An
 * interval's end is NaN where its rank falls outside. Where the slope leaves nothing, as in a
 * constant series or a perfect line, the factor is 1. Where autocorrelation seems to make the score
 * surer (a factor below 1) the plain test stands, deliberately: neighbours that push each other
 * away are seldom real in counts, and a false alarm is worse than a late one.
 *
 * <p>Source: Mann 1945, Nonparametric tests against trend, Econometrica 13, doi:10.2307/1907187;
 * Kendall 1975, Rank correlation methods, 4th ed.; Sen 1968, doi:10.1080/01621459.1968.10480934;
 * Hamed and Rao 1998, A modified Mann-Kendall trend test for autocorrelated data, J Hydrol 204,
 * doi:10.1016/S0022-1694(97)00125-X. Tested against R 4.2.2: trend 1.1.6, Kendall 2.2.1, and the
 * algorithm of modifiedmk.
 */
public final class MannKendall {
  private static final int LONGEST = 100_000;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The lags that count as autocorrelated are those beyond this on both sides. */
  private static final double QUANTILE = NORMAL.inverseCumulativeProbability(0.975);

  private final double coverage;

  private MannKendall(double coverage) {
    this.coverage = coverage;
  }

  /** With intervals that cover the slope 95 times in 100. */
  public static MannKendall withDefaults() {
    return new MannKendall(0.95);
  }

  /**
   * The same, with another coverage of the slope's interval.
   *
   * @throws IllegalArgumentException for one that is not between 0 and 1
   */
  public MannKendall withCoverage(double probability) {
    Inputs.requireProbability("confLevel", probability);
    return new MannKendall(probability);
  }

  /** Tests values one unit of time apart. */
  public Outcome<Trend> test(double[] values) {
    double[] times = new double[values.length];
    for (int at = 0; at < times.length; at++) {
      times[at] = at + 1.0;
    }
    return test(values, times);
  }

  /**
   * Tests values at their times.
   *
   * @throws IllegalArgumentException for values that are infinite or too many, or times that do not
   *     rise or are not as many
   */
  public Outcome<Trend> test(double[] values, double[] times) {
    Inputs.require(
        values.length <= LONGEST, "antalet värden", values.length, "ska vara högst " + LONGEST);
    Inputs.requireValues("values", values);
    Inputs.requireComplete("times", times);
    Inputs.requireSameLength("times", times.length, "values", values.length);
    for (int at = 1; at < times.length; at++) {
      Inputs.require(times[at] > times[at - 1], "times", times[at], "ska öka hela tiden");
    }
    double[] x = new double[values.length];
    double[] t = new double[values.length];
    int known = 0;
    for (int at = 0; at < values.length; at++) {
      if (!Double.isNaN(values[at])) {
        x[known] = values[at];
        t[known++] = times[at];
      }
    }
    if (known < 2) {
      return Outcome.cannotTell(
          "Utan det som saknas har serien %s; en riktning syns först med två."
              .formatted(Wording.values(known).swedish()),
          "Without what is missing the series has %s; a direction takes two."
              .formatted(Wording.values(known).english()));
    }
    return Outcome.of(trend(Arrays.copyOf(x, known), Arrays.copyOf(t, known)));
  }

  private Trend trend(double[] x, double[] t) {
    Ranks ranks = Ranks.of(x);
    ScoreTest test = ScoreTest.of(PairScore.againstTime(ranks), ranks.scoreVariance());
    double untied = ranks.pairs() - ranks.tiedPairs();
    double tau = test.score() / Math.sqrt(ranks.pairs() * untied);
    PairSlopes slopes = PairSlopes.within(new double[][] {t}, new double[][] {x});
    double slope = slopes.median();
    double[] level = new double[x.length];
    for (int at = 0; at < x.length; at++) {
      level[at] = x[at] - slope * t[at];
    }
    double factor = factor(Ranks.of(level));
    double reach =
        NORMAL.inverseCumulativeProbability((1 + coverage) / 2) * Math.sqrt(test.variance());
    Trend.Line line =
        new Trend.Line(
            slope,
            OrderStatistics.median(level, level.length),
            slopes.atRank(Math.rint((slopes.pairs() - reach) / 2) - 1),
            slopes.atRank(Math.rint((slopes.pairs() + reach) / 2 + 1) - 1),
            slopes.pairs());
    return Trend.of(x.length, test, tau, line, factor);
  }

  /** By how much autocorrelation widens the variance. */
  private static double factor(Ranks ranks) {
    int n = ranks.length();
    double[] apart = ranks.toArray();
    double variance = 0;
    for (int at = 0; at < n; at++) {
      apart[at] -= (n + 1) / 2.0;
      variance += apart[at] * apart[at];
    }
    double bound = QUANTILE / Math.sqrt(n);
    double sum = 0;
    for (int lag = 1; lag < n; lag++) {
      double product = 0;
      for (int at = lag; at < n; at++) {
        product += apart[at] * apart[at - lag];
      }
      double r = product / variance;
      if (Math.abs(r) > bound) {
        sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * r;
      }
    }
    // Where nothing is left by the slope there is no autocorrelation, and with two values no
    // weight.
    return sum == 0 ? 1 : 1 + 2 / (n * (n - 1.0) * (n - 2.0)) * sum;
  }
}
