package se.lagesbild.etl.bench.statistics;

import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Made-up counts of crimes: negative binomial around a level of its own for each unit, with a wave
 * over the year and a slow drift. The same unit has the same numbers each time and on each JVM.
 */
final class Simulated {
  static final int WEEKS = 416;
  static final int MONTHS = 96;
  private static final int WEEKS_OF_YEAR = 52;
  private static final int MONTHS_OF_YEAR = 12;

  private Simulated() {}

  /** Eight years of weeks, 0.5 to 8 events a week. */
  static double[] weeks(int unit) {
    return series(unit, WEEKS, WEEKS_OF_YEAR, 0.5, 8);
  }

  /** Eight years of weeks, some five events a year. */
  static double[] rareWeeks(int unit) {
    return series(unit, WEEKS, WEEKS_OF_YEAR, 0.08, 0.12);
  }

  /** Eight years of months, 2 to 20 events a month. */
  static double[] months(int unit) {
    return series(unit, MONTHS, MONTHS_OF_YEAR, 2, 20);
  }

  /** Two series of weeks, one after the other. */
  static double[] twoWeeklySeries(int unit) {
    return joined(weeks(2 * unit), weeks(2 * unit + 1));
  }

  /** Numbers from {@code least} up to below {@code bound}. */
  static IntFunction<double[]> uniform(int length, double least, double bound) {
    return unit -> new SplittableRandom(unit).doubles(length, least, bound).toArray();
  }

  /** Whole numbers from {@code least} up to below {@code bound}. */
  static IntFunction<double[]> whole(int length, int least, int bound) {
    return unit -> new SplittableRandom(unit).ints(length, least, bound).asDoubleStream().toArray();
  }

  /** Counts of cells or groups, each around its own level. */
  static IntFunction<double[]> scattered(int length, double mean) {
    return unit -> {
      SplittableRandom random = new SplittableRandom(unit);
      double[] counts = new double[length];
      for (int at = 0; at < length; at++) {
        counts[at] = count(mean, random);
      }
      return counts;
    };
  }

  static double[] joined(double[]... parts) {
    int length = 0;
    for (double[] part : parts) {
      length += part.length;
    }
    double[] whole = new double[length];
    int from = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, whole, from, part.length);
      from += part.length;
    }
    return whole;
  }

  private static double[] series(int unit, int length, int year, double least, double most) {
    SplittableRandom random = new SplittableRandom(unit);
    double level = least * StrictMath.exp(random.nextDouble() * StrictMath.log(most / least));
    double drift = (random.nextDouble() - 0.5) / length;
    double[] counts = new double[length];
    for (int at = 0; at < length; at++) {
      double wave = 0.4 * StrictMath.sin(2 * StrictMath.PI * at / year);
      counts[at] = count(level * StrictMath.exp(wave + drift * at), random);
    }
    return counts;
  }

  /** Negative binomial with size 3: Poisson around a gamma of three exponentials. */
  private static double count(double mean, SplittableRandom random) {
    double product = random.nextDouble() * random.nextDouble() * random.nextDouble();
    double least = StrictMath.exp(mean / 3 * StrictMath.log(Math.max(product, Double.MIN_NORMAL)));
    int count = 0;
    for (double rest = random.nextDouble(); rest > least; rest *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
