package se.lagesbild.warehouse.analysis.calibration;

/**
 * What happened under a condition.
 *
 * @param condition what was simulated
 * @param periods assessed without a change
 * @param falselyMore of them, called more than usual
 * @param falselyMoreSquares the sum over the series of the square of that number
 * @param falselyFewer periods called fewer than usual
 * @param doublings series whose level doubled
 * @param found of them, called more than usual within four weeks, three months or two quarters
 */
public record Realised(
    Condition condition,
    long periods,
    long falselyMore,
    long falselyMoreSquares,
    long falselyFewer,
    long doublings,
    long found) {
  private static final double Z_OF_95_IN_100 = 1.959963984540054;

  /** How many times as many periods are called more than usual as {@code alpha} allows. */
  public double timesAllowed(double alpha) {
    return falselyMore / (alpha * periods);
  }

  /**
   * The standard error of that by the simulation. Periods of one series share their sums, so that
   * the series are what is independent.
   */
  public double timesAllowedError(double alpha) {
    double series = (double) periods / condition.rhythm().judgedPeriods();
    double squares = falselyMoreSquares - (double) falselyMore * falselyMore / series;
    return Math.sqrt(squares * series / Math.max(1, series - 1)) / (alpha * periods);
  }

  /** Whether it is surely, 95 in 100, above {@code times} as many. */
  public boolean exceeds(double times, double alpha) {
    return timesAllowed(alpha) - Z_OF_95_IN_100 * timesAllowedError(alpha) > times;
  }

  /** Whether {@code times} as many, or more, lies within its interval of 95 in 100. */
  public boolean mayExceed(double times, double alpha) {
    return timesAllowed(alpha) + Z_OF_95_IN_100 * timesAllowedError(alpha) > times;
  }

  /** How many times as many periods are called fewer than usual as {@code alpha} allows. */
  public double timesAllowedFewer(double alpha) {
    return falselyFewer / (alpha * periods);
  }

  /** The share of the doublings that was found. */
  public double shareFound() {
    return (double) found / doublings;
  }
}
