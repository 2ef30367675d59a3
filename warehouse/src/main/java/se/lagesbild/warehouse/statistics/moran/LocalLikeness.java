package se.lagesbild.warehouse.statistics.moran;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How alike each cell and its neighbours are.
 *
 * @param index local Moran's I, above 0 for a cell like its neighbours; NaN if all are equal
 * @param conditional what it is compared with where the other cells are shuffled
 * @param total what it is compared with where all cells are shuffled
 * @param global the same for all cells at once
 * @param deviation of each cell from the mean
 * @param lag mean deviation of its neighbours, 0 without any
 * @param pDrawn two-sided, by drawing the neighbours; no values unless asked for
 * @param mean of all cells
 */
public record LocalLikeness(
    double[] index,
    Moments conditional,
    Moments total,
    GlobalMoran global,
    double[] deviation,
    double[] lag,
    double[] pDrawn,
    double mean)
    implements Result {
  private static final double RATE = 0.05;

  /** Below it most cells are 0, and z is not normal. */
  private static final double LEAST_MEAN = 1;

  /** Whether a cell and its neighbours are both above the mean. */
  public boolean bothHigh(int cell) {
    return deviation[cell] > 0 && lag[cell] > 0;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase cells = Wording.whole(index.length);
    Phrase average = Wording.number(mean, 1);
    boolean told = !Double.isNaN(global.p()) && Math.abs(mean) >= LEAST_MEAN;
    return new Statement(
        new Phrase(
            "Vi jämförde %s i %s rutor med grannrutorna, i snitt %s per ruta."
                .formatted(subject.counted().swedish(), cells.swedish(), average.swedish()),
            "We compared %s in %s cells with the neighbouring cells, %s per cell on average."
                .formatted(subject.counted().english(), cells.english(), average.english())),
        told ? found() : tooEmpty(),
        verdict(told),
        told ? Wording.chance(global.p()) : Wording.NO_CHANCE,
        new Phrase(
            "Många människor rör sig kanske också där det är flest; det säger inte varför.",
            "Many people may also pass where there are most; that does not tell why."),
        new Phrase(
            "Se om mönstret finns även året före.",
            "See whether the pattern was there the year before."));
  }

  private Verdict verdict(boolean told) {
    if (!told) {
      return Verdict.CANNOT_TELL;
    }
    return global.p() <= RATE ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE;
  }

  private Phrase found() {
    boolean alike = global.index() > global.expectation();
    return new Phrase(
        "Grannrutor är %s än om händelserna vore utspridda på måfå."
            .formatted(alike ? "mer lika" : "mer olika"),
        "Neighbouring cells are %s than if the events were spread at random."
            .formatted(alike ? "more alike" : "more different"));
  }

  private static Phrase tooEmpty() {
    return new Phrase(
        "Rutorna är för tomma, för få eller för lika för att jämföras så.",
        "The cells are too empty, too few or too alike to be compared in this way.");
  }
}
