package se.lagesbild.warehouse.analysis.signal;

import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.Evidence;
import se.lagesbild.warehouse.statistics.Verdict;

/** A series with what can be said of its last period. */
record Judged(WatchedSeries watched, Assessment assessment) {

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
