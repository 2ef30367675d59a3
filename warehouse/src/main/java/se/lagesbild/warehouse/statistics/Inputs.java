package se.lagesbild.warehouse.statistics;

import java.util.Locale;

/**
 * Checks of what a method is given. Each failure is an {@link IllegalArgumentException} that names
 * the value and the rule, in Swedish, as the command for statistics passes it on.
 */
public final class Inputs {
  /** No method takes more: the hours of a century are fewer, and more would not fit in memory. */
  public static final int LONGEST = 1_000_000;

  /** Squares of values up to here, added up over the longest series, are finite numbers still. */
  private static final double LARGEST = 1e150;

  private Inputs() {}

  /** A series of numbers from -1e150 to 1e150, where NaN is a missing one. */
  public static void requireValues(String name, double[] values) {
    requireLength(name, values.length);
    for (int at = 0; at < values.length; at++) {
      if (Double.isInfinite(values[at])) {
        throw broken(name, at, values[at], "ska vara ändligt");
      }
      if (Math.abs(values[at]) > LARGEST) {
        throw broken(name, at, values[at], "ska vara från -1e150 till 1e150");
      }
    }
  }

  /** A series of finite numbers, none missing. */
  public static void requireComplete(String name, double[] values) {
    requireValues(name, values);
    for (int at = 0; at < values.length; at++) {
      if (Double.isNaN(values[at])) {
        throw broken(name, at, values[at], "får inte saknas");
      }
    }
  }

  /** A series of whole numbers from 0, where NaN is a missing one. */
  public static void requireCounts(String name, double[] counts) {
    requireValues(name, counts);
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] < 0 || counts[at] != Math.rint(counts[at]) && !Double.isNaN(counts[at])) {
        throw broken(name, at, counts[at], "ska vara ett heltal från 0");
      }
    }
  }

  /** A series of whole numbers from 0, none missing. */
  public static void requireCompleteCounts(String name, double[] counts) {
    requireComplete(name, counts);
    requireCounts(name, counts);
  }

  /** Exposures: finite and above 0, none missing. */
  public static void requireExposures(String name, double[] exposures) {
    requireComplete(name, exposures);
    for (int at = 0; at < exposures.length; at++) {
      if (exposures[at] <= 0) {
        throw broken(name, at, exposures[at], "ska vara större än 0");
      }
    }
  }

  /** A finite number above 0. */
  public static void requirePositive(String name, double value) {
    require(
        value > 0 && value < Double.POSITIVE_INFINITY,
        name,
        value,
        "ska vara ändligt och större än 0");
  }

  /** A probability strictly between 0 and 1. */
  public static void requireProbability(String name, double value) {
    require(value > 0 && value < 1, name, value, "ska ligga mellan 0 och 1");
  }

  /** The same number of values in both. */
  public static void requireSameLength(String name, int length, String other, int otherLength) {
    require(
        length == otherLength,
        name,
        length,
        "ska vara lika långt som " + other + ", " + otherLength);
  }

  /** Any rule. */
  public static void require(boolean holds, String name, double value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("%s är %s men %s.".formatted(name, text(value), rule));
    }
  }

  private static void requireLength(String name, int length) {
    require(length <= LONGEST, "antalet värden i " + name, length, "ska vara högst " + LONGEST);
  }

  private static IllegalArgumentException broken(String name, int at, double value, String rule) {
    return new IllegalArgumentException(
        "%s[%d] är %s men %s.".formatted(name, at + 1, text(value), rule));
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
