package se.lagesbild.warehouse.analysis.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.query.Square;
import se.lagesbild.warehouse.statistics.getisord.GetisOrd;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;

/**
 * Which squares of a grid lie, with those around them, above what chance gives, year by year.
 *
 * <p>Getis and Ord's Gi* with the eight squares around, of the logarithm of one more than the
 * number: else one square with very many would hide all others. Most squares hold none or one, so
 * how high Gi* becomes by chance is not taken from the normal distribution but from dealing the
 * numbers to the squares anew, all squares together, and adjusted for the number of squares. One
 * full square among empty ones is thereby a place, not a neighbourhood, and is not named: dealt
 * anywhere it would lift as many squares. Nor is one that holds few itself, or less than half of
 * what it and those around it hold in the mean: it lies beside what is hot.
 */
public final class HotSquares {
  /** A year of fewer events is not judged. */
  public static final long FEWEST_EVENTS = 30;

  /** Among fewer squares none can stand out. */
  public static final int FEWEST_SQUARES = 20;

  /** A square of fewer is not hot, whatever lies beside it. */
  public static final long FEWEST_OF_ITS_OWN = 5;

  /** Squares of one level lie above and below their mean by chance, but seldom this far. */
  private static final double LEAST_OF_THE_MEAN = 0.5;

  private static final long SEED = 20_240_302;
  private static final int MOST_DEALS = 999;
  private static final int FEWEST_DEALS = 99;
  private static final double MOST_DEALT = 5e5;

  private final List<Square> region;
  private final Neighbours neighbours;

  private HotSquares(List<Square> region, Neighbours neighbours) {
    this.region = region;
    this.neighbours = neighbours;
  }

  /**
   * A year.
   *
   * @param giStar z of each square
   * @param hot whether each is named
   */
  public record Year(double[] giStar, boolean[] hot) {}

  /** A grid of squares of {@code side} metres in which something can happen. */
  public static HotSquares in(List<Square> region, int side) {
    Map<Square, Integer> positions = new HashMap<>();
    region.forEach(square -> positions.put(square, positions.size() + 1));
    int[][] around = new int[region.size()][];
    for (int at = 0; at < around.length; at++) {
      around[at] = around(region.get(at), side, positions);
    }
    return new HotSquares(List.copyOf(region), Neighbours.ofOneBased(around));
  }

  private static int[] around(Square square, int side, Map<Square, Integer> positions) {
    List<Integer> found = new ArrayList<>();
    for (Square near : square.block(side)) {
      Integer position = positions.get(near);
      if (position != null && !near.equals(square)) {
        found.add(position);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Judges a year; empty where it holds too little, or the grid too few squares. */
  public Optional<Year> judge(double[] counts) {
    double events = 0;
    for (double count : counts) {
      events += count;
    }
    if (events < FEWEST_EVENTS || region.size() < FEWEST_SQUARES) {
      return Optional.empty();
    }
    double[] logarithms = Arrays.stream(counts).map(Math::log1p).toArray();
    double[] giStar = giStar(logarithms);
    double[] dealt = dealt(logarithms);
    double[] chances = new double[giStar.length];
    for (int at = 0; at < chances.length; at++) {
      chances[at] = Double.isNaN(giStar[at]) ? Double.NaN : chance(giStar[at], dealt);
    }
    double[] adjusted = Adjusted.of(chances);
    boolean[] hot = new boolean[adjusted.length];
    for (int at = 0; at < hot.length; at++) {
      hot[at] = giStar[at] > 0 && adjusted[at] <= Adjusted.RATE && belongs(at, counts);
    }
    return Optional.of(new Year(giStar, hot));
  }

  /** Whether a square has its part in what its neighbourhood holds, and does not lie beside it. */
  private boolean belongs(int at, double[] counts) {
    double mean = (counts[at] + neighbours.sum(at, counts)) / (1.0 + neighbours.count(at));
    return counts[at] >= FEWEST_OF_ITS_OWN && counts[at] >= LEAST_OF_THE_MEAN * mean;
  }

  private double[] giStar(double[] values) {
    return GetisOrd.withDefaults().giStar(values, neighbours);
  }

  /** What the squares come to when the numbers are dealt to them anew, rising. */
  private double[] dealt(double[] values) {
    int deals = (int) Math.max(FEWEST_DEALS, Math.min(MOST_DEALS, MOST_DEALT / values.length));
    double[] all = new double[deals * values.length];
    double[] shuffled = values.clone();
    Random random = new Random(SEED);
    for (int deal = 0; deal < deals; deal++) {
      for (int last = shuffled.length - 1; last > 0; last--) {
        int other = random.nextInt(last + 1);
        double kept = shuffled[last];
        shuffled[last] = shuffled[other];
        shuffled[other] = kept;
      }
      System.arraycopy(giStar(shuffled), 0, all, deal * values.length, values.length);
    }
    Arrays.sort(all);
    return all;
  }

  /**
   * How often chance comes as high; equal sums in another order may differ in their last digits.
   */
  private static double chance(double giStar, double[] dealt) {
    double least = giStar - 1e-9;
    int from = 0;
    int to = dealt.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (dealt[middle] < least) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return (1.0 + dealt.length - from) / (1 + dealt.length);
  }
}
