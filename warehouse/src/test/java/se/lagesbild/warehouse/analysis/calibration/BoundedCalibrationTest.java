package se.lagesbild.warehouse.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.Bounds;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * Series without change, of which numbers below five are withheld: withholding must not make false
 * alarms that the numbers themselves would not make.
 */
class BoundedCalibrationTest {
  private static final int SERIES = 400;
  private static final double ALPHA = 0.02;
  private static final Context CONTEXT = new Context(ALPHA, 0.8, 1.25);

  private static CountSeries drawn(double mean, double size, int number) {
    Condition condition = new Condition(Rhythm.WEEK, mean, size, 0.3, 0, false, 6);
    return new SimulatedSeries(condition, new SplittableRandom(number)).known(0);
  }

  private static CountSeries shown(CountSeries exact, double withheld) {
    double[] counts =
        Arrays.stream(exact.counts())
            .map(count -> count > 0 && count < 5 ? withheld : count)
            .toArray();
    return CountSeries.of(exact.calendar(), exact.start(), counts);
  }

  /** The same, but every tenth period may hold any number. */
  private static CountSeries open(CountSeries upper) {
    double[] counts = upper.counts().clone();
    for (int period = 5; period < counts.length; period += 10) {
      counts[period] = Double.NaN;
    }
    return CountSeries.of(upper.calendar(), upper.start(), counts);
  }

  private static long alarms(double mean, double size, Function<CountSeries, Verdict> judge) {
    return IntStream.range(0, SERIES)
        .mapToObj(number -> judge.apply(drawn(mean, size, number)))
        .filter(verdict -> verdict == Verdict.MORE || verdict == Verdict.FEWER)
        .count();
  }

  private static Verdict ofCounts(CountSeries exact) {
    return word(Assessor.of(CONTEXT).assess(exact), told -> told.verdict());
  }

  private static Verdict ofBounds(CountSeries exact) {
    return word(
        Assessor.of(CONTEXT).assess(new Bounds(shown(exact, 1), shown(exact, 4))),
        told -> told.verdict());
  }

  private static Verdict ofOpenBounds(CountSeries exact) {
    return word(
        Assessor.of(CONTEXT).assess(new Bounds(shown(exact, 1), open(shown(exact, 4)))),
        told -> told.verdict());
  }

  private static <R extends se.lagesbild.warehouse.statistics.Result> Verdict word(
      Outcome<R> outcome, Function<R, Verdict> verdict) {
    return outcome.fold(verdict::apply, reason -> Verdict.CANNOT_TELL);
  }

  @ParameterizedTest
  @CsvSource({"1, Infinity", "3, Infinity", "3, 5", "6, Infinity", "6, 5", "12, 5"})
  void boundsAlarmNoMoreOftenThanTheNumbersThemselves(double mean, double size) {
    long exact = alarms(mean, size, BoundedCalibrationTest::ofCounts);

    assertThat(exact).isLessThanOrEqualTo((long) (2 * 1.5 * ALPHA * SERIES));
    assertThat(alarms(mean, size, BoundedCalibrationTest::ofBounds)).isLessThanOrEqualTo(exact);
    assertThat(alarms(mean, size, BoundedCalibrationTest::ofOpenBounds)).isLessThanOrEqualTo(exact);
  }
}
