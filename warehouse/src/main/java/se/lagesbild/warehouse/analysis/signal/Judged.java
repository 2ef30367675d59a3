package se.lagesbild.warehouse.analysis.signal;

import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.BoundedAssessment;
import se.lagesbild.warehouse.analysis.Evidence;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * A series with what can be said of its last period.
 *
 * @param watched the series
 * @param assessment the numbers that it rests on
 * @param said it in words
 */
record Judged(WatchedSeries watched, Assessment assessment, Result said) {

  /** What can be said of known counts. */
  Judged(WatchedSeries watched, Assessment assessment) {
    this(watched, assessment, assessment);
  }

  /** What can be said of numbers that are known as intervals. */
  static Judged of(WatchedSeries watched, BoundedAssessment told) {
    return new Judged(watched, told.restsOn(), told);
  }

  Verdict verdict() {
    return assessment.verdict();
  }

  /** Whether it is a signal. */
  boolean differs() {
    return verdict() == Verdict.MORE || (verdict() == Verdict.FEWER && watched.watchesFewer());
  }

  /** What the verdict rests on. */
  Evidence evidence() {
    return verdict() == Verdict.FEWER ? assessment.fewer() : assessment.more();
  }
}
