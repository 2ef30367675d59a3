package se.lagesbild.warehouse.statistics.seasonaltrend;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.rank.PairScore;
import se.lagesbild.warehouse.statistics.rank.PairSlopes;
import se.lagesbild.warehouse.statistics.rank.Ranks;
import se.lagesbild.warehouse.statistics.rank.ScoreTest;

/**
 * Does a series with a season rise or fall, when each month is compared with the same month only?
 *
 * <p>The score and variance of {@code MannKendall} are taken in each season and summed, and tested
 * once with one step of continuity. tau is the sum of scores over the sum of the seasons' greatest
 * possible ones with their ties. Homogeneity: the sum of z(s)² less m times the mean z(s) squared,
 * over the m seasons that vary, is chi-squared with m - 1 degrees of freedom if all seasons go the
 * same way. Correlated seasons: the variance is the sum over all pairs of seasons of (K + 4 sum of
 * R R' - n(n + 1)²) / 3, K being Kendall's score of the two and R their ranks.
 *
 * <p>Input: values in time order, the period, and the position of the first value in it; NaN is a
 * missing value. At most 100 000, a period from 1 to 1000. Output: as in {@code MannKendall}; the
 * slope is the median over all pairs of the same season, per period.
 *
 * <p>Assumes independent seasons for the plain test; that for correlated ones needs complete
 * periods from the first position on and is NaN otherwise. Needs four full years to be of use.
 * Opposite trends in different months cancel: look at the homogeneity.
 *
 * <p>A season with one value or none has the score 0. If nothing varies z is 0, p is 1 and tau is
 * NaN. Fewer than two seasons that vary have no homogeneity: NaN.
 *
 * <p>Source: Hirsch, Slack and Smith 1982, Techniques of trend analysis for monthly water quality
 * data, Water Resour Res 18, doi:10.1029/WR018i001p00107; van Belle and Hughes 1984, Nonparametric
 * tests for trend in water quality, Water Resour Res 20, doi:10.1029/WR020i001p00127; Hirsch and
 * Slack 1984, A nonparametric trend test for seasonal data with serial dependence, Water Resour Res
 * 20, doi:10.1029/WR020i006p00727. Tested against R 4.2.2: trend 1.1.6, Kendall 2.2.1.
 */
public final class SeasonalMannKendall {
  private static final int LONGEST = 100_000;
  private static final int LONGEST_PERIOD = 1000;

  private SeasonalMannKendall() {}

  /** There is nothing to choose. */
  public static SeasonalMannKendall withDefaults() {
    return new SeasonalMannKendall();
  }

  /**
   * Tests a series.
   *
   * @param values in time order
   * @param period steps
   * @param start position of the first value in the period, from 1
   * @throws IllegalArgumentException for values that are infinite or too many, and a period or
   *     start out of range
   */
  public Outcome<SeasonalTrend> test(double[] values, int period, int start) {
    Inputs.require(
        values.length <= LONGEST, "antalet värden", values.length, "ska vara högst " + LONGEST);
    Inputs.requireValues("values", values);
    Inputs.require(
        period >= 1 && period <= LONGEST_PERIOD,
        "period",
        period,
        "ska vara 1 till " + LONGEST_PERIOD);
    Inputs.require(start >= 1 && start <= period, "startCycle", start, "ska vara 1 till " + period);
    Seasons seasons = Seasons.of(values, period, start);
    PairSlopes slopes = PairSlopes.within(seasons.years(), seasons.values());
    if (slopes.pairs() == 0) {
      return Outcome.cannotTell(
          "Ingen del av säsongen har två kända värden att jämföra.",
          "No part of the season has two known values to compare.");
    }
    return Outcome.of(trend(seasons, slopes));
  }

  private static SeasonalTrend trend(Seasons seasons, PairSlopes slopes) {
    int period = seasons.values().length;
    Ranks[] ranks = new Ranks[period];
    double[] scores = new double[period];
    double[] variances = new double[period];
    int[] counts = new int[period];
    double score = 0;
    double variance = 0;
    double greatest = 0;
    for (int season = 0; season < period; season++) {
      ranks[season] = Ranks.of(seasons.values()[season]);
      scores[season] = PairScore.againstTime(ranks[season]);
      variances[season] = ranks[season].scoreVariance();
      counts[season] = ranks[season].length();
      score += scores[season];
      variance += variances[season];
      double pairs = ranks[season].pairs();
      greatest += Math.sqrt(pairs * (pairs - ranks[season].tiedPairs()));
    }
    return new SeasonalTrend(
        ScoreTest.of(score, variance),
        score / greatest,
        new SeasonalTrend.Seasons(scores, variances, counts),
        slopes.median(),
        homogeneity(scores, variances),
        correlated(score, seasons, ranks));
  }

  private static SeasonalTrend.Homogeneity homogeneity(double[] scores, double[] variances) {
    int varying = 0;
    double sum = 0;
    double squares = 0;
    for (int season = 0; season < scores.length; season++) {
      if (variances[season] > 0) {
        double z = scores[season] / Math.sqrt(variances[season]);
        sum += z;
        squares += z * z;
        varying++;
      }
    }
    if (varying < 2) {
      return new SeasonalTrend.Homogeneity(Double.NaN, Math.max(0, varying - 1), Double.NaN);
    }
    double chi = Math.max(0, squares - sum * sum / varying);
    double p = ChiSquaredDistribution.of(varying - 1).survivalProbability(chi);
    return new SeasonalTrend.Homogeneity(chi, varying - 1, p);
  }

  /** The test that allows for seasons that go together, as neighbouring months do. */
  private static SeasonalTrend.Correlated correlated(double score, Seasons seasons, Ranks[] ranks) {
    if (!seasons.complete()) {
      return new SeasonalTrend.Correlated(Double.NaN, Double.NaN);
    }
    double variance = 0;
    for (int one = 0; one < ranks.length; one++) {
      variance += ranks[one].scoreVariance();
      for (int other = 0; other < one; other++) {
        variance += 2 * covariance(ranks[one], ranks[other]);
      }
    }
    double z = variance > 0 ? score / Math.sqrt(variance) : 0;
    return new SeasonalTrend.Correlated(z, ScoreTest.twoSided(z));
  }

  private static double covariance(Ranks one, Ranks other) {
    double n = one.length();
    double products = 0;
    for (int year = 0; year < one.length(); year++) {
      products += one.at(year) * other.at(year);
    }
    return (PairScore.of(one, other) + 4 * products - n * (n + 1) * (n + 1)) / 3;
  }
}
