package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * How a series is judged.
 *
 * @param alpha how often a period without any change may be called more than usual, and how often
 *     fewer
 * @param leastRatio a level is unchanged when it lies surely above this share of the usual one
 * @param greatestRatio and surely below this one
 */
public record Context(double alpha, double leastRatio, double greatestRatio) {
  /** Outside of what nine of ten comparable periods hold. */
  private static final double ONE_SIDE_OF_NINE_IN_TEN = 0.05;

  private static final double FALSE_VERDICTS_A_LOOK = 0.5;
  private static final double MORE_AND_FEWER = 2;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for others
   */
  public Context {
    Inputs.requireProbability("alpha", alpha);
    Inputs.require(
        leastRatio > 0 && leastRatio < 1, "leastRatio", leastRatio, "ska vara mellan 0 och 1");
    Inputs.require(
        greatestRatio > 1 && greatestRatio < Double.POSITIVE_INFINITY,
        "greatestRatio",
        greatestRatio,
        "ska vara större än 1");
  }

  /** For a reader who asks of one series: usual is what nine of ten comparable periods hold. */
  public static Context ofOneSeries(Judging judging) {
    return together(1, judging);
  }

  /**
   * For a reader who looks at several series at a time: of two such looks without any change, at
   * most one shows a false verdict in the mean.
   *
   * @param series how many are looked at, from 1
   */
  public static Context together(int series, Judging judging) {
    return withinBudget(FALSE_VERDICTS_A_LOOK, MORE_AND_FEWER * series, judging);
  }

  /**
   * For many series that are watched: each may raise only its part of the false alarms.
   *
   * @param falseAlarms how many may come in all from {@code assessments} without any change
   * @throws IllegalArgumentException for numbers that are not above 0
   */
  public static Context withinBudget(double falseAlarms, double assessments, Judging judging) {
    Inputs.requirePositive("falseAlarms", falseAlarms);
    Inputs.requirePositive("assessments", assessments);
    double alpha = Math.min(ONE_SIDE_OF_NINE_IN_TEN, falseAlarms / assessments);
    return new Context(alpha, judging.leastRatio(), judging.greatestRatio());
  }
}
