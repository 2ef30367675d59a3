package se.lagesbild.warehouse.statistics.stl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class StlTest {
  private static final double[] SEASON = {3, 1, -2, -2};

  @Test
  void findsASeasonOnALevel() {
    SeasonAndTrend parts = told(Stl.withDefaults(), seasonal(42, 7), 4);

    for (int at = 0; at < 42; at++) {
      assertThat(parts.seasonal()[at]).isEqualTo(SEASON[at % 4], within(1e-12));
      assertThat(parts.trend()[at]).isEqualTo(7, within(1e-12));
    }
    assertThat(parts.seasonalStrength()).isEqualTo(1, within(1e-12));
    assertThat(parts.highestPosition()).isEqualTo(1);
  }

  @Test
  void thePartsSumToTheSeries() {
    double[] values = new Random(1).doubles(131, 0, 20).toArray();

    SeasonAndTrend parts = told(Stl.withDefaults().withSeasonalWindow(7), values, 12);

    for (int at = 0; at < values.length; at++) {
      assertThat(parts.seasonal()[at] + parts.trend()[at] + parts.remainder()[at])
          .isEqualTo(values[at], within(1e-12));
    }
  }

  @Test
  void anOutlierCountsForNothingIfRobust() {
    double[] values = seasonal(61, 10);
    Random chance = new Random(3);
    for (int at = 0; at < values.length; at++) {
      values[at] += chance.nextGaussian() / 10;
    }
    values[30] += 50;

    SeasonAndTrend parts = told(Stl.withDefaults().withRobustness(), values, 4);

    assertThat(parts.robustnessWeights()[30]).isZero();
    assertThat(parts.trend()[30]).isEqualTo(10, within(0.2));
    assertThat(parts.remainder()[30]).isEqualTo(50, within(0.5));
  }

  @Test
  void aConstantSeriesHasNoSeason() {
    double[] values = new double[30];
    Arrays.fill(values, 0.1);

    SeasonAndTrend parts = told(Stl.withDefaults().withRobustness(), values, 12);

    assertThat(parts.seasonalStrength()).isNaN();
    assertThat(parts.robustnessWeights()).containsOnly(Double.NaN);
    assertThat(parts.trend()[7]).isEqualTo(0.1, within(1e-12));
    assertThat(parts.about(Subject.UNNAMED).swedish())
        .contains("Någon tydlig säsong syns inte.", "färre än 2 per period");
  }

  @Test
  void twoPeriodsAreTooFew() {
    assertThat(Stl.withDefaults().decompose(new double[24], 12))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(Stl.withDefaults().decompose(new double[0], 12))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesGapsAndPeriodsOfOne() {
    double[] gap = new double[30];
    gap[4] = Double.NaN;

    assertThatThrownBy(() -> Stl.withDefaults().decompose(gap, 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[5] är NaN men får inte saknas.");
    assertThatThrownBy(() -> Stl.withDefaults().decompose(new double[30], 1))
        .hasMessage("period är 1 men ska vara minst 2.");
    assertThatThrownBy(() -> Stl.withDefaults().withSeasonalWindow(1))
        .hasMessageContaining("sWindow är 1");
  }

  @Test
  void aMillionPointsAreNoTrouble() {
    double[] values = new Random(5).ints(1_000_000, 0, 6).asDoubleStream().toArray();

    assertThat(told(Stl.withDefaults(), values, 52).trend()[500_000]).isEqualTo(2.5, within(1.0));
  }

  @Test
  void tellsWhenMostHappensAndHowTheLevelMoved() {
    double[] values = seasonal(40, 7.2);

    assertThat(told(Stl.withDefaults(), values, 4).about(Subject.UNNAMED).swedish())
        .startsWith("Vi delade upp händelser i säsong och nivå.")
        .contains("Flest brukar det vara i period nummer 1 av 4.")
        .contains("nivån 7,2 per period, mot 7,2 en säsong tidigare");
  }

  private static double[] seasonal(int length, double level) {
    double[] values = new double[length];
    for (int at = 0; at < length; at++) {
      values[at] = level + SEASON[at % 4];
    }
    return values;
  }

  private static SeasonAndTrend told(Stl stl, double[] values, int period) {
    return stl.decompose(values, period)
        .fold(
            parts -> parts,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
