package se.lagesbild.warehouse.statistics.displacement;

/**
 * Events in an area before and after a measure.
 *
 * @param before number of events
 * @param after number of events
 */
public record Pair(double before, double after) {

  /** How many more came after. */
  double change() {
    return after - before;
  }

  double sum() {
    return before + after;
  }
}
