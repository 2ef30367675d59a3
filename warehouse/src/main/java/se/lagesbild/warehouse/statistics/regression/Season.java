package se.lagesbild.warehouse.statistics.regression;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * A season as waves: cos(2 pi k t / period) and sin(2 pi k t / period) for k = 1, 2, …, where t
 * counts from 1.
 *
 * @param period steps in a season, at least 1
 * @param waves number of waves, from 0 to half of the period
 */
public record Season(int period, int waves) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for others
   */
  public Season {
    Inputs.require(period >= 1, "period", period, "ska vara minst 1");
    Inputs.require(
        waves >= 0 && waves <= period / 2,
        "harmonics",
        waves,
        "ska vara från 0 till halva perioden, " + period / 2);
  }

  /** Number of columns. */
  public int columns() {
    return 2 * waves;
  }

  /** Writes the columns of a time into a row. */
  public void write(long time, double[] row, int first) {
    for (int wave = 1; wave <= waves; wave++) {
      double angle = 2 * Math.PI * wave * time / period;
      row[first + 2 * wave - 2] = Math.cos(angle);
      // The fastest wave has no sine, and its rounding errors are no explanation.
      row[first + 2 * wave - 1] = 2 * wave == period ? 0 : Math.sin(angle);
    }
  }
}
