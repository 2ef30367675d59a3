package se.lagesbild.warehouse.statistics.seasonaltrend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class SeasonalMannKendallTest {
  private static final double NO = Double.NaN;

  @Test
  void oppositeSeasonsCancelAndAreToldApart() {
    double[] values = new double[20];
    for (int year = 0; year < 10; year++) {
      values[2 * year] = year;
      values[2 * year + 1] = -year;
    }

    SeasonalTrend trend = told(values, 2, 1);

    assertThat(trend.test().score()).isZero();
    assertThat(trend.seasons().scores()).containsExactly(45, -45);
    double z = 45 / Math.sqrt(10 * 9 * 25 / 18.0);
    assertThat(trend.homogeneity().chiSquared()).isEqualTo(2 * z * z, within(1e-12));
    assertThat(trend.about(Subject.UNNAMED).swedish())
        .contains("Av 2 delar pekar 1 uppåt och 1 nedåt")
        .contains("en enda siffra för alla vore missvisande");
  }

  @Test
  void seasonsThatMoveAsOneCountAsOne() {
    double[] values = new double[24];
    double[] year = {3, 1, 4, 1, 5, 9, 2, 6};
    for (int at = 0; at < values.length; at++) {
      values[at] = year[at / 3];
    }

    SeasonalTrend trend = told(values, 3, 1);

    double single = trend.seasons().scores()[0] / Math.sqrt(trend.seasons().variances()[0]);
    assertThat(trend.correlated().z()).isEqualTo(single, within(1e-12));
    assertThat(trend.test().zNoContinuity()).isEqualTo(single * Math.sqrt(3), within(1e-12));
  }

  @Test
  void aSeriesMayStartAnywhereAndHaveGaps() {
    SeasonalTrend trend = told(new double[] {5, 1, NO, 2, 9, 3, 11}, 2, 2);

    assertThat(trend.n()).isEqualTo(6);
    assertThat(trend.seasons().counts()).containsExactly(3, 3);
    assertThat(trend.seasons().scores()).containsExactly(3, 3);
    assertThat(trend.slopePerPeriod()).isEqualTo(1.5);
    assertThat(trend.correlated().z()).isNaN();
    assertThat(trend.about(Subject.UNNAMED).english()).contains("cannot be told");
  }

  @Test
  void noChangeIsNoTrend() {
    SeasonalTrend trend = told(new double[48], 12, 1);

    assertThat(trend.test().p()).isEqualTo(1);
    assertThat(trend.correlated().p()).isEqualTo(1);
    assertThat(trend.tau()).isNaN();
    assertThat(trend.homogeneity().p()).isNaN();
  }

  @Test
  void oneYearTellsNothing() {
    assertThat(SeasonalMannKendall.withDefaults().test(new double[12], 12, 1))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(SeasonalMannKendall.withDefaults().test(new double[0], 12, 1))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(SeasonalMannKendall.withDefaults().test(new double[] {NO, NO, NO}, 1, 1))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    SeasonalMannKendall method = SeasonalMannKendall.withDefaults();

    assertThatThrownBy(() -> method.test(new double[30], 12, 13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("startCycle är 13 men ska vara 1 till 12.");
    assertThatThrownBy(() -> method.test(new double[30], 0, 1)).hasMessageContaining("period är 0");
    assertThatThrownBy(() -> method.test(new double[200_000], 12, 1))
        .hasMessageContaining("ska vara högst 100000");
  }

  private static SeasonalTrend told(double[] values, int period, int start) {
    return SeasonalMannKendall.withDefaults()
        .test(values, period, start)
        .fold(
            trend -> trend,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
