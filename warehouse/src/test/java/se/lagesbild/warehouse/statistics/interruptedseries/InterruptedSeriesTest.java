package se.lagesbild.warehouse.statistics.interruptedseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.regression.Season;

class InterruptedSeriesTest {
  private static final InterruptedSeries WITHOUT_WAVES =
      InterruptedSeries.withDefaults().withSeason(new Season(12, 0));

  @Test
  void twoFlatHalvesDifferByTheirLevel() {
    double[] counts = new double[60];
    Arrays.setAll(counts, at -> at < 30 ? 10 : 5);
    Interruption change = told(WITHOUT_WAVES.evaluate(counts, new double[60], 31));

    assertThat(change.effects().ratios()[2]).isCloseTo(0.5, within(1e-9));
    assertThat(change.effects().ratios()[3]).isCloseTo(1, within(1e-9));
    assertThat(change.observedAfter()).isEqualTo(150);
    assertThat(change.expectedAfter()).isCloseTo(300, within(1e-6));
    assertThat(change.without()).hasSize(30);
  }

  @Test
  void theCovarianceIsTheWeightedSumOverAllPairsOfPeriods() {
    double[] counts = random(48);
    int lag = 3;
    Interruption change =
        told(
            WITHOUT_WAVES
                .withLag(lag)
                .withoutAdjustment()
                .withLevelOnly()
                .evaluate(counts, new double[48], 25));

    double[][] inverse = change.fit().inverse();
    double expected = 0;
    for (int s = 0; s < 48; s++) {
      for (int t = Math.max(0, s - lag); t <= Math.min(47, s + lag); t++) {
        double weight = 1 - Math.abs(s - t) / (lag + 1.0);
        expected +=
            weight * influence(change, inverse, s, counts) * influence(change, inverse, t, counts);
      }
    }
    assertThat(change.covariance()[2][2]).isCloseTo(expected, within(1e-12));
  }

  /** What one period adds to the coefficient of the level. */
  private static double influence(
      Interruption change, double[][] inverse, int at, double[] counts) {
    double[] row = {1, (at + 1) / 12.0, at >= 24 ? 1 : 0};
    double sum = 0;
    for (int column = 0; column < 3; column++) {
      sum += inverse[2][column] * row[column];
    }
    double mean = change.fit().means()[at];
    return sum * change.fit().weights()[at] * (counts[at] - mean) / mean;
  }

  @Test
  void theEffectAtTheHorizonAddsTheSlope() {
    double[] counts = random(48);
    Interruption change = told(WITHOUT_WAVES.withHorizon(6).evaluate(counts, new double[48], 25));
    double[] coefficients = change.effects().estimates();

    assertThat(change.atHorizon().estimates()[0])
        .isCloseTo(coefficients[2] + coefficients[3] / 2, within(1e-12));
    double[][] covariance = change.covariance();
    double variance = covariance[2][2] + covariance[2][3] + covariance[3][3] / 4;
    assertThat(change.atHorizon().errors()[0]).isCloseTo(Math.sqrt(variance), within(1e-12));
  }

  @Test
  void missingPeriodsAreLeftOut() {
    double[] counts = random(60);
    counts[10] = Double.NaN;
    counts[40] = Double.NaN;
    Interruption change = told(WITHOUT_WAVES.evaluate(counts, new double[60], 31));

    assertThat(change.fit().means()).hasSize(58);
    assertThat(change.without()).hasSize(29);
    assertThat(change.observedAfter())
        .isEqualTo(Arrays.stream(counts, 30, 60).filter(count -> count >= 0).sum());
  }

