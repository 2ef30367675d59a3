package se.lagesbild.warehouse.statistics.harm;

/**
 * The harm of one period.
 *
 * @param crimes number of crimes
 * @param harm in units of the weights, days
 * @param variance of the harm
 * @param low Fay and Feuer's lower limit
 * @param high Fay and Feuer's upper limit
 * @param dobsonLow Dobson's lower limit, which may be below 0; NaN without crimes
 * @param dobsonHigh Dobson's upper limit; NaN without crimes
 * @param gravest weight of the gravest crime that happened
 */
public record Harm(
    double crimes,
    double harm,
    double variance,
    double low,
    double high,
    double dobsonLow,
    double dobsonHigh,
    double gravest) {

  /** Number of equal crimes that would be as uncertain; NaN without harm. */
  public double effectiveCount() {
    return harm * harm / variance;
  }

  /** Whether a single crime makes more than half of the harm. */
  public boolean isDecidedByOne() {
    return gravest > harm / 2;
  }
}
