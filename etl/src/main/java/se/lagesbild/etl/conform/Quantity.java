package se.lagesbild.etl.conform;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A sum as delivered, or as the sum of several that were.
 *
 * @param value the number, or null when it is withheld or unknown
 * @param lower smallest number it can be, or null when unknown
 * @param upper greatest number it can be, or null when unknown
 * @param status {@code exact, estimated, suppressed} or {@code missing}
 */
public record Quantity(
    @Nullable Double value, @Nullable Double lower, @Nullable Double upper, String status)
    implements Serializable {

  static final Quantity MISSING = new Quantity(null, null, null, "missing");

  static Quantity exact(double value) {
    return new Quantity(value, value, value, "exact");
  }

  static Quantity suppressed(@Nullable Double lower, @Nullable Double upper) {
    return new Quantity(null, lower, upper, "suppressed");
  }

  /** The same number as an estimate; limits that are no numbers are unknown. */
  Quantity within(double from, double to) {
    return new Quantity(value, from, to, "estimated");
  }

  /**
   * Both counts together. With a part that nobody has counted the whole is unknown, and with one
   * that is withheld it lies between the least and the most that it can be.
   */
  public Quantity plus(Quantity other) {
    if (this.equals(MISSING) || other.equals(MISSING)) {
      return MISSING;
    }
    return value != null && other.value != null
        ? exact(value + other.value)
        : suppressed(sum(lower, other.lower), sum(upper, other.upper));
  }

  private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one + other);
  }

  boolean isWithinLimits() {
    return value != null
        && lower != null
        && upper != null
        && lower >= 0
        && lower <= value
        && value <= upper;
  }

  boolean isNegative() {
    return value != null && value < 0;
  }

  boolean isWhole() {
    return value == null || value == Math.rint(value);
  }
}
