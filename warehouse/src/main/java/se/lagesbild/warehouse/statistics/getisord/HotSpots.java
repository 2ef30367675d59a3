package se.lagesbild.warehouse.statistics.getisord;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How each cell and its neighbours compare with all cells; NaN where nothing can be compared.
 *
 * @param giStar z with the cell itself; above 0 for high values
 * @param p two-sided, by the normal approximation
 * @param pBenjaminiHochberg the same, adjusted for the number of cells
 * @param giWithoutSelf z of the neighbours alone
 * @param pDrawn two-sided, by drawing the neighbours; no values unless asked for
 * @param mean of all cells
 */
public record HotSpots(
    double[] giStar,
    double[] p,
    double[] pBenjaminiHochberg,
    double[] giWithoutSelf,
    double[] pDrawn,
    double mean)
    implements Result {
  private static final double RATE = 0.05;

  /** Below it most cells are 0, and z is not normal. */
  private static final double LEAST_MEAN = 1;

  /** Number of cells with more than chance usually gives among so many. */
  public int hot() {
    int hot = 0;
    for (int cell = 0; cell < giStar.length; cell++) {
      hot += giStar[cell] > 0 && chance(cell) <= RATE ? 1 : 0;
    }
    return hot;
  }

  private double chance(int cell) {
    return pDrawn.length > 0 ? pDrawn[cell] : pBenjaminiHochberg[cell];
  }

  private boolean comparable() {
    boolean normal = Math.abs(mean) >= LEAST_MEAN || pDrawn.length > 0;
    for (double z : giStar) {
      if (!Double.isNaN(z)) {
        return normal;
      }
    }
    return false;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase cells = Wording.whole(giStar.length);
    Phrase mean = Wording.number(mean(), 1);
    return new Statement(
        new Phrase(
            "Vi jämförde %s i %s rutor, i snitt %s per ruta."
                .formatted(subject.counted().swedish(), cells.swedish(), mean.swedish()),
            "We compared %s in %s cells, %s per cell on average."
                .formatted(subject.counted().english(), cells.english(), mean.english())),
        comparable() ? found() : tooEmpty(),
        comparable() ? hot() > 0 ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE : Verdict.CANNOT_TELL,
        pDrawn.length > 0
            ? new Phrase(
                "Slumpen pekar ut omkring en ruta på tjugo i onödan.",
                "Chance names about one cell in twenty for nothing.")
            : new Phrase(
                "Av utpekade rutor väntas högst omkring 5 av 100 vara slump.",
                "Of the cells named at most about 5 in 100 are expected to be chance."),
        new Phrase(
            "Många människor rör sig kanske också där, så risken per person kan vara vanlig.",
            "Many people may also pass there, so that the risk per person may be ordinary."),
        new Phrase(
            "Se om samma rutor sticker ut även året före.",
            "See whether the same cells stood out the year before."));
  }

  private Phrase found() {
    Phrase hot = Wording.whole(hot());
    return new Phrase(
        "Antal rutor med fler samlade än slumpen brukar ge: %s.".formatted(hot.swedish()),
        "Number of cells with more gathered than chance usually gives: %s."
            .formatted(hot.english()));
  }

  private static Phrase tooEmpty() {
    return new Phrase(
        "Rutorna är för tomma eller för lika för att jämföras så.",
        "The cells are too empty or too alike to be compared in this way.");
  }
}
