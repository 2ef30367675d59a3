package se.lagesbild.warehouse.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A number of which only the ends are known; both are the same where it is known itself.
 *
 * @param low smallest number it can be
 * @param high greatest number it can be, or null when that is not known
 */
public record Interval(double low, @Nullable Double high) {

  /** Nothing. */
  public static final Interval ZERO = new Interval(0, 0.0);

  /** The interval of the sum of a number in this and one in {@code other}. */
  public Interval plus(Interval other) {
    return new Interval(
        low + other.low, high == null || other.high == null ? null : high + other.high);
  }

  /** Whether the number itself is known. */
  public boolean isKnown() {
    return high != null && high == low;
  }
}