  @Test
  void oneSeasonIsTheLagUnlessToldOtherwise() {
    double[] counts = random(60);
    InterruptedSeries withWaves = InterruptedSeries.withDefaults();
    double asDefault = error(withWaves.evaluate(counts, new double[60], 31));

    assertThat(asDefault)
        .isEqualTo(error(withWaves.withLag(12).evaluate(counts, new double[60], 31)));
    assertThat(asDefault)
        .isNotEqualTo(error(withWaves.withLag(0).evaluate(counts, new double[60], 31)));
    // 4 (60 / 100)^(2/9) = 3.57
    assertThat(error(WITHOUT_WAVES.evaluate(counts, new double[60], 31)))
        .isEqualTo(error(WITHOUT_WAVES.withLag(3).evaluate(counts, new double[60], 31)));
  }

  @Test
  void tellsNothingOfTooLittle() {
    double[] counts = random(60);
    double[] noneAfter = counts.clone();
    Arrays.fill(noneAfter, 30, 60, 0);

    assertThat(reason(WITHOUT_WAVES.evaluate(counts, new double[60], 1)))
        .contains("för få perioder före eller efter");
    assertThat(reason(WITHOUT_WAVES.evaluate(new double[] {1, 2, 3, 4}, new double[4], 3)))
        .contains("för få perioder före eller efter");
    assertThat(reason(WITHOUT_WAVES.evaluate(noneAfter, new double[60], 31)))
        .contains("inga händelser före eller efter");
    double[] missing = new double[60];
    Arrays.fill(missing, Double.NaN);
    assertThat(reason(WITHOUT_WAVES.evaluate(missing, new double[60], 31)))
        .contains("för få perioder före eller efter");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WITHOUT_WAVES.evaluate(new double[5], new double[5], 6))
        .withMessage("interventionIndex är 6 men ska ligga i serien, från 1 till 5.");
    assertThatIllegalArgumentException().isThrownBy(() -> WITHOUT_WAVES.withLag(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WITHOUT_WAVES
                    .withLevelOnly()
                    .withLag(50_000)
                    .evaluate(random(50_000), new double[50_000], 25_001))
        .withMessageContaining("gånger antalet perioder");
    assertThatIllegalArgumentException().isThrownBy(() -> WITHOUT_WAVES.withHorizon(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> WITHOUT_WAVES.withConfidence(0));
  }

  @Test
  void saysWhatCameBesideWhatWouldHaveCome() {
    double[] counts = random(60);
    Arrays.setAll(counts, at -> at < 30 ? 10 + at % 3 : 5 - at % 2);
    Interruption change = told(WITHOUT_WAVES.evaluate(counts, new double[60], 31));

    assertThat(change.about(Subject.UNNAMED).swedish())
        .contains("Efter insatsen anmäldes 135, mot ")
        .contains("modellens skattning")
        .contains("Omdöme: färre än vanligt.")
        .contains("ingen jämförelseort")
        .doesNotContain("Serien är kort");
    double[] noise = random(24);
    assertThat(
            told(WITHOUT_WAVES.withLevelOnly().evaluate(noise, new double[24], 13))
                .about(Subject.UNNAMED)
                .swedish())
        .contains("kan vara slump", "Serien är kort");
  }

  @Test
  void aConstantSeriesIsNoChangeHoweverItsErrorsRound() {
    double[] counts = new double[96];
    Arrays.fill(counts, 3);

    for (int firstAfter = 14; firstAfter < 84; firstAfter++) {
      Interruption change = told(WITHOUT_WAVES.evaluate(counts, new double[96], firstAfter));
      assertThat(change.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
    }
  }

  private static double[] random(int length) {
    Random random = new Random(8);
    double[] counts = new double[length];
    Arrays.setAll(counts, at -> random.nextInt(5) + 1);
    return counts;
  }

  private static double error(Outcome<Interruption> outcome) {
    return told(outcome).effects().errors()[2];
  }

  private static Interruption told(Outcome<Interruption> outcome) {
    return outcome.fold(
        change -> change,
        reason -> {
          throw new AssertionError(reason.english());
        });
  }

  private static String reason(Outcome<Interruption> outcome) {
    return outcome.fold(change -> "", Phrase::swedish);
  }
}
