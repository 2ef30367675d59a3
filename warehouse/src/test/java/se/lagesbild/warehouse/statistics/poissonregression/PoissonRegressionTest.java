package se.lagesbild.warehouse.statistics.poissonregression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class PoissonRegressionTest {
  /** Half of chi-squared's quantile for 95 in 100 and one degree of freedom. */
  private static final double ALLOWED = 3.841458820694124 / 2;

  @Test
  void aRateIsTheEventsByTheExposure() {
    PoissonFit fit = fit(new double[] {3, 5, 0, 4}, intercept(4), logarithms(1, 2, 3, 2));

    assertThat(fit.poisson().ratios()[0]).isCloseTo(12.0 / 8, within(1e-12));
    assertThat(fit.poisson().errors()[0]).isCloseTo(Math.sqrt(1.0 / 12), within(1e-8));
    assertThat(fit.nullDeviance()).isCloseTo(fit.fit().deviance(), within(1e-12));
    assertThat(fit.freedom()).isEqualTo(3);
  }

  @Test
  void theProfileEndsWhereTheLikelihoodHasFallenEnough() {
    PoissonFit fit = fit(new double[] {3, 5, 0, 4}, intercept(4), new double[4]);

    for (double end : new double[] {fit.profile().low()[0], fit.profile().high()[0]}) {
      double fall = 12 * Math.log(3) - 12 - (12 * end - 4 * Math.exp(end));
      assertThat(fall).isCloseTo(ALLOWED, within(1e-9));
    }
    assertThat(fit.profile().low()[0]).isLessThan(Math.log(3));
    assertThat(fit.profile().high()[0]).isGreaterThan(Math.log(3));
  }

  @Test
  void aGroupWithoutEventsHasOnlyAnUpperLimit() {
    double[][] rows = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
    PoissonFit fit = fit(new double[] {4, 6, 0, 0}, rows, new double[4]);

    assertThat(fit.separated()).isTrue();
    assertThat(fit.poisson().estimates()[0]).isCloseTo(Math.log(5), within(1e-12));
    assertThat(fit.poisson().estimates()[1]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(fit.poisson().ratios()[1]).isZero();
    assertThat(fit.poisson().errors()[0]).isCloseTo(Math.sqrt(0.1), within(1e-9));
    assertThat(fit.poisson().errors()[1]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(fit.fit().means()).containsExactly(new double[] {5, 5, 0, 0}, within(1e-9));
    assertThat(fit.profile().low()[1]).isEqualTo(Double.NEGATIVE_INFINITY);
    // With m expected there and 10 events in all, the likelihood falls by 10 log(1 + m / 10').
    double share = Math.exp(fit.profile().high()[1]);
    assertThat(10 * Math.log(1 + share)).isCloseTo(ALLOWED, within(1e-6));
    assertThat(fit.about(Subject.UNNAMED).swedish()).contains("inga händelser alls");
  }

  @Test
  void aFirstGroupWithoutEventsMakesAllOthersInfinite() {
    double[][] rows = {{1, 0, 0}, {1, 0, 0}, {1, 1, 0}, {1, 1, 0}, {1, 0, 1}, {1, 0, 1}};
    PoissonFit fit = fit(new double[] {0, 0, 4, 6, 1, 2}, rows, new double[6]);

    assertThat(fit.poisson().estimates())
        .containsExactly(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThat(fit.profile().low()[1]).isBetween(-5.0, 5.0);
    assertThat(fit.profile().high()[1]).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aTrendThatOnlyTheLastCountCarriesRunsAway() {
    double[][] rows = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};
    PoissonFit fit = fit(new double[] {0, 0, 0, 5}, rows, new double[4]);

    assertThat(fit.poisson().estimates())
        .containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThat(fit.fit().means()[3]).isCloseTo(5, within(1e-9));
  }

  @Test
  void rowsWithSomethingMissingAreLeftOut() {
    double[][] rows = {{1, 0}, {1, 1}, {1, Double.NaN}, {1, 2}, {1, 3}};
    double[] counts = {1, Double.NaN, 9, 2, 4};
    PoissonFit with = fit(counts, rows, new double[5]);
    PoissonFit without =
        fit(new double[] {1, 2, 4}, new double[][] {{1, 0}, {1, 2}, {1, 3}}, new double[3]);

    assertThat(with.poisson().estimates()).isEqualTo(without.poisson().estimates());
    assertThat(with.rows()).isEqualTo(3);
  }

  @Test
  void aConstantSeriesHasNoTrendAndNoSpread() {
    double[] counts = new double[24];
    Arrays.fill(counts, 3);
    PoissonFit fit = fit(counts, trend(24), new double[24]);

    assertThat(fit.poisson().estimates()[1]).isCloseTo(0, within(1e-10));
    assertThat(fit.fit().dispersion()).isCloseTo(0, within(1e-20));
    assertThat(fit.clear()).isZero();
    assertThat(fit.about(Subject.UNNAMED).swedish())
        .contains("Ingen av förklaringarna")
        .contains("kan vara slump")
        .contains("svänger inte mer");
  }

  @Test
  void oneRowSaysNothingOfItsSpread() {
    PoissonFit fit = fit(new double[] {3}, intercept(1), new double[1]);

    assertThat(fit.fit().dispersion()).isNaN();
    assertThat(fit.quasi().high()[0]).isNaN();
    assertThat(fit.poisson().ratios()[0]).isCloseTo(3, within(1e-12));
  }

  @Test
  void nothingIsToldOfNoEvents() {
    PoissonRegression method = PoissonRegression.withDefaults();

    assertThat(reason(method.fit(new double[3], intercept(3), new double[3])))
        .isEqualTo("Det finns inga händelser.");
    assertThat(reason(method.fit(new double[] {Double.NaN}, intercept(1), new double[1])))
        .isEqualTo("Det finns inga fullständiga rader.");
    assertThat(reason(method.fit(new double[0], new double[0][], new double[0])))
        .isEqualTo("Det finns inga fullständiga rader.");
  }

  @Test
  void refusesWhatMakesNoSense() {
    PoissonRegression method = PoissonRegression.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.fit(new double[] {-1}, intercept(1), new double[1]))
        .withMessage("y[1] är -1 men ska vara ett heltal från 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.fit(new double[] {1}, intercept(1), logarithms(0)))
        .withMessage("offset[1] är -Infinity men ska vara ändligt.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.fit(new double[] {1}, intercept(2), new double[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> method.withConfidence(1));
  }

  @Test
  void aLongSeriesIsFittedWithoutItsProfile() {
    int rows = 400_000;
    Random random = new Random(3);
    double[] counts = new double[rows];
    double[][] design = trend(rows);
    for (int row = 0; row < rows; row++) {
      design[row] = new double[] {1, design[row][1] / rows, row % 2};
      counts[row] = random.nextInt(3);
    }
    PoissonFit fit = fit(counts, design, new double[rows]);

    assertThat(fit.profile().low()).containsOnly(Double.NaN);
    assertThat(fit.poisson().ratios()[0]).isCloseTo(1, within(0.02));
  }

  @Test
  void saysHowManyExplanationsAreClear() {
    double[] counts = {1, 2, 2, 4, 5, 9, 11, 16, 21, 30};
    PoissonFit fit = fit(counts, trend(10), new double[10]);

    assertThat(fit.about(Subject.UNNAMED).swedish())
        .startsWith("Händelser: 101 i 10 rader. 1 av förklaringarna")
        .contains("Omdöme: ett mönster utöver slumpen.")
        .contains("samband, inte orsak");
    assertThat(fit.about(Subject.UNNAMED).english()).contains("1 of the explanations clearly");
  }

  private static PoissonFit fit(double[] counts, double[][] rows, double[] offset) {
    return PoissonRegression.withDefaults()
        .fit(counts, rows, offset)
        .fold(
            fit -> fit,
            reason -> {
              throw new AssertionError(reason.english());
            });
  }

  private static String reason(Outcome<PoissonFit> outcome) {
    return outcome.fold(fit -> "", reason -> reason.swedish());
  }

  private static double[][] intercept(int rows) {
    double[][] design = new double[rows][];
    Arrays.setAll(design, row -> new double[] {1});
    return design;
  }

  private static double[][] trend(int rows) {
    double[][] design = new double[rows][];
    Arrays.setAll(design, row -> new double[] {1, row});
    return design;
  }

  private static double[] logarithms(double... values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
