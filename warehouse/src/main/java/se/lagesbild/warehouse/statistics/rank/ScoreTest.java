package se.lagesbild.warehouse.statistics.rank;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a score is further from 0 than chance takes it.
 *
 * @param score sum of signs
 * @param variance of the score under chance; 0 if all values are equal, and then z is 0 and p 1
 * @param z standardised score, one step nearer 0 as scores come in steps
 * @param p two-sided p-value of {@code z}
 * @param zNoContinuity standardised score
 * @param pNoContinuity two-sided p-value of {@code zNoContinuity}
 */
public record ScoreTest(
    double score, double variance, double z, double p, double zNoContinuity, double pNoContinuity) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Tests a score. */
  public static ScoreTest of(double score, double variance) {
    if (!(variance > 0)) {
      return new ScoreTest(score, variance, 0, 1, 0, 1);
    }
    double sd = Math.sqrt(variance);
    double z = Math.signum(score) * Math.max(Math.abs(score) - 1, 0) / sd;
    double plain = score / sd;
    return new ScoreTest(score, variance, z, twoSided(z), plain, twoSided(plain));
  }

  /** The probability of a normal deviate further from 0 than {@code z}. */
  public static double twoSided(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** The p-value against a rise. */
  public double pGreater() {
    return NORMAL.survivalProbability(z);
  }

  /** The p-value against a fall. */
  public double pLess() {
    return NORMAL.cumulativeProbability(z);
  }
}
