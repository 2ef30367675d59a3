package se.lagesbild.warehouse.statistics.adtributor;

/**
 * How a change divides in one dimension; a number per element.
 *
 * @param name of the dimension
 * @param delta events after less before, these in as long a time
 * @param explanatoryPower share of the whole change; NaN if there is none
 * @param surprise how much the element's share shifted
 * @param ratio events after over before; NaN or infinite if there were none before
 * @param chance two-sided, that its share shifted by chance
 * @param candidate elements, counted from 0, in which the change lies; may be none
 */
public record Part(
    String name,
    double[] delta,
    double[] explanatoryPower,
    double[] surprise,
    double[] ratio,
    double[] chance,
    int[] candidate) {

  /** Whether some elements explain enough. */
  public boolean hasCandidate() {
    return candidate.length > 0;
  }

  /** What the candidate's elements explain together; NaN without one. */
  public double candidatePower() {
    return sum(explanatoryPower);
  }

  /** The surprise of the candidate's elements together; NaN without one. */
  public double candidateSurprise() {
    return sum(surprise);
  }

  private double sum(double[] values) {
    double sum = 0;
    for (int element : candidate) {
      sum += values[element];
    }
    return hasCandidate() ? sum : Double.NaN;
  }
}
