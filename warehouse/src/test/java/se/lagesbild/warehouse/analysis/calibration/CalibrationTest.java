package se.lagesbild.warehouse.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double ALPHA = 0.02;
  private static final int SERIES = 150;
  private static final Condition POISSON =
      new Condition(Rhythm.WEEK, 5, Double.POSITIVE_INFINITY, 0, 0, false, 8);

  @Test
  void seriesWithoutChangeAlarmAboutAsOftenAsAllowed() {
    Realised realised = Calibration.of(ALPHA, SERIES).run(POISSON);

    assertThat(realised.periods()).isEqualTo(12L * SERIES);
    assertThat(realised.falselyMore()).isBetween(9L, 65L);
  }

  @Test
  void aDoubledLevelIsFoundWithinFourWeeksMostly() {
    Realised realised = Calibration.of(ALPHA, SERIES).run(POISSON);

    assertThat(realised.found()).isGreaterThan(SERIES * 85 / 100);
  }

  @Test
  void variationBeyondChanceHidesADoubling() {
    Condition varied = new Condition(Rhythm.WEEK, 5, 2, 0, 0, false, 8);

    Calibration calibration = Calibration.of(ALPHA, SERIES);

    assertThat(calibration.run(varied).found()).isLessThan(calibration.run(POISSON).found());
  }

  @Test
  void aSeasonThatIsNotKnownYetIsNoAlarm() {
    Condition young =
        new Condition(Rhythm.WEEK, 20, Double.POSITIVE_INFINITY, 0.55, 0.05, false, 1);

    Realised realised = Calibration.of(ALPHA, SERIES).run(young);

    assertThat(realised.falselyMore()).isLessThan(65);
    assertThat(realised.found()).isGreaterThan(SERIES * 85 / 100);
  }

  @Test
  void theSameSeriesComeAgain() {
    Condition late = new Condition(Rhythm.WEEK, 2, 5, 0.5, 0.05, true, 8);

    assertThat(Calibration.of(ALPHA, 20).run(late)).isEqualTo(Calibration.of(ALPHA, 20).run(late));
  }

  @Test
  void everyConditionHasEachMean() {
    assertThat(Condition.all()).hasSize(537).doesNotHaveDuplicates();
  }
}
