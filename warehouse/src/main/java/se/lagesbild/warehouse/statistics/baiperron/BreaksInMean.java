package se.lagesbild.warehouse.statistics.baiperron;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.segment.Means;
import se.lagesbild.warehouse.statistics.segment.Squares;

/**
 * How often did the mean of a series break, and when?
 *
 * <p>For each number of breaks m the places with the least sum of squares within segments, by
 * dynamic programming; of these the m with the least BIC = n (log(RSS / n) + 1 + log 2 pi) + 2(m +
 * 1) log n.
 *
 * <p>Input: a series without gaps, at most 20 000 values. Output: RSS and BIC for 0, 1, … breaks;
 * the best number; for it the last place of each segment but the final one, from 1.
 *
 * <p>Assumes values around a mean with the same variance everywhere. Not for counts below about 5:
 * {@code ChangePoints} is.
 *
 * <p>Defaults: at most 5 breaks, and never more than fit; segments of at least 0.15 of the series.
 * A constant series has an RSS of 0, a BIC of minus infinity and no break. A series too short for a
 * break: cannot tell.
 *
 * <p>Source: Bai and Perron 2003, Computation and analysis of multiple structural change models, J
 * Appl Econometrics 18, doi:10.1002/jae.659; Zeileis, Kleiber, Krämer and Hornik 2003, Testing and
 * dating of structural changes in practice, Comput Stat Data Anal 44,
 * doi:10.1016/S0167-9473(03)00030-6. Tested against R 4.2.2, strucchange 1.5-3, {@code
 * breakpoints(x ~ 1)}.
 */
public final class BreaksInMean {
  private static final int LONGEST = 20_000;
  private static final int MOST_BREAKS = 100;

  private final double share;
  private final int most;

  private BreaksInMean(double share, int most) {
    this.share = share;
    this.most = most;
  }

  /** At most 5 breaks, each segment at least 0.15 of the series. */
  public static BreaksInMean withDefaults() {
    return new BreaksInMean(0.15, 5);
  }

  /**
   * The same, with other segments.
   *
   * @param segment below 1 the share of the series that a segment has at least; else its length
   * @throws IllegalArgumentException for one that is not above 0
   */
  public BreaksInMean withShortestSegment(double segment) {
    Inputs.requirePositive("h", segment);
    return new BreaksInMean(segment, most);
  }

  /**
   * The same, with another greatest number of breaks.
   *
   * @throws IllegalArgumentException for a number that is not from 1 to 100
   */
  public BreaksInMean withMostBreaks(int breaks) {
    Inputs.require(
        breaks >= 1 && breaks <= MOST_BREAKS,
        "maxBreaks",
        breaks,
        "ska vara 1 till " + MOST_BREAKS);
    return new BreaksInMean(share, breaks);
  }

  /**
   * Finds the breaks.
   *
   * @throws IllegalArgumentException for values that are missing, not finite or too many
   */
  public Outcome<MeanBreaks> find(double[] values) {
    Inputs.require(
        values.length <= LONGEST, "antalet värden", values.length, "ska vara högst " + LONGEST);
    Inputs.requireComplete("values", values);
    int n = values.length;
    int shortest = (int) Math.floor(share < 1 ? share * n : share);
    int fitting = shortest == 0 ? 0 : (n + shortest - 1) / shortest - 2;
    if (shortest < 2 || shortest > n / 2 || fitting < 1) {
      return Outcome.cannotTell(
          "Serien har %d värden; med minst %d värden mellan brott ryms inget brott."
              .formatted(n, Math.max(2, shortest)),
          "The series has %d values; with at least %d values between breaks no break fits."
              .formatted(n, Math.max(2, shortest)));
    }
    return Outcome.of(breaks(values, shortest, Math.min(most, fitting)));
  }

  private static MeanBreaks breaks(double[] values, int shortest, int breaks) {
    int n = values.length;
    Squares squares = new Squares(values);
    int[][] lastBreak = new int[breaks + 1][n + 1];
    double[] least = new double[n + 1];
    double[] next = new double[n + 1];
    for (int end = shortest; end <= n; end++) {
      least[end] = squares.within(0, end);
    }
    double[] rss = new double[breaks + 1];
    double[] bic = new double[breaks + 1];
    for (int m = 0; m <= breaks; m++) {
      if (m > 0) {
        oneMore(squares, least, next, lastBreak[m], m, shortest);
        double[] swapped = least;
        least = next;
        next = swapped;
      }
      rss[m] = least[n];
      bic[m] = n * (Math.log(rss[m] / n) + 1 + Math.log(2 * Math.PI)) + 2 * (m + 1) * Math.log(n);
    }
    int best = 0;
    for (int m = 1; m <= breaks; m++) {
      best = bic[m] < bic[best] ? m : best;
    }
    int[] places = new int[best];
    int end = n;
    for (int m = best; m > 0; m--) {
      end = lastBreak[m][end];
      places[m - 1] = end;
    }
    return new MeanBreaks(shortest, rss, bic, places, Means.of(values, places));
  }

  /** For each end the best place of the last of {@code m} breaks. */
  private static void oneMore(
      Squares squares, double[] least, double[] next, int[] lastBreak, int m, int shortest) {
    Arrays.fill(next, Double.POSITIVE_INFINITY);
    for (int end = (m + 1) * shortest; end < next.length; end++) {
      for (int at = m * shortest; at <= end - shortest; at++) {
        double sum = least[at] + squares.within(at, end);
        if (sum < next[end]) {
          next[end] = sum;
          lastBreak[end] = at;
        }
      }
    }
  }
}
