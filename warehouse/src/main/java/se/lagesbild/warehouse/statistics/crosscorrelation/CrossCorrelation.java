package se.lagesbild.warehouse.statistics.crosscorrelation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Do two series move together, and does one go ahead of the other?
 *
 * <p>r(k) = sum over t of (x(t + k) - mean x)(y(t) - mean y) / (n sd x sd y), for k from -L to L: a
 * peak at a negative k means that x goes ahead. Prewhitened: x and y are first filtered by the
 * autoregression that fits x, so that what x owes its own past no longer looks like a relation.
 *
 * <p>Input: two series without gaps, of the same length. Output: both correlations per lag, from -1
 * to 1; the autoregression; the bound that chance alone exceeds at 5 lags in 100.
 *
 * <p>Assumes that both are free of trend and season: take these out first, they relate anything to
 * anything. With counts of 0 to 5 there is next to no power. Shows a relation in time, not a cause.
 *
 * <p>Defaults: lags up to 12 and at most the length less 1; orders up to 10 log10 n. A lag that the
 * filtered series is too short for has NaN. A constant series, or fewer than 4 values: cannot tell.
 *
 * <p>Source: Box, Jenkins and Reinsel 1994, Time series analysis, 3rd ed., section 11.2; Haugh
 * 1976, Checking the independence of two covariance-stationary time series, J Am Stat Assoc 71,
 * doi:10.1080/01621459.1976.10480353. Tested against R 4.2.2, {@code stats::ccf} and {@code
 * stats::ar.yw}.
 */
public final class CrossCorrelation {
  private static final int MOST = 1000;
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  private final int furthest;
  private final int mostOrder;

  private CrossCorrelation(int furthest, int mostOrder) {
    this.furthest = furthest;
    this.mostOrder = mostOrder;
  }

  /** Lags up to 12. */
  public static CrossCorrelation withDefaults() {
    return new CrossCorrelation(12, 0);
  }

  /**
   * The same, with other lags.
   *
   * @throws IllegalArgumentException for one that is not from 0 to 1000
   */
  public CrossCorrelation withFurthestLag(int lag) {
    Inputs.require(lag >= 0 && lag <= MOST, "maxLag", lag, "ska vara 0 till " + MOST);
    return new CrossCorrelation(lag, mostOrder);
  }

  /**
   * The same, with another greatest order of the autoregression.
   *
   * @throws IllegalArgumentException for one that is not from 1 to 1000
   */
  public CrossCorrelation withMostOrder(int order) {
    Inputs.require(order >= 1 && order <= MOST, "arOrderMax", order, "ska vara 1 till " + MOST);
    return new CrossCorrelation(furthest, order);
  }

  /**
   * Relates two series.
   *
   * @throws IllegalArgumentException for values that are missing or not finite, other lengths, or
   *     an order that is not below the length
   */
  public Outcome<Relation> relate(double[] x, double[] y) {
    Inputs.requireComplete("x", x);
    Inputs.requireComplete("y", y);
    Inputs.requireSameLength("y", y.length, "x", x.length);
    double[] centredX = centred(x);
    double[] centredY = centred(y);
    if (x.length < 4 || !varies(centredX) || !varies(centredY)) {
      return Outcome.cannotTell(
          "Båda serierna behöver minst fyra värden som inte alla är lika.",
          "Both series need at least four values that are not all equal.");
    }
    Inputs.require(mostOrder < x.length, "arOrderMax", mostOrder, "ska vara under seriens längd");
    int usual = Math.min(x.length - 1, (int) Math.floor(10 * Math.log10(x.length)));
    Autoregression past = Autoregression.fit(centredX, mostOrder == 0 ? usual : mostOrder);
    int reach = Math.min(furthest, x.length - 1);
    int effective = x.length - past.order();
    return Outcome.of(
        new Relation(
            reach,
            correlations(centredX, centredY, reach),
            past.coefficients(),
            past.aicAboveLeast(),
            correlations(centred(past.filter(centredX)), centred(past.filter(centredY)), reach),
            effective,
            Z / Math.sqrt(effective)));
  }

  /** Whether squares tell it: not of a constant series, nor of values that are no real numbers. */
  private static boolean varies(double[] centred) {
    double squares = product(centred, centred, 0);
    return squares >= Double.MIN_NORMAL && squares < Double.POSITIVE_INFINITY;
  }

  private static double[] centred(double[] values) {
    double sum = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      sum += value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    // A rounded mean would leave something of equal values.
    double mean = low == high ? low : sum / values.length;
    double[] centred = values.clone();
    for (int at = 0; at < centred.length; at++) {
      centred[at] -= mean;
    }
    return centred;
  }

  private static double[] correlations(double[] x, double[] y, int reach) {
    double scale = Math.sqrt(product(x, x, 0)) * Math.sqrt(product(y, y, 0));
    double[] correlations = new double[2 * reach + 1];
    for (int lag = -reach; lag <= reach; lag++) {
      correlations[lag + reach] =
          Math.abs(lag) < x.length ? product(x, y, lag) / scale : Double.NaN;
    }
    return correlations;
  }

  /** The sum of x(t + lag) y(t) over all t that both have. */
  private static double product(double[] x, double[] y, int lag) {
    double sum = 0;
    for (int t = Math.max(0, -lag); t < Math.min(x.length, x.length - lag); t++) {
      sum += x[t + lag] * y[t];
    }
    return sum;
  }
}
