package se.lagesbild.warehouse.statistics.holtwinters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.smoothing.Weights;

class HoltWintersTest {
  private static final HoltWinters DEFAULTS = HoltWinters.withDefaults();
  private static final Weights HALF = Weights.ofLevel(0.5);
  private static final HoltWinters SEASONAL =
      DEFAULTS.withWeights(HALF.withTrend(0.1).withSeason(0.2));
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void aLevelIsCarriedOnAsByHand() {
    Carried carried = told(DEFAULTS.withWeights(HALF).withHorizon(3), 1, 2, 4, 8);

    assertThat(carried.fitted()).containsExactly(2, 3);
    assertThat(carried.first()).isEqualTo(2);
    assertThat(carried.squares()).isEqualTo(29);
    assertThat(carried.last().level()).isEqualTo(5.5);
    assertThat(carried.forecast().mean()).containsExactly(5.5, 5.5, 5.5);
    // Residuals 2 and 5 have the variance 4.5.
    assertThat(carried.forecast().deviation())
        .containsExactly(new double[] {Math.sqrt(4.5), Math.sqrt(5.625), Math.sqrt(6.75)}, CLOSE);
  }

  @Test
  void aLineGoesOnAsALine() {
    Carried carried =
        told(DEFAULTS.withWeights(HALF.withTrend(0.3)).withHorizon(2), 1, 3, 5, 7, 9, 11);

    assertThat(carried.first()).isEqualTo(3);
    assertThat(carried.forecast().mean()).containsExactly(new double[] {13, 15}, CLOSE);
    assertThat(carried.forecast().deviation()).containsExactly(new double[] {0, 0}, CLOSE);
  }

  @Test
  void aTrendWidensTheIntervalFaster() {
    double[] values = {3, 9, 4, 8, 7, 12};
    Carried carried = told(DEFAULTS.withWeights(HALF.withTrend(0.4)).withHorizon(2), 1, values);

    double[] deviation = carried.forecast().deviation();
    assertThat(deviation[1] / deviation[0]).isEqualTo(Math.sqrt(1 + Math.pow(0.5 * 1.4, 2)), CLOSE);
  }

  @Test
  void aSeasonGoesOnForEvenAndOddPeriods() {
    for (double[] season : new double[][] {{4, -1, -5, 2}, {3, -2, -1}}) {
      int period = season.length;

      Carried carried = told(SEASONAL.withHorizon(2 * period), period, line(0, season));

      assertThat(carried.first()).isEqualTo(period + 1);
      assertThat(carried.last().season()[0]).isEqualTo(season[1], within(1e-9));
      for (int step = 1; step <= 2 * period; step++) {
        assertThat(carried.forecast().mean()[step - 1])
            .isEqualTo(100 + season[step % period], within(1e-9));
      }
    }
  }

  @Test
  void theLevelStartsOneStepBeforeTheFirstMovingAverage() {
    State start = told(SEASONAL, 4, line(2, 4, -1, -5, 2)).start();

    assertThat(start.level()).isEqualTo(100 + 2, within(1e-9));
    assertThat(start.trend()).isEqualTo(2, within(1e-9));
    assertThat(start.season()).containsExactly(new double[] {4, -1, -5, 2}, within(1e-9));
  }

  /** Five periods and one value more. */
  private static double[] line(double slope, double... season) {
    double[] values = new double[5 * season.length + 1];
    for (int at = 0; at < values.length; at++) {
      values[at] = 100 + slope * at + season[at % season.length];
    }
    return values;
  }

  @Test
  void theSeasonWidensTheIntervalOnlyAfterAPeriod() {
    double[] values = new Random(5).doubles(40).toArray();
    Carried carried = told(DEFAULTS.withWeights(HALF.withSeason(0.2)).withHorizon(5), 4, values);

    double[] squares = Arrays.stream(carried.forecast().deviation()).map(d -> d * d).toArray();
    assertThat((squares[3] - squares[2]) / squares[0]).isEqualTo(0.25, CLOSE);
    assertThat((squares[4] - squares[3]) / squares[0]).isEqualTo(0.6 * 0.6, CLOSE);
  }

  @Test
  void noChangeGoesOnWithoutDoubt() {
    Carried carried = told(DEFAULTS, 1, 3, 3, 3, 3);

    assertThat(carried.forecast().mean()).hasSize(12).containsOnly(3);
    assertThat(carried.forecast().upper(0.95)).containsOnly(3);
  }

  @Test
  void tooShortASeriesTellsNothing() {
    assertThat(DEFAULTS.forecast(new double[] {}, 1)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.forecast(new double[] {1}, 1)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.withWeights(HALF.withTrend(0.3)).forecast(new double[] {1, 4}, 1))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.withWeights(HALF.withSeason(0.1)).forecast(new double[23], 12))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(
            DEFAULTS.withWeights(HALF.withSeason(0.1)).forecast(new double[23], Integer.MAX_VALUE))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void aSingleResidualCarriesOnWithoutAnInterval() {
    Carried level = told(DEFAULTS.withWeights(HALF).withHorizon(2), 1, 1, 4);
    Carried line = told(DEFAULTS.withWeights(HALF.withTrend(0.3)).withHorizon(2), 1, 1, 4, 2);

    assertThat(level.forecast().mean()).containsExactly(2.5, 2.5);
    assertThat(level.forecast().upper(0.95)).containsOnly(Double.NaN);
    assertThat(line.squares()).isEqualTo(25);
    assertThat(line.forecast().mean()).containsExactly(new double[] {6.75, 9}, CLOSE);
    assertThat(level.about(Subject.UNNAMED).swedish()).contains("för kort").doesNotContain("NaN");
  }

  @Test
  void twoPeriodsAreEnoughForASeason() {
    assertThat(told(DEFAULTS.withWeights(HALF.withSeason(0.1)), 4, new double[8]).fitted())
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> DEFAULTS.forecast(new double[] {1, Double.NaN, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[2] är NaN men får inte saknas.");
    assertThatThrownBy(() -> DEFAULTS.forecast(new double[] {1, 2, 3}, 0))
        .hasMessage("period är 0 men ska vara minst 1.");
    assertThatThrownBy(() -> DEFAULTS.withWeights(HALF.withSeason(0.1)).forecast(new double[9], 1))
        .hasMessage("period är 1 men ska vara minst 2.");
    assertThatThrownBy(() -> DEFAULTS.withHorizon(0)).hasMessageContaining("horizon är 0");
    assertThatThrownBy(() -> DEFAULTS.withWeights(HALF.withDamping(0.9)))
        .hasMessageContaining("phi är 0.9");
  }

  @Test
  void aMillionPointsAreNoTrouble() {
    double[] values = new Random(7).ints(1_000_000, 0, 6).asDoubleStream().toArray();

    Carried carried =
        told(DEFAULTS.withWeights(Weights.ofLevel(0.01).withSeason(0.01)), 52, values);

    assertThat(carried.forecast().mean()[0]).isBetween(1.5, 3.5);
  }

  @Test
  void saysWhatFollowsAndWhatItIsNot() {
    assertThat(told(DEFAULTS, 1, 30, 50, 40, 45).about(Subject.UNNAMED).swedish())
        .contains("Om mönstret fortsätter", "8 gånger av 10", "inte en förutsägelse");
    assertThat(told(DEFAULTS, 1, 3, 5, 4, 4).about(Subject.UNNAMED).english())
        .contains("below about 10 the range does not suit");
  }

  private static Carried told(HoltWinters method, int period, double... values) {
    return method
        .forecast(values, period)
        .fold(
            carried -> carried,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
