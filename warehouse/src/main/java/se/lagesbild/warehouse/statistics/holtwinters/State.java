package se.lagesbild.warehouse.statistics.holtwinters;

/**
 * A state of the series.
 *
 * @param level without season
 * @param trend per step
 * @param season what each position adds, that of the next step first; empty without a season
 */
public record State(double level, double trend, double[] season) {

  /** From the first values. */
  static State plain(double[] values, int used) {
    return new State(values[used - 1], used == 2 ? values[1] - values[0] : 0, new double[0]);
  }

  /** From a line through the moving average of the first two periods, and what it leaves. */
  static State seasonal(double[] values, int period) {
    double[] average = movingAverage(values, period);
    double n = average.length;
    double middle = (n + 1) / 2;
    double sum = 0;
    double moment = 0;
    double square = 0;
    for (int at = 0; at < average.length; at++) {
      double time = at + 1 - middle;
      sum += average[at];
      moment += time * average[at];
      square += time * time;
    }
    double slope = moment / square;
    return new State(sum / n - slope * middle, slope, figure(values, average, period));
  }

  /** Centred means over one period of the first two, with halves at the ends of an even one. */
  private static double[] movingAverage(double[] values, int period) {
    int half = period / 2;
    double[] average = new double[2 * period - 2 * half];
    for (int at = 0; at < average.length; at++) {
      double sum = 0;
      for (int to = at; to <= at + 2 * half; to++) {
        boolean end = period % 2 == 0 && (to == at || to == at + 2 * half);
        sum += end ? values[to] / 2 : values[to];
      }
      average[at] = sum / period;
    }
    return average;
  }

  private static double[] figure(double[] values, double[] average, int period) {
    int half = period / 2;
    double[] figure = new double[period];
    int[] counts = new int[period];
    for (int at = 0; at < average.length; at++) {
      figure[(half + at) % period] += values[half + at] - average[at];
      counts[(half + at) % period]++;
    }
    double sum = 0;
    for (int position = 0; position < period; position++) {
      figure[position] /= counts[position];
      sum += figure[position];
    }
    for (int position = 0; position < period; position++) {
      figure[position] -= sum / period;
    }
    return figure;
  }
}
