package se.lagesbild.warehouse.analysis;

/**
 * From a number to another.
 *
 * @param low the lower limit
 * @param high the upper limit
 */
public record Range(double low, double high) {
  /** Whether a number lies within, limits included. */
  public boolean holds(double number) {
    return number >= low && number <= high;
  }
}
