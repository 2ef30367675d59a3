package se.lagesbild.etl.bench.statistics;

import java.util.Arrays;

/**
 * How long a workload took.
 *
 * @param units that were done
 * @param told how many of them gave a result, and not that nothing can be told
 * @param seconds for all of them
 */
record Timing(int units, int told, double seconds) {
  /**
   * Times a workload in this thread: warms up, then takes the median of the runs.
   *
   * @param rows the numbers of each unit
   * @param warmUpSeconds so long that the compiler has seen all of the method
   */
  static Timing of(
      Workload.Calculation calculation, double[][] rows, int runs, double warmUpSeconds) {
    double warm = 0;
    while (warm < warmUpSeconds) {
      warm += part(calculation, rows, warmUpSeconds - warm).seconds();
    }
    double[] seconds = new double[runs];
    int told = 0;
    for (int run = 0; run < runs; run++) {
      Timing whole = part(calculation, rows, Double.POSITIVE_INFINITY);
      seconds[run] = whole.seconds();
      told = whole.told();
    }
    Arrays.sort(seconds);
    return new Timing(rows.length, told, seconds[runs / 2]);
  }

  /** As many units as are done in some seconds, and one at least. */
  private static Timing part(Workload.Calculation calculation, double[][] rows, double atMost) {
    long start = System.nanoTime();
    int told = 0;
    for (int unit = 0; unit < rows.length; unit++) {
      told += calculation.of(rows[unit]).fold(result -> 1, reason -> 0);
      if (atMost < Double.POSITIVE_INFINITY && since(start) > atMost) {
        return new Timing(unit + 1, told, since(start));
      }
    }
    return new Timing(rows.length, told, since(start));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  double milliseconds() {
    return seconds * 1_000 / units;
  }
}
