package se.lagesbild.warehouse.statistics.stl;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.rank.OrderStatistics;

/** The loops of one decomposition and the room they need. */
final class Decomposer {
  private static final double FULLY = 0.001;
  private static final double NOT_AT_ALL = 0.999;

  private final double[] values;
  private final int period;
  private final Spans spans;
  private final Loess seasonalLoess;
  private final Loess trendLoess;
  private final Loess lowPassLoess;
  private final double[] rest;
  private final double[] cycles;
  private final double[] low;
  private final double[] onePosition;
  private final double[] itsWeights;
  private final double[] itsSmooth;
  final double[] seasonal;
  final double[] trend;
  final double[] weights;

  Decomposer(double[] values, int period, Spans spans) {
    int length = values.length;
    int years = (length - 1) / period + 1;
    this.values = values;
    this.period = period;
    this.spans = spans;
    this.seasonalLoess = new Loess(spans.seasonal(), years);
    this.trendLoess = new Loess(spans.trend(), length);
    this.lowPassLoess = new Loess(spans.lowPass(), length);
    this.rest = new double[length];
    this.cycles = new double[length + 2 * period];
    this.low = new double[length + 2 * period];
    this.onePosition = new double[years];
    this.itsWeights = new double[years];
    this.itsSmooth = new double[years + 2];
    this.seasonal = new double[length];
    this.trend = new double[length];
    this.weights = new double[length];
  }

  void run() {
    alternate(null);
    for (int outer = 0; outer < spans.outer(); outer++) {
      weigh();
      alternate(weights);
    }
    if (spans.outer() == 0) {
      Arrays.fill(weights, 1);
    }
  }

  private void alternate(double @Nullable [] counting) {
    for (int inner = 0; inner < spans.inner(); inner++) {
      for (int at = 0; at < values.length; at++) {
        rest[at] = values[at] - trend[at];
      }
      smoothCycles(counting);
      average(cycles, cycles.length, period, low);
      average(low, cycles.length - period + 1, period, low);
      average(low, cycles.length - 2 * period + 2, 3, low);
      lowPassLoess.smooth(low, values.length, null, rest, 0);
      for (int at = 0; at < values.length; at++) {
        seasonal[at] = cycles[period + at] - rest[at];
        rest[at] = values[at] - seasonal[at];
      }
      trendLoess.smooth(rest, values.length, counting, trend, 0);
    }
  }

  /** Each position of the period over the years, with a year more at both ends. */
  private void smoothCycles(double @Nullable [] counting) {
    for (int position = 0; position < period; position++) {
      int years = (values.length - 1 - position) / period + 1;
      for (int year = 0, at = position; year < years; year++, at += period) {
        onePosition[year] = rest[at];
        if (counting != null) {
          itsWeights[year] = counting[at];
        }
      }
      double[] weighing = counting == null ? null : itsWeights;
      seasonalLoess.smooth(onePosition, years, weighing, itsSmooth, 1);
      itsSmooth[0] = seasonalLoess.beforeFirst(onePosition, years, weighing, itsSmooth[1]);
      itsSmooth[years + 1] =
          seasonalLoess.afterLast(onePosition, years, weighing, itsSmooth[years]);
      for (int year = 0, at = position; year < years + 2; year++, at += period) {
        cycles[at] = itsSmooth[year];
      }
    }
  }

  /** Running means of {@code width}; {@code into} may be {@code from}. */
  private static void average(double[] from, int length, int width, double[] into) {
    double sum = 0;
    for (int at = 0; at < width; at++) {
      sum += from[at];
    }
    for (int at = 0; at + width < length; at++) {
      double first = from[at];
      into[at] = sum / width;
      sum += from[at + width] - first;
    }
    into[length - width] = sum / width;
  }

  /** Gives what lies far from season and trend less weight: Tukey's bisquare, six medians wide. */
  private void weigh() {
    for (int at = 0; at < values.length; at++) {
      weights[at] = Math.abs(values[at] - trend[at] - seasonal[at]);
      rest[at] = weights[at];
    }
    double widest = 6 * OrderStatistics.median(rest, rest.length);
    for (int at = 0; at < values.length; at++) {
      double apart = weights[at];
      double share = apart / widest;
      double left = 1 - share * share;
      double within = apart <= NOT_AT_ALL * widest ? left * left : 0;
      weights[at] = apart <= FULLY * widest ? 1 : within;
    }
  }
}
