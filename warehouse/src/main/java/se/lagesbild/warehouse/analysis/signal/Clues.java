package se.lagesbild.warehouse.analysis.signal;

import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.query.WatchedFacts.Days;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;
import se.lagesbild.warehouse.query.WatchedFacts.Late;

/**
 * What is known of the events of a series beside how many there are.
 *
 * @param foundByPolice how many of each period the police found themselves
 * @param largeReports reports that hold several of them
 * @param late those that were first told of long after their day
 */
public record Clues(double[] foundByPolice, List<LargeReport> largeReports, List<Late> late) {

  /** Those of the days that a fold's periods hold. */
  public static Clues of(PeriodFold fold, Days days) {
    return new Clues(
        fold.sums(days.counted(), Day::foundByPolice), days.largeReports(), days.late());
  }

  /** Nothing is known but the counts of so many periods. */
  static Clues none(int periods) {
    return new Clues(new double[periods], List.of(), List.of());
  }

  /** Without the first periods. */
  public Clues without(int first) {
    double[] left = Arrays.copyOfRange(foundByPolice, first, foundByPolice.length);
    return new Clues(left, largeReports, late);
  }

  /** The police found nothing. */
  Clues withoutPolice() {
    return new Clues(new double[foundByPolice.length], largeReports, late);
  }
}
