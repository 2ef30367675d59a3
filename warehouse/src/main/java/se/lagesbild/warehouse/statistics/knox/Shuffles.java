package se.lagesbild.warehouse.statistics.knox;

import java.util.Arrays;
import java.util.Random;

/** How often shuffled times give at least as many close pairs. */
final class Shuffles {
  /** 999 shuffles of so many take some seconds. */
  static final int MOST_CLOSE_PAIRS = 1_000_000;

  private static final long SEED = 19_640_305;

  private Shuffles() {}

  /** For each class (1 + shuffles with at least as many) / (1 + shuffles); NaN without shuffles. */
  static double[][] chances(ClosePairs close, double[] time, Classes days, int shuffles) {
    double[][] observed = close.counts();
    double[][] chances = new double[observed.length][days.count()];
    if (!close.canBeShuffled()) {
      Arrays.stream(chances).forEach(row -> Arrays.fill(row, Double.NaN));
      return chances;
    }
    double[] shuffled = time.clone();
    double[] counts = new double[observed.length * days.count()];
    Random random = new Random(SEED);
    for (int shuffle = 0; shuffle < shuffles; shuffle++) {
      shuffle(shuffled, random);
      close.recount(shuffled, days, counts);
      for (int at = 0; at < counts.length; at++) {
        int far = at / days.count();
        int late = at % days.count();
        chances[far][late] += counts[at] >= observed[far][late] ? 1 : 0;
      }
    }
    for (double[] row : chances) {
      for (int late = 0; late < row.length; late++) {
        row[late] = (1 + row[late]) / (1 + shuffles);
      }
    }
    return chances;
  }

  private static void shuffle(double[] values, Random random) {
    for (int at = values.length - 1; at > 0; at--) {
      int with = random.nextInt(at + 1);
      double value = values[at];
      values[at] = values[with];
      values[with] = value;
    }
  }
}
