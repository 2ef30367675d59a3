package se.lagesbild.warehouse.statistics.countforecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.regression.Season;

class CountForecastTest {
  private static final CountForecast WITHOUT_WAVES =
      CountForecast.withDefaults().withSeason(new Season(12, 0));

  @Test
  void aConstantSeriesGoesOnAsPoissons() {
    double[] counts = new double[24];
    Arrays.fill(counts, 3);
    ForecastCounts forecast = told(WITHOUT_WAVES.forecast(counts, new double[24], new double[2]));

    // A straight line's error at 25, with the middle at 12.5 and squares of (24³ - 24) / 12.
    double variance = (1.0 / 24 + 12.5 * 12.5 / 1150) / 3;
    assertThat(forecast.mean()).containsExactly(new double[] {3, 3}, within(1e-10));
    assertThat(forecast.error()[0]).isCloseTo(Math.sqrt(variance), within(1e-8));
    assertThat(forecast.dispersion()).isEqualTo(1);
    assertThat(forecast.low80()[0]).isEqualTo(1);
    assertThat(forecast.high80()[0]).isEqualTo(5);
    assertThat(forecast.low95()[0]).isZero();
    assertThat(forecast.high95()[0]).isEqualTo(7);
    assertThat(forecast.likelyHigh80()[0]).isEqualTo(6);
  }

  @Test
  void aLargerExposureHoldsMore() {
    double[] counts = {3, 4, 3, 4, 3, 4, 3, 4};
    double[] coming = {Math.log(2), 0};
    ForecastCounts forecast = told(WITHOUT_WAVES.forecast(counts, new double[8], coming));

    assertThat(forecast.mean()[0]).isGreaterThan(1.5 * forecast.mean()[1]);
  }

  @Test
  void missingPeriodsAreLeftOutAndKeepTheirPlaceInTime() {
    double[] counts = {1, Double.NaN, 4, Double.NaN, 16};
    ForecastCounts forecast = told(WITHOUT_WAVES.forecast(counts, new double[5], new double[1]));

    assertThat(forecast.mean()[0]).isCloseTo(32, within(1e-8));
  }

  @Test
  void tellsNothingOfTooLittle() {
    String few = "Det finns för få perioder eller händelser för en prognos.";
    CountForecast method = CountForecast.withDefaults();

    assertThat(reason(method.forecast(new double[40], new double[40], new double[1])))
        .isEqualTo(few);
    assertThat(reason(method.forecast(new double[0], new double[0], new double[1]))).isEqualTo(few);
    assertThat(reason(method.forecast(new double[] {1, 2, 3, 4}, new double[4], new double[1])))
        .isEqualTo(few);
    double[] onlyTheLast = new double[30];
    onlyTheLast[29] = 5;
    assertThat(reason(WITHOUT_WAVES.forecast(onlyTheLast, new double[30], new double[1])))
        .contains("räcker inte för att skilja trend och årstid");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Season(12, 7))
        .withMessage("harmonics är 7 men ska vara från 0 till halva perioden, 6.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WITHOUT_WAVES.forecast(new double[1], new double[1], new double[] {Double.NaN}))
        .withMessage("futureOffset[1] är NaN men får inte saknas.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WITHOUT_WAVES.forecast(new double[2], new double[1], new double[1]));
  }

  @Test
  void theFastestWaveHasNoSine() {
    double[] row = new double[2];
    new Season(2, 1).write(3, row, 0);

    assertThat(row[0]).isCloseTo(-1, within(1e-12));
    assertThat(row[1]).isZero();
  }

  @Test
  void saysTheUsualRangeOfTheNextPeriod() {
    double[] counts = new double[24];
    Arrays.fill(counts, 3);
    Subject subject =
        new Subject(
            new Phrase("anmälda inbrott", "reported burglaries"),
            Phrase.NONE,
            Phrase.NONE,
            new Phrase("månad", "month"));
    ForecastCounts forecast = told(WITHOUT_WAVES.forecast(counts, new double[24], new double[1]));

    assertThat(forecast.about(subject).swedish())
        .startsWith("Prognos för anmälda inbrott. Nästa månad väntas 1 till 6 (8 av 10 gånger")
        .contains("framskrivning, inte en förutsägelse");
    assertThat(forecast.about(subject).english()).contains("1 to 6 (8 times in 10");
  }

  private static ForecastCounts told(Outcome<ForecastCounts> outcome) {
    return outcome.fold(
        forecast -> forecast,
        reason -> {
          throw new AssertionError(reason.english());
        });
  }

  private static String reason(Outcome<ForecastCounts> outcome) {
    return outcome.fold(forecast -> "", Phrase::swedish);
  }
}
