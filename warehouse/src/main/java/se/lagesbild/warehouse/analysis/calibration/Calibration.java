package se.lagesbild.warehouse.analysis.calibration;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * Simulates series through the assessment. Each series has a seed of its own, so that the same
 * numbers come whatever the number of threads.
 */
public final class Calibration {
  private final Assessor assessor;
  private final int series;

  private Calibration(Assessor assessor, int series) {
    this.assessor = assessor;
    this.series = series;
  }

  /**
   * Simulates for a chance of false alarms.
   *
   * @param alpha as in {@link Context#alpha()}
   * @param series how many for each condition of weeks, and how many levels double in each; of
   *     longer periods more are simulated, as many as it takes to judge as many periods
   */
  public static Calibration of(double alpha, int series) {
    Judging usual = Judging.DEFAULT;
    return new Calibration(
        Assessor.of(new Context(alpha, usual.leastRatio(), usual.greatestRatio())), series);
  }

  /** Runs one condition. */
  public Realised run(Condition condition) {
    int simulated = condition.rhythm().series(series);
    long[] sums =
        IntStream.range(0, simulated)
            .parallel()
            .mapToObj(number -> one(condition, number))
            .reduce(new long[4], Calibration::plus);
    long periods = (long) simulated * condition.rhythm().judgedPeriods();
    return new Realised(condition, periods, sums[0], sums[3], sums[1], series, sums[2]);
  }

  private long[] one(Condition condition, int number) {
    SimulatedSeries simulated =
        new SimulatedSeries(condition, new SplittableRandom(31L * condition.seed() + number));
    long[] counts = new long[4];
    for (int back = 0; back < condition.rhythm().judgedPeriods(); back++) {
      Verdict verdict = verdict(simulated.known(back));
      counts[0] += verdict == Verdict.MORE ? 1 : 0;
      counts[1] += verdict == Verdict.FEWER ? 1 : 0;
    }
    counts[3] = counts[0] * counts[0];
    counts[2] = number < series && findsDoubling(simulated, condition.rhythm()) ? 1 : 0;
    return counts;
  }

  private boolean findsDoubling(SimulatedSeries simulated, Rhythm rhythm) {
    simulated.raise(rhythm.doubledPeriods(), 2);
    return IntStream.range(0, rhythm.doubledPeriods())
        .anyMatch(back -> verdict(simulated.known(back)) == Verdict.MORE);
  }

  private Verdict verdict(CountSeries known) {
    return assessor.assess(known).fold(told -> told.verdict(), reason -> Verdict.CANNOT_TELL);
  }

  private static long[] plus(long[] one, long[] other) {
    return IntStream.range(0, one.length).mapToLong(at -> one[at] + other[at]).toArray();
  }
}
