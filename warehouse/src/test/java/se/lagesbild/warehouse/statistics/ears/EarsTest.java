package se.lagesbild.warehouse.statistics.ears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class EarsTest {
  private static final Ears METHOD = Ears.withDefaults().withBaseline(3);
  private static final double Z = 3.090232306167813;

  @Test
  void limitsAreTheMeanAndThreeDeviations() {
    EarsCharts charts = told(METHOD.withLeastDeviation(0).watch(new double[] {1, 2, 6, 9, 0, 4}));

    assertThat(charts.c1().first()).isEqualTo(3);
    assertThat(charts.c1().limits()[0]).isCloseTo(3 + Z * Math.sqrt(7), within(1e-12));
    assertThat(charts.c2().first()).isEqualTo(5);
    assertThat(charts.c2().limits()).containsExactly(charts.c1().limits()[0]);
    assertThat(charts.c3().limits()).isEmpty();
  }

  @Test
  void aWindowWithoutVariationDoesNotMakeASingleEventAnAlarm() {
    double[] counts = {0, 0, 0, 1, 0, 0, 0, 1};

    assertThat(told(METHOD.watch(counts)).c1().alarms(0)).isFalse();
    assertThat(told(METHOD.withLeastDeviation(0).watch(counts)).c1().alarms(0)).isTrue();
    assertThat(told(METHOD.withLeastDeviation(0).watch(counts)).c3().tells(0)).isFalse();
  }

  @Test
  void theThirdChartAddsWhatStoodOutBefore() {
    double[] counts = {1, 2, 3, 2, 2, 8, 9, 3};

    // Both periods before are compared with three that end three before them; deviations below 1
    // count as 1.
    EarsCharts charts = told(METHOD.watch(counts));

    assertThat(charts.c3().first()).isEqualTo(7);
    double stoodOut = (8 - 2 - 1) + (9 - 7.0 / 3 - 1);
    assertThat(charts.c3().limits()[0])
        .isCloseTo(Math.max(0, 3 + 1.959963984540054 - stoodOut), within(1e-12));
    assertThat(charts.c3().alarms(0)).isTrue();
  }

  @Test
  void moreThanBeforeSaysThatTheHistoryIsShort() {
    Outcome<EarsCharts> outcome = METHOD.watch(new double[] {1, 2, 3, 2, 20});

    assertThat(outcome.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(outcome.about(Subject.UNNAMED).swedish())
        .contains("Det blev 20; mot de närmaste före är gränsen 5,4.", "för kort historik");
    assertThat(METHOD.watch(new double[] {1, 2, 3, 2}).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.USUAL);
  }

  @Test
  void aMissingPeriodHidesTheLimitsThatNeedIt() {
    EarsCharts charts = told(METHOD.watch(new double[] {1, Double.NaN, 3, 2, 2, 4}));

    assertThat(charts.c1().tells(0)).isFalse();
    assertThat(charts.c1().tells(1)).isFalse();
    assertThat(charts.c1().tells(2)).isTrue();
    assertThat(METHOD.watch(new double[] {1, 2, 3, Double.NaN}).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void tooShortOrWrongIsToldSo() {
    assertThat(METHOD.watch(new double[0])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(METHOD.watch(new double[3])).isInstanceOf(Outcome.CannotTell.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.watch(new double[] {1.5}))
        .withMessageContaining("counts[1] är 1.5");
    assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withBaseline(1));
    assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withLeastDeviation(Double.NaN));
  }

  @Test
  void aMillionPeriodsTakeNoTime() {
    assertThat(told(METHOD.watch(new double[1_000_000])).c3().limits()).hasSize(999_993);
  }

  private static EarsCharts told(Outcome<EarsCharts> outcome) {
    return outcome.fold(
        charts -> charts,
        reason -> {
          throw new AssertionError(reason);
        });
  }
}
