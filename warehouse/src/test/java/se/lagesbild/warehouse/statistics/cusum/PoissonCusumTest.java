package se.lagesbild.warehouse.statistics.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class PoissonCusumTest {
  private static final PoissonCusum METHOD =
      PoissonCusum.withDefaults().withRaisedMean(2 * Math.E).withLimit(3);

  @Test
  void sumsWhatIsAboveAndStartsAgainAfterAnAlarm() {
    // From 2 to 2e: k = 2e - 2.
    double k = 2 * Math.E - 2;

    PoissonCusumPath path = told(METHOD.watch(new double[] {5, Double.NaN, 6, 0, 5}, 2));

    assertThat(path.k()).isCloseTo(k, within(1e-15));
    assertThat(path.sums())
        .containsExactly(new double[] {5 - k, 5 - k, 11 - 2 * k, 0, 5 - k}, within(1e-14));
    assertThat(path.alarms()).containsExactly(false, false, true, false, false);
    assertThat(path.firstAlarm()).isEqualTo(2);
    assertThat(told(METHOD.withoutRestart().watch(new double[] {9, 4}, 2)).alarms())
        .containsExactly(true, true);
  }

  @Test
  void theAverageRunIsThatOfManySimulatedOnes() {
    RunLength run = RunLength.of(2.9, 3, 2);

    assertThat(run.periods()).isCloseTo(simulated(29, 30, 2), within(run.periods() * 0.03));
    assertThat(RunLength.of(2.9, 3, 6).periods()).isLessThan(3);
  }

  @Test
  void aRunIsKnownWhereOneCountAlarms() {
    // With k = 0.5 and h = 0.5, any event alarms.
    assertThat(RunLength.of(0.5, 0.5, 1).periods())
        .isCloseTo(1 / (1 - Math.exp(-1)), within(1e-12));
    assertThat(RunLength.of(0.5, 0.04, 1).periods()).isEqualTo(1);
    assertThat(RunLength.of(3, 101, 2).periods()).isNaN();
  }

  @Test
  void theLimitIsChosenForFewFalseAlarms() {
    PoissonCusumPath path = told(PoissonCusum.withDefaults().watch(new double[] {1, 2}, 2));

    assertThat(path.withoutChange().periods()).isGreaterThanOrEqualTo(200);
    assertThat(RunLength.of(path.k(), path.h() - 0.1, 2).periods()).isLessThan(200);
    assertThat(path.afterRise().periods()).isLessThan(10);
  }

  @Test
  void aRiseIsSaidAndItsChance() {
    Outcome<PoissonCusumPath> outcome = METHOD.watch(new double[] {2, 9, 9}, 2);

    assertThat(outcome.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(outcome.about(Subject.UNNAMED).swedish())
        .contains("fler än väntat vid nummer 2 i serien (summan var 5,6)", "en gång på");
    assertThat(METHOD.watch(new double[] {0, 0}, 2).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.USUAL);
  }

  @Test
  void nothingOrWrongIsToldSo() {
    assertThat(METHOD.watch(new double[0], 2)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(METHOD.watch(new double[] {Double.NaN}, 2)).isInstanceOf(Outcome.CannotTell.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.watch(new double[] {1}, 0))
        .withMessageContaining("lambda0 är 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.withRaisedMean(1).watch(new double[] {1}, 2))
        .withMessageContaining("lambda1 är 1 men ska vara större än lambda0");
    assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withLimit(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.withRaisedMean(1e300).watch(new double[] {1}, 2));
  }

  private static double simulated(int k, int h, double mean) {
    Random random = new Random(5);
    int runs = 20_000;
    long periods = 0;
    for (int run = 0; run < runs; run++) {
      for (int sum = 0; sum < h; periods++) {
        int count = -1;
        for (double time = 0; time < mean; time -= Math.log(1 - random.nextDouble())) {
          count++;
        }
        sum = Math.max(0, sum + 10 * count - k);
      }
    }
    return (double) periods / runs;
  }

  private static PoissonCusumPath told(Outcome<PoissonCusumPath> outcome) {
    return outcome.fold(
        path -> path,
        reason -> {
          throw new AssertionError(reason);
        });
  }
}
