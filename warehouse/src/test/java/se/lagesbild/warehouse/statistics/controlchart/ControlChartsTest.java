package se.lagesbild.warehouse.statistics.controlchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/** The four charts by hand, and at the edges. */
class ControlChartsTest {
  private static final double[] NONE = {};
  private static final double[] ONES = {1, 1};
  private static final double[] MISSING = {Double.NaN, Double.NaN};

  @Test
  void countsHaveLimitsByTheRootOfTheirMean() {
    CountLimits chart = told(CountChart.withDefaults().draw(new double[] {2, 6, Double.NaN, 4}));

    assertThat(chart.centre()).isEqualTo(4);
    assertThat(chart.upper()).isEqualTo(10);
    assertThat(chart.lower()).isZero();
    assertThat(chart.upperTwoSigma()).isEqualTo(8);
    assertThat(chart.chiSquared()).isEqualTo(2);
    assertThat(chart.dispersion()).isEqualTo(1);
    assertThat(chart.dispersionP()).isCloseTo(Math.exp(-1), within(1e-14));
    // The Poisson probability of at most 10 is 0.9972, of at most 11 it is 0.9991.
    assertThat(chart.exactUpper()).isEqualTo(11);
  }

  @Test
  void countsAreSaidByTheirExactLimits() {
    Outcome<CountLimits> usual = CountChart.withDefaults().draw(new double[] {2, 6, 4, 3, 5});
    Outcome<CountLimits> more = CountChart.withDefaults().draw(new double[] {2, 1, 3, 2, 14});

    assertThat(usual.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.USUAL);
    assertThat(usual.about(Subject.UNNAMED).swedish())
        .contains("Vanligt på en jämn nivå är 0 till 11. Alla ligger inom det vanliga spannet.");
    assertThat(more.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(more.about(Subject.UNNAMED).english()).contains("Outside the usual range are 1.");
  }

  @Test
  void countsThatVaryMoreThanChanceHaveTooNarrowLimits() {
    double[] wild = {0, 20, 1, 19, 0, 22, 2, 18};
    CountLimits chart = told(CountChart.withDefaults().draw(wild));

    assertThat(chart.dispersionP()).isLessThan(0.05);
    assertThat(chart.about(Subject.UNNAMED).swedish())
        .contains("gränserna är för snäva", "falska larm")
        .doesNotContain("går inte att skilja från slump");
  }

  @Test
  void howOftenASteadySeriesHasAPointOutsideIsSaidByItsMean() {
    assertThat(individuals(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 30)).contains("var sjätte till");
    assertThat(individuals(0, 0, 1, 0, 0, 1, 0, 0, 0, 9)).contains("nästan varannan");
    assertThat(individuals(20, 22, 21, 22, 21, 20, 21, 60)).contains("ungefär var tionde");
    assertThat(individuals(1.5, 2, 1, 2, 1, 2, 1, 2, 1, 2, 30))
        .contains("kan vara slump.")
        .doesNotContain("jämn serie");
    assertThat(
            CountChart.withDefaults()
                .draw(new double[] {2, 1, 3, 2, 2, 3, 1, 2, 2, 1, 3, 2, 2, 1, 3, 2, 2, 9})
                .about(Subject.UNNAMED)
                .swedish())
        .contains("Enstaka punkter utanför kan vara slump.");
  }

  @Test
  void countsAreNeverUsuallyBelowNothing() {
    assertThat(individuals(1, 4, 2, 3, 1, 4)).contains("är 0 till ");
    assertThat(individuals(1.5, 4, 2, 3, 1, 4)).contains("är \u2212");
  }

  private static String individuals(double... values) {
    return IndividualsChart.withDefaults().draw(values).about(Subject.UNNAMED).swedish();
  }

  @Test
  void countsWithoutEventsHaveNoDispersion() {
    CountLimits none = told(CountChart.withDefaults().draw(new double[20]));
    CountLimits single = told(CountChart.withDefaults().draw(new double[] {3}));

    assertThat(none.upper()).isZero();
    assertThat(none.exactUpper()).isZero();
    assertThat(none.dispersion()).isNaN();
    assertThat(none.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(none.rules().beyondThreeSigma()).containsOnly(false);
    assertThat(single.dispersionP()).isEqualTo(1);
    assertThat(single.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.USUAL);
  }

  @Test
  void ratesHaveLimitsByTheirExposure() {
    RateLimits chart =
        told(RateChart.withDefaults().draw(new double[] {4, 16, 12}, new double[] {1, 4, 3}));

    assertThat(chart.centre()).isEqualTo(4);
    assertThat(chart.upper()).containsExactly(10, 7, 4 + 3 * Math.sqrt(4 / 3.0));
    assertThat(chart.sigma()).isZero();
    assertThat(chart.upperLaney()).containsExactly(4, 4, 4);
    assertThat(chart.exactUpper()[0]).isEqualTo(11);
  }

  @Test
  void unsteadyRatesHaveWiderLimits() {
    RateLimits chart =
        told(RateChart.withDefaults().draw(new double[] {0, 8}, new double[] {1, 1}));

    assertThat(chart.sigma()).isCloseTo(4 / 1.128, within(1e-14));
    assertThat(chart.upperLaney()[0]).isCloseTo(4 + 6 * 4 / 1.128, within(1e-13));
    assertThat(chart.about(Subject.UNNAMED).swedish()).contains("I snitt är det 4 per enhet.");
    assertThat(told(RateChart.withDefaults().draw(new double[2], new double[] {1, 1})).sigma())
        .isNaN();
  }

  @Test
  void singleValuesHaveLimitsByTheirMovingRange() {
    IndividualsLimits chart =
        told(IndividualsChart.withDefaults().draw(new double[] {10, 12, 10, 12, Double.NaN, 11}));

    assertThat(chart.centre()).isEqualTo(11);
    assertThat(chart.averageMovingRange()).isEqualTo(2);
    assertThat(chart.nhs().upper()).isCloseTo(16.32, within(1e-12));
    assertThat(chart.upperMontgomery()).isCloseTo(11 + 6 / 1.128, within(1e-12));
    assertThat(chart.movingRanges()).containsExactly(Double.NaN, 2, 2, 2, Double.NaN, Double.NaN);
  }

  @Test
  void anUnusualJumpIsScreened() {
    double[] values = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 30};
    IndividualsLimits chart = told(IndividualsChart.withDefaults().draw(values));

    assertThat(chart.averageMovingRange()).isCloseTo(3.7, within(1e-14));
    assertThat(chart.screenedMovingRange()).isEqualTo(1);
    assertThat(chart.nhsScreened().outside()[10]).isTrue();
    assertThat(chart.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
  }

  @Test
  void valuesThatNeverChangeAreAsUsual() {
    IndividualsLimits chart = told(IndividualsChart.withDefaults().draw(new double[] {5, 5, 5}));

    assertThat(chart.nhs().upper()).isEqualTo(5);
    assertThat(chart.nhsScreened().upper()).isEqualTo(5);
    assertThat(chart.rules().beyondThreeSigma()).containsOnly(false);
    assertThat(chart.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.USUAL);
    assertThat(IndividualsChart.withDefaults().draw(new double[] {5}))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void gapsHaveGeometricLimits() {
    GapLimits chart = told(RareEventChart.withDefaults().draw(new double[] {3, 1, 2, 2}));

    assertThat(chart.mean()).isEqualTo(2);
    assertThat(chart.median()).isEqualTo(2);
    assertThat(chart.upperG()).isCloseTo(2 + 3 * Math.sqrt(6), within(1e-14));
    // 1 - (2/3)^(g+1) passes 0.99865 first at 16: (2/3)^17 = 0.00101.
    assertThat(chart.exactUpperG()).isEqualTo(16);
    assertThat(chart.shortChances()[0]).isCloseTo(1 - Math.exp(-1.5), within(1e-14));
  }

  @Test
  void aShortGapIsBadNews() {
    double[] gaps = {100, 120, 90, 110, 0.5};
    Outcome<GapLimits> outcome = RareEventChart.withDefaults().draw(gaps);

    assertThat(outcome.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(outcome.about(Subject.UNNAMED).swedish())
        .contains("Det har gått 0,5 dagar mellan de två senaste; normalt går omkring 84.");
    gaps[4] = 1;
    assertThat(RareEventChart.withDefaults().draw(gaps).about(Subject.UNNAMED).swedish())
        .contains("Det har gått 1 dag mellan");
    gaps[4] = 900;
    assertThat(RareEventChart.withDefaults().draw(gaps).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.USUAL);
  }

  @Test
  void gapsOfNothingHaveNoTimesBetween() {
    assertThat(told(RareEventChart.withDefaults().draw(new double[] {0, 4})).centreT()).isNaN();
    GapLimits nothing = told(RareEventChart.withDefaults().draw(new double[] {0, 0}));
    assertThat(nothing.exactUpperG()).isZero();
    assertThat(nothing.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told(RareEventChart.withDefaults().draw(new double[] {7})).upperT()).isNaN();
  }

  @Test
  void nothingCannotBeTold() {
    for (double[] values : new double[][] {NONE, MISSING}) {
      assertThat(CountChart.withDefaults().draw(values)).isInstanceOf(Outcome.CannotTell.class);
      assertThat(RateChart.withDefaults().draw(values, Arrays.copyOf(ONES, values.length)))
          .isInstanceOf(Outcome.CannotTell.class);
      assertThat(IndividualsChart.withDefaults().draw(values))
          .isInstanceOf(Outcome.CannotTell.class);
      assertThat(RareEventChart.withDefaults().draw(values)).isInstanceOf(Outcome.CannotTell.class);
    }
  }

  @Test
  void valuesWhoseSquaresHaveNoSumAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndividualsChart.withDefaults().draw(new double[] {1e308, -1e308, 1e308}))
        .withMessage("values[1] är 1.0E308 men ska vara från -1e150 till 1e150.");
  }

  @Test
  void wrongValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountChart.withDefaults().draw(new double[] {0.5}))
        .withMessageContaining("counts[1] är 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateChart.withDefaults().draw(new double[] {1}, new double[] {0}))
        .withMessageContaining("exposure[1] är 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IndividualsChart.withDefaults().draw(new double[] {Double.POSITIVE_INFINITY}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RareEventChart.withDefaults().draw(new double[] {-2}))
        .withMessage("gaps är -2 men ska vara minst 0.");
  }

  private static <R extends Result> R told(Outcome<R> outcome) {
    return outcome.fold(
        result -> result,
        reason -> {
          throw new AssertionError(reason);
        });
  }
}
