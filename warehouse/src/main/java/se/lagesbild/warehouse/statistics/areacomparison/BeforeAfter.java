package se.lagesbild.warehouse.statistics.areacomparison;

/**
 * A number for an area with a measure and one for an area without, before and after.
 *
 * @param treatedBefore with the measure, before it
 * @param treatedAfter with the measure, after it began
 * @param controlBefore without, before
 * @param controlAfter without, after
 */
public record BeforeAfter(
    double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) {

  /** The numbers in their order. */
  public double[] values() {
    return new double[] {treatedBefore, treatedAfter, controlBefore, controlAfter};
  }

  /** How many times as many came after as before, with the measure beside without. */
  double ratioOfRatios() {
    return treatedAfter / treatedBefore / (controlAfter / controlBefore);
  }

  BeforeAfter plus(double more) {
    return new BeforeAfter(
        treatedBefore + more, treatedAfter + more, controlBefore + more, controlAfter + more);
  }

  BeforeAfter by(BeforeAfter exposure) {
    return new BeforeAfter(
        treatedBefore / exposure.treatedBefore,
        treatedAfter / exposure.treatedAfter,
        controlBefore / exposure.controlBefore,
        controlAfter / exposure.controlAfter);
  }
}
