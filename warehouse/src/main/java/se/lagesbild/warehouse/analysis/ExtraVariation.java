package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * By how much counts vary beyond chance: 1 / size, when their variance is mean + mean² / size.
 *
 * <p>The size is that for which Pearson's statistic equals the degrees of freedom, as in Breslow
 * 1984, Extra-Poisson variation in log-linear models, J R Stat Soc C 33, doi:10.2307/2347661;
 * without extra variation it is infinite.
 */
final class ExtraVariation {
  private static final int HALVINGS = 60;

  /** How many standard errors more are allowed for; found by simulation. */
  private static final double CARE = 1.5;

  /**
   * How many standard errors are allowed for what few periods cannot show, for each unit of the
   * relative error. Where no variation is found, some may still be there: as often as it would go
   * unseen, and as much, which together is the square of the error. Found by simulation.
   */
  private static final double UNSEEN = 8;

  private static final double MOST_UNSEEN = 2.3;

  private ExtraVariation() {}

  /** That of the fitted periods. */
  static double of(Past past, LogLinear.Fit fit) {
    double freedom = past.periods() - fit.rank();
    if (pearson(past, fit, 0) <= freedom) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (pearson(past, fit, high) > freedom && high < 1e6) {
      high *= 2;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (pearson(past, fit, middle) > freedom) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double pearson(Past past, LogLinear.Fit fit, double extra) {
    double sum = 0;
    for (int at = 0; at < past.periods(); at++) {
      double mean = fit.means()[at];
      double off = past.count(at) - mean;
      sum += mean > 0 ? off * off / (mean * (1 + extra * mean)) : 0;
    }
    return sum;
  }

  /** With as much on top as its uncertainty calls for; an estimate within one error is none. */
  static double careful(double extra, Past past, LogLinear.Fit fit) {
    double mean = 0;
    for (int at = 0; at < past.periods(); at++) {
      mean += fit.means()[at] / past.periods();
    }
    double dispersion = 1 + extra * mean;
    // The variance of a squared Pearson residual, from the fourth moment of the distribution.
    double spread = 2 + 6 * extra + 1 / (mean * dispersion);
    double relative = Math.sqrt(spread / (past.periods() - fit.rank()));
    double error = dispersion * relative;
    double unseen = Math.min(UNSEEN * relative, MOST_UNSEEN) * error;
    double seen = extra * mean < error ? 0 : extra * mean + CARE * error;
    return (seen + unseen) / mean;
  }
}
