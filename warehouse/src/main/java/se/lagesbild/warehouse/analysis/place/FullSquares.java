package se.lagesbild.warehouse.analysis.place;

import java.util.Arrays;

/**
 * Which squares of a grid hold so much by themselves that a reader must be told of them, whatever
 * lies around. {@link HotSquares} looks for neighbourhoods, so a full square among empty ones is
 * not hot; it may still hold most of what there is.
 *
 * <p>This describes and claims nothing of chance: a square is full if it holds at least half of all
 * events, or a twentieth of them and ten times what squares hold in the mean; and ten at least.
 */
public final class FullSquares {
  /** A square of fewer is not full. */
  static final double FEWEST = 10;

  private static final double HALF = 0.5;
  private static final double LEAST_SHARE = 0.05;
  private static final double LEAST_TIMES = 10;

  private FullSquares() {}

  /** Whether each square is full, in the order of {@code counts}. */
  public static boolean[] of(double[] counts) {
    double least = least(counts);
    boolean[] full = new boolean[counts.length];
    for (int at = 0; at < full.length; at++) {
      full[at] = counts[at] >= least;
    }
    return full;
  }

  /** A full square holds at least so many. */
  public static double least(double[] counts) {
    double all = Arrays.stream(counts).sum();
    double much = Math.max(LEAST_SHARE * all, LEAST_TIMES * all / counts.length);
    return Math.max(FEWEST, Math.min(much, HALF * all));
  }
}
