package se.lagesbild.warehouse.statistics.mannkendall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;

class MannKendallTest {
  private static final double NO = Double.NaN;

  @Test
  void aStraightRiseHasEveryPairRising() {
    Trend trend = told(5, 8, 11, 14, 17, 20, 23, 26);

    assertThat(trend.test().score()).isEqualTo(28);
    assertThat(trend.tau()).isEqualTo(1);
    assertThat(trend.line().slope()).isEqualTo(3);
    assertThat(trend.line().intercept()).isEqualTo(2);
    assertThat(trend.test().variance()).isEqualTo(8 * 7 * 21 / 18.0, within(1e-12));
    assertThat(trend.about(Subject.UNNAMED).swedish())
        .contains("Oftare upp än ned: i mitten 3 per period (osäkerhetsintervall 3 till 3).")
        .contains("Omdöme: ett mönster utöver slumpen.");
  }

  @Test
  void missingValuesKeepTheirTime() {
    Trend trend = told(0, NO, NO, 6, NO, 10);

    assertThat(trend.n()).isEqualTo(3);
    assertThat(trend.line().slope()).isEqualTo(2);
  }

  @Test
  void noChangeIsNoTrend() {
    Trend trend = told(4, 4, 4, 4, 4, 4, 4, 4, 4);

    assertThat(trend.test().p()).isEqualTo(1);
    assertThat(trend.test().z()).isZero();
    assertThat(trend.correctedP()).isEqualTo(1);
    assertThat(trend.tau()).isNaN();
    assertThat(trend.line().slope()).isZero();
    assertThat(trend.about(Subject.UNNAMED).english())
        .contains("As often up as down", "may be chance");
  }

  @Test
  void aFewValuesTellNothing() {
    Trend trend = told(1, 2, 3);

    assertThat(trend.line().low()).isNaN();
    assertThat(trend.about(Subject.UNNAMED).swedish())
        .contains("för få värden för ett osäkerhetsintervall", "går inte att säga");
    assertThat(MannKendall.withDefaults().test(new double[] {NO, 3, NO}))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(MannKendall.withDefaults().test(new double[0]))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void neighboursThatHangTogetherMakeItLessSure() {
    Random chance = new Random(17);
    double[] walk = new double[200];
    for (int at = 1; at < walk.length; at++) {
      walk[at] = 0.9 * walk[at - 1] + chance.nextGaussian() + 0.01;
    }

    Trend trend = told(walk);

    assertThat(trend.factor()).isGreaterThan(2);
    assertThat(trend.correctedZ())
        .isEqualTo(trend.test().z() / Math.sqrt(trend.factor()), within(1e-15));
  }

  @Test
  void valuesThatAlternateDoNotMakeItSurer() {
    double[] values = new double[60];
    for (int at = 0; at < values.length; at++) {
      values[at] = at % 2 * 10 + at / 100.0;
    }

    Trend trend = told(values);

    assertThat(trend.factor()).isLessThan(1);
    assertThat(trend.correctedP()).isEqualTo(trend.test().p());
  }

  @Test
  void aSingleValueIsOne() {
    assertThat(MannKendall.withDefaults().test(new double[] {3, Double.NaN}).about(Subject.UNNAMED))
        .extracting(Statement::swedish)
        .asString()
        .contains("har serien 1 värde;");
  }

  @Test
  void whereTheSlopeLeavesNothingThereIsNoAutocorrelation() {
    assertThat(told(3, 3, 3, 3, 3).factor()).isEqualTo(1);
    assertThat(told(2, 4, 6, 8, 10).factor()).isEqualTo(1);
    assertThat(told(1, 4).factor()).isEqualTo(1);
  }

  @Test
  void manyThousandValuesAreNoTrouble() {
    double[] values = new Random(19).ints(20_000, 0, 4).asDoubleStream().toArray();

    assertThat(told(values).line().slope()).isZero();
  }

  @Test
  void refusesWhatMakesNoSense() {
    MannKendall method = MannKendall.withDefaults();

    assertThatThrownBy(() -> method.test(new double[] {1, 2}, new double[] {2, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times är 2 men ska öka hela tiden.");
    assertThatThrownBy(() -> method.test(new double[] {1, 2}, new double[] {2}))
        .hasMessageContaining("ska vara lika långt som values");
    assertThatThrownBy(() -> method.test(new double[] {1, Double.POSITIVE_INFINITY}))
        .hasMessageContaining("ska vara ändligt");
    assertThatThrownBy(() -> method.test(new double[200_000]))
        .hasMessage("antalet värden är 200000 men ska vara högst 100000.");
    assertThatThrownBy(() -> method.withCoverage(1)).hasMessageContaining("confLevel");
  }

  private static Trend told(double... values) {
    return MannKendall.withDefaults()
        .test(values)
        .fold(
            trend -> trend,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
