package se.lagesbild.warehouse.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Caution;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Method;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Reason;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Verdict;
import se.lagesbild.warehouse.catalogue.Judging;

/** Months of five areas, in one of which something is done after four years. */
class EvaluatorTest {
  private static final int MONTHS = 60;
  private static final int BEGUN = 48;

  private final UniformRandomProvider random = new SplittableRandom(20_261_122)::nextLong;

  private double[] drawn(double mean, double timesAfter) {
    double[] counts = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      double season = Math.exp(0.3 * Math.cos(2 * Math.PI * month / 12));
      double times = month < BEGUN ? 1 : timesAfter;
      counts[month] = PoissonSampler.of(random, mean * season * times).sample();
    }
    return counts;
  }

  private List<double[]> others() {
    List<double[]> others = new ArrayList<>();
    for (int area = 0; area < 4; area++) {
      others.add(drawn(6, 1));
    }
    return others;
  }

  private static double[] ones() {
    double[] ones = new double[MONTHS];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Trial trial(double[] treated, List<double[]> others) {
    return new Trial(treated, ones(), others, new double[0], BEGUN, BEGUN, MONTHS, false);
  }

  private static Evaluation evaluate(Trial trial) {
    return Evaluator.evaluate(trial, Judging.DEFAULT);
  }

  @Test
  void halfAsManyBesideOtherAreasIsADecrease() {
    Evaluation found = evaluate(trial(drawn(8, 0.5), others()));

    assertThat(found.verdict()).isEqualTo(Verdict.DECREASED);
    assertThat(found.reason()).isEmpty();
    assertThat(found.effect().method()).isEqualTo(Method.COMPARISON);
    assertThat(found.effect().ratio()).isCloseTo(0.5, within(0.15));
    assertThat(0.5).isBetween(found.effect().low(), found.effect().high());
    assertThat(found.cautions()).isEmpty();
  }

  @Test
  void twiceAsManyIsAnIncrease() {
    assertThat(evaluate(trial(drawn(8, 2), others())).verdict()).isEqualTo(Verdict.INCREASED);
  }

  @Test
  void theRatioIsThatOfTheSharesByHand() {
    double[] treated = new double[MONTHS];
    double[] other = new double[MONTHS];
    Arrays.fill(treated, 0, BEGUN, 4);
    Arrays.fill(treated, BEGUN, MONTHS, 3);
    Arrays.fill(other, 0, BEGUN, 5);
    Arrays.fill(other, BEGUN, MONTHS, 10);
    Evaluation found = evaluate(trial(treated, List.of(other)));

    // Three years of 4 and of 5, then a year of 3 and of 10: 36 / 144 by 120 / 180.
    assertThat(found.effect().before()).isEqualTo(144);
    assertThat(found.effect().after()).isEqualTo(36);
    assertThat(found.effect().otherBefore()).isEqualTo(180);
    assertThat(found.effect().otherAfter()).isEqualTo(120);
    assertThat(found.effect().ratio()).isCloseTo(36 / 144.0 / (120 / 180.0), within(1e-12));
    assertThat(found.effect().expected()).isCloseTo(96, within(1e-9));
    assertThat(found.verdict()).isEqualTo(Verdict.DECREASED);
    assertThat(found.cautions()).containsExactly(Caution.ONE_COMPARISON);
  }

  @Test
  void noDifferenceIsUnchangedOnlyWithEventsEnough() {
    Evaluation many = evaluate(trial(drawn(200, 1), List.of(drawn(300, 1), drawn(300, 1))));
    Evaluation few = evaluate(trial(drawn(2, 1), others()));

    assertThat(many.verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(few.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(few.reason()).contains(Reason.WIDE);
  }

  @Test
  void withoutOtherAreasTheOwnPastTellsAndThatIsSaid() {
    Evaluation found = evaluate(trial(drawn(20, 0.5), List.of()));

    assertThat(found.effect().method()).isEqualTo(Method.OWN_PAST);
    assertThat(found.verdict()).isEqualTo(Verdict.DECREASED);
    assertThat(found.cautions()).containsExactly(Caution.NO_COMPARISON);
  }

  @Test
  void whatIsTooFewForATrendIsHeldAgainstTheSameMonths() {
    double[] treated = new double[MONTHS];
    Arrays.setAll(treated, month -> month < BEGUN && month % 2 == 0 ? 1 : 0);
    Evaluation found = evaluate(trial(treated, List.of()));

    assertThat(found.effect().method()).isEqualTo(Method.SAME_MONTHS);
    assertThat(found.effect().expected()).isCloseTo(6, within(1e-9));
  }

  @Test
  void aPlaceChosenAfterABadYearHasToFallBelowTheYearsBeforeThat() {
    double[] bad = drawn(8, 1);
    for (int month = BEGUN - 12; month < BEGUN; month++) {
      bad[month] = 3 * bad[month];
    }
    Trial chosen = new Trial(bad, ones(), others(), new double[0], BEGUN, BEGUN, MONTHS, true);
    Evaluation naive = evaluate(trial(bad, chosen.comparison()));
    Evaluation careful = evaluate(chosen);

    assertThat(naive.cautions()).doesNotContain(Caution.REGRESSION_TO_THE_MEAN);
    assertThat(careful.cautions()).contains(Caution.REGRESSION_TO_THE_MEAN);
    assertThat(careful.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void aRealFallShowsAlsoWhereThePlaceWasChosen() {
    Trial chosen =
        new Trial(drawn(12, 0.4), ones(), others(), new double[0], BEGUN, BEGUN, MONTHS, true);
    Evaluation found = evaluate(chosen);

    assertThat(found.verdict()).isEqualTo(Verdict.DECREASED);
    assertThat(found.careful()).isNotNull();
    assertThat(found.cautions()).contains(Caution.REGRESSION_TO_THE_MEAN);
  }

  @Test
  void areasThatWentDifferentWaysBeforeTellNothing() {
    double[] rising = drawn(4, 1);
    for (int month = 30; month < BEGUN; month++) {
      rising[month] = 5 * rising[month];
    }
    Evaluation found = evaluate(trial(rising, List.of(drawn(20, 1), drawn(20, 1), drawn(20, 1))));

    assertThat(found.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(found.reason()).contains(Reason.APART_BEFORE);
  }

  @Test
  void twoMonthsAreTooEarlyAndAShortTimeIsSaid() {
    double[] treated = drawn(8, 0.5);
    List<double[]> others = others();

    assertThat(
            Evaluator.evaluate(
                    new Trial(
                        treated, ones(), others, new double[0], BEGUN, BEGUN, BEGUN + 2, false),
                    Judging.DEFAULT)
                .reason())
        .contains(Reason.TOO_EARLY);
    Evaluation half =
        evaluate(new Trial(treated, ones(), others, new double[0], BEGUN, BEGUN, BEGUN + 6, false));
    assertThat(half.cautions()).contains(Caution.SHORT);
    assertThat(half.effect().monthsBefore())
        .as("the same months of the years before")
        .isEqualTo(18);
  }

  @Test
  void whatMovedNextDoorIsSeenAround() {
    double[] around = drawn(8, 1.5);
    Evaluation moved =
        evaluate(new Trial(drawn(8, 0.5), ones(), others(), around, BEGUN, BEGUN, MONTHS, false));

    assertThat(moved.around()).isPresent();
    assertThat(moved.around().orElseThrow().ring().after())
        .isEqualTo(Arrays.stream(around, BEGUN, MONTHS).sum());
    assertThat(moved.around().orElseThrow().around()).isPositive();
    assertThat(moved.around().orElseThrow().high()).as("in all none fewer").isPositive();
  }

  /** Of a hundred areas where nothing is done few are told to have changed. */
  @Test
  void nothingDoneIsSeldomTakenForAChange() {
    int changed = 0;
    for (int each = 0; each < 100; each++) {
      Verdict verdict = evaluate(trial(drawn(5, 1), others())).verdict();
      changed += verdict == Verdict.DECREASED || verdict == Verdict.INCREASED ? 1 : 0;
    }
    assertThat(changed).isLessThanOrEqualTo(8);
  }
}
