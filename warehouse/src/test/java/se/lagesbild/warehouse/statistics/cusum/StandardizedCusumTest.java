package se.lagesbild.warehouse.statistics.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class StandardizedCusumTest {
  private static final StandardizedCusum METHOD =
      StandardizedCusum.withDefaults().withResidual(Residual.STANDARD).withLimits(1, 2);

  @Test
  void sumsResidualsAndGoesOnAfterAnAlarm() {
    StandardizedCusumPath path =
        told(
            METHOD.watch(
                new double[] {4, 10, Double.NaN, 10, 0},
                new int[] {1, 2, 3, 4},
                new double[] {4, 4, 4, 4}));

    assertThat(path.sums()).containsExactly(2, 2, 4, 1);
    assertThat(path.alarms()).containsExactly(true, true, true, false);
    assertThat(path.limits()).containsExactly(10, 6, 6, 2);
  }

  @ParameterizedTest
  @EnumSource
  void theLimitIsTheCountWithThatResidual(Residual residual) {
    double count = residual.count(3.3, 2.25);
    double reached = residual.of(count, 2.25);

    assertThat(reached).isBetween(3.3 - 1e-12, residual == Residual.STANDARD ? 4 : 3.3 + 1e-12);
    assertThat(residual.of(2.25, 2.25)).isZero();
    assertThat(residual.count(-50, 2.25)).isZero();
  }

  @Test
  void belowNoEventRossisCountIsThatOfR() {
    // 4m + 2 sqrt(m) r is 2, and (sqrt(2) - sqrt(4)) squared.
    assertThat(Residual.ROSSI.count(-3.5, 4)).isCloseTo(6 - 4 * Math.sqrt(2), within(1e-12));
    assertThat(Residual.ROSSI.count(-4.1, 4)).isZero();
  }

  @Test
  void theMeanBeforeIsExpected() {
    assertThat(Expected.mean(new double[] {1, Double.NaN, 4, 9}, new int[] {3}))
        .containsExactly(2.5);
  }

  @Test
  void aYearlyWaveIsFoundAgain() {
    double[] counts = new double[48];
    for (int at = 0; at < counts.length; at++) {
      counts[at] = Math.rint(1000 * Math.exp(Math.cos(2 * Math.PI * (at + 3) / 12)));
    }

    double[] expected = Expected.yearlyWave(counts, new int[] {36, 39}, 12, 3);

    assertThat(expected[0]).isCloseTo(1000, within(1.0));
    // Half a year after the peak, which is when at + 3 is 12.
    assertThat(expected[1]).isCloseTo(1000 / Math.E, within(1.0));
  }

  @Test
  void alarmsSayTheirLimitation() {
    Outcome<StandardizedCusumPath> outcome =
        METHOD.watch(new double[] {16}, new int[] {0}, new double[] {4});

    assertThat(outcome.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(outcome.about(Subject.UNNAMED).swedish()).contains("Svänger antalet mer än slumpen");
  }

  @Test
  void nothingOrWrongIsToldSo() {
    int[] first = {0};
    assertThat(METHOD.watch(new double[] {1}, first, new double[] {0}))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(METHOD.watch(new double[] {1}, first, Expected.mean(new double[] {1}, first)))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(METHOD.watch(new double[] {Double.NaN}, first, new double[] {1}))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(Expected.yearlyWave(new double[30], new int[] {29}, 12, 1)[0]).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.watch(new double[] {1}, new int[] {1}, new double[] {1}))
        .withMessage("range är 2 men ska vara 1 till 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.watch(new double[] {1}, first, new double[] {-1}))
        .withMessageContaining("m är -1");
    assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withLimits(-1, 2));
  }

  private static StandardizedCusumPath told(Outcome<StandardizedCusumPath> outcome) {
    return outcome.fold(
        path -> path,
        reason -> {
          throw new AssertionError(reason);
        });
  }
}
