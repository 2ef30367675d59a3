package se.lagesbild.warehouse.catalogue;

/**
 * How strictly an installation wants its series judged.
 *
 * @param leastRatio a level is as usual when it surely lies above this share of the usual one
 * @param greatestRatio and surely below this one
 * @param falseSignalsAMonth how many signals chance alone may give in a month, over everything that
 *     is watched at night
 */
public record Judging(double leastRatio, double greatestRatio, double falseSignalsAMonth) {
  /** What is judged by where the installation says nothing. */
  public static final Judging DEFAULT = new Judging(0.8, 1.25, 1);
}
