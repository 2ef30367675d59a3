package se.lagesbild.warehouse.statistics.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class ForecastAccuracyTest {
  private static final ForecastAccuracy DEFAULTS = ForecastAccuracy.withDefaults();
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void theSimpleForecastsErrAsByHand() {
    Accuracy accuracy = told(DEFAULTS, 2, values(1, 4, 3, 8), 5, 10);

    assertThat(accuracy.naive().forecast()).containsExactly(8, 8);
    assertThat(accuracy.naive().errors().mean()).isEqualTo(-0.5);
    assertThat(accuracy.naive().errors().meanAbsolute()).isEqualTo(2.5);
    assertThat(accuracy.naive().errors().rootMeanSquare()).isEqualTo(Math.sqrt(6.5));
    assertThat(accuracy.naive().errors().meanPercent()).isEqualTo(-20, CLOSE);
    assertThat(accuracy.naive().errors().meanAbsolutePercent()).isEqualTo(40, CLOSE);
    // Over a period the history moved by 2 and 4.
    assertThat(accuracy.naive().errors().scaled()).isEqualTo(2.5 / 3, CLOSE);
    assertThat(accuracy.mean().forecast()).containsExactly(4, 4);
    assertThat(accuracy.seasonalNaive().forecast()).containsExactly(3, 8);
    assertThat(accuracy.seasonalNaive().errors().meanAbsolute()).isEqualTo(2);
  }

  @Test
  void intervalsWidenByStepsAndByPeriods() {
    Accuracy accuracy = told(DEFAULTS.withHorizon(4), 2, values(1, 4, 3, 8), 5);

    double step = Math.sqrt((9 + 1 + 25) / 3.0);
    double turn = Math.sqrt((4 + 16) / 2.0);
    double z = 1.959963984540054;
    assertThat(accuracy.naive().upper())
        .containsExactly(
            new double[] {
              8 + z * step,
              8 + z * step * Math.sqrt(2),
              8 + z * step * Math.sqrt(3),
              8 + 2 * z * step
            },
            CLOSE);
    assertThat(accuracy.seasonalNaive().lower())
        .containsExactly(
            new double[] {
              3 - z * turn, 8 - z * turn, 3 - z * turn * Math.sqrt(2), 8 - z * turn * Math.sqrt(2)
            },
            CLOSE);
    // Student's 0.975 quantile with 3 degrees of freedom; the history's variance is 26 / 3.
    assertThat(accuracy.mean().upper()[3])
        .isEqualTo(4 + 3.182446305284263 * Math.sqrt(26 / 3.0 * 1.25), within(1e-9));
  }

  @Test
  void rankedScoresAreTheSumOverCounts() {
    double[] came = {0, 1, 2, 7, 40};

    PoissonScores scores = told(DEFAULTS, 1, values(1, 2, 3, 2, 2), came).poisson();
    PoissonScores cut = told(DEFAULTS.withScoresUpTo(4), 1, values(1, 2, 3, 2, 2), came).poisson();

    assertThat(scores.mean()).isEqualTo(2);
    for (int at = 0; at < came.length; at++) {
      assertThat(scores.rankedProbabilityScore()[at]).isEqualTo(ranked(2, came[at], 80), CLOSE);
      assertThat(cut.rankedProbabilityScore()[at]).isEqualTo(ranked(2, came[at], 4), CLOSE);
    }
    assertThat(scores.logScore()[3]).isEqualTo(2 - 7 * Math.log(2) + Math.log(5040), CLOSE);
    assertThat(scores.below()[0]).isZero();
    assertThat(scores.atMost()[0]).isEqualTo(Math.exp(-2), CLOSE);
    assertThat(scores.ends()).isEqualTo(new PoissonScores.Ends(0, 4, 0, 5));
  }

  @Test
  void scoresFarFromTheMeanAreTheDistanceToIt() {
    PoissonScores scores =
        told(DEFAULTS, 1, values(1_000_000, 1_000_000, 1_000_000), 0, 2_000_000).poisson();

    // From far away the score is the distance less half the mean difference of two such counts.
    double spread = 1000 / Math.sqrt(Math.PI);
    assertThat(scores.rankedProbabilityScore()[0]).isEqualTo(1e6 - spread, within(0.1));
    assertThat(scores.rankedProbabilityScore()[1]).isEqualTo(1e6 - spread, within(0.1));
  }

  @Test
  void nothingEverAndThenSomethingIsImpossible() {
    Accuracy accuracy = told(DEFAULTS, 1, new double[6], 0, 2);

    assertThat(accuracy.poisson().logScore()).containsExactly(0, Double.POSITIVE_INFINITY);
    assertThat(accuracy.poisson().rankedProbabilityScore()).containsExactly(0, 2);
    assertThat(accuracy.naive().errors().meanAbsolute()).isEqualTo(1);
    assertThat(accuracy.naive().errors().meanAbsolutePercent()).isEqualTo(100);
    assertThat(accuracy.naive().errors().scaled()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aMissingOutcomeIsLeftOut() {
    Accuracy accuracy = told(DEFAULTS, 1, values(2, 4, 4), 5, Double.NaN, 7);

    assertThat(accuracy.naive().errors().meanAbsolute()).isEqualTo(2);
    assertThat(accuracy.poisson().rankedProbabilityScore()[1]).isNaN();
  }

  @Test
  void aShortHistoryHasNoSeasonAndValuesThatAreNoCountsNoScores() {
    Accuracy accuracy = told(DEFAULTS, 12, values(1.5, 2, 3), 2);

    assertThat(accuracy.seasonalNaive()).isNull();
    assertThat(accuracy.poisson()).isNull();
    assertThat(accuracy.naive().errors().scaled()).isNaN();
    assertThat(told(DEFAULTS, 1, values(1, 2), -1).poisson()).isNull();
  }

  @Test
  void nothingToCompareTellsNothing() {
    assertThat(DEFAULTS.measure(values(1), values(2), 1)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.measure(values(1, 2), values(), 1)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.measure(values(1, 2), values(Double.NaN), 1))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> DEFAULTS.measure(values(1, Double.NaN), values(2), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("train[2] är NaN men får inte saknas.");
    assertThatThrownBy(() -> DEFAULTS.measure(values(1, 2), values(Double.NEGATIVE_INFINITY), 1))
        .hasMessageContaining("test[1] är -Infinity");
    assertThatThrownBy(() -> DEFAULTS.measure(values(1, 2), values(2), 0))
        .hasMessage("period är 0 men ska vara minst 1.");
    assertThatThrownBy(() -> DEFAULTS.withHorizon(0)).hasMessageContaining("horizon är 0");
    assertThatThrownBy(() -> DEFAULTS.withScoresUpTo(-1)).hasMessageContaining("count är -1");
  }

  @Test
  void millionsOfOutcomesAreNoTrouble() {
    double[] came = new Random(11).ints(1_000_000, 99_000, 101_000).asDoubleStream().toArray();

    Accuracy accuracy = told(DEFAULTS, 1, values(100_000, 100_000), came);

    assertThat(accuracy.poisson().rankedProbabilityScore()).hasSize(1_000_000);
    assertThat(accuracy.naive().errors().meanAbsolute()).isEqualTo(500, within(2.0));
  }

  @Test
  void saysWhichCameClosest() {
    Accuracy accuracy = told(DEFAULTS, 2, values(1, 9, 1, 9, 1, 9), 1, 9);

    assertThat(accuracy.about(Subject.UNNAMED).swedish())
        .contains("Närmast kom samma antal som en säsong tidigare: i snitt 0 från utfallet");
    assertThat(told(DEFAULTS, 1, values(4, 6), 5, 5).about(Subject.UNNAMED).english())
        .contains("Closest came the mean so far: on average 0 from");
  }

  /** The definition, term by term. */
  private static double ranked(double mean, double came, int largest) {
    double term = Math.exp(-mean);
    double atMost = 0;
    double sum = 0;
    for (int k = 0; k <= largest; k++) {
      atMost += term;
      term *= mean / (k + 1);
      double apart = atMost - (came <= k ? 1 : 0);
      sum += apart * apart;
    }
    return sum;
  }

  private static double[] values(double... values) {
    return values;
  }

  private static Accuracy told(
      ForecastAccuracy method, int period, double[] history, double... came) {
    return method
        .measure(history, came, period)
        .fold(
            accuracy -> accuracy,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
