package se.lagesbild.warehouse.disclosure;

/**
 * A number that somebody has estimated, in the unit of its source.
 *
 * @param value the estimate
 * @param low lower limit of its interval, at most the estimate
 * @param high upper limit of its interval, at least the estimate
 */
public record Estimate(double value, double low, double high) {

  /** Checks their order. */
  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "limits must lie around the estimate, were %s, %s, %s".formatted(low, value, high));
    }
  }
}
