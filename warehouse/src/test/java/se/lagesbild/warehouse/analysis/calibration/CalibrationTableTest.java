package se.lagesbild.warehouse.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one of these fails, the table is measured anew with {@code bench calibration --write}. */
class CalibrationTableTest {
  private static final double MOST_TIMES_ALLOWED = 1.3;

  private final CalibrationTable shipped = CalibrationTable.shipped();

  private CalibrationTable.Row row(Condition condition) {
    return shipped.rows().stream()
        .filter(row -> row.realised().condition().equals(condition))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasEveryConditionInOrder() {
    assertThat(shipped.rows())
        .extracting(row -> row.realised().condition())
        .isEqualTo(Condition.all());
  }

  @ParameterizedTest
  @CsvSource({"5, Infinity, 8", "5, 5, 8", "2, 2, 8"})
  void theAssessmentStillIsWhatWasMeasured(double mean, double size, int years) {
    Condition condition = new Condition(Rhythm.WEEK, mean, size, 0, 0, false, years);

    Realised again = Calibration.of(shipped.alpha(), CalibrationTable.FIRST).run(condition);

    assertThat(again.found()).isEqualTo(row(condition).foundOfFirst());
  }

  @Test
  void theAssessmentOfAShortHistoryStillIsWhatWasMeasured() {
    for (CalibrationTable.Row row : shipped.rows()) {
      Condition condition = row.realised().condition();
      if (condition.years() == 1 && condition.mean() >= 5) {
        Realised again = Calibration.of(shipped.alpha(), CalibrationTable.FIRST).run(condition);
        assertThat(again.found()).as(condition.toString()).isEqualTo(row.foundOfFirst());
      }
    }
  }

  @Test
  void noConditionHasSurelyMoreFalseAlarmsThanItMay() {
    assertThat(shipped.rows())
        .extracting(CalibrationTable.Row::realised)
        .noneMatch(realised -> realised.exceeds(MOST_TIMES_ALLOWED, shipped.alpha()));
  }

  @Test
  void eachConditionWasAllowedAHundredFalseAlarmsAndOfLongPeriodsFifty() {
    assertThat(shipped.rows())
        .extracting(CalibrationTable.Row::realised)
        .allSatisfy(
            realised ->
                assertThat(realised.periods() * shipped.alpha())
                    .isGreaterThanOrEqualTo(
                        realised.condition().rhythm() == Rhythm.WEEK ? 100 : 50));
  }

  @Test
  void monthsAndQuartersStillAreWhatWasMeasured() {
    for (Rhythm rhythm : List.of(Rhythm.MONTH, Rhythm.QUARTER)) {
      for (double size : new double[] {Double.POSITIVE_INFINITY, 2}) {
        Condition condition = new Condition(rhythm, 10, size, 0, 0, false, 8);
        Realised again = Calibration.of(shipped.alpha(), CalibrationTable.FIRST).run(condition);
        assertThat(again.found()).as(condition.toString()).isEqualTo(row(condition).foundOfFirst());
      }
    }
  }

  @Test
  void aDoublingOfFiveAWeekIsFoundInFourOfFiveCases() {
    Condition five = new Condition(Rhythm.WEEK, 5, Double.POSITIVE_INFINITY, 0, 0, false, 8);

    assertThat(row(five).realised().shareFound()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void nothingIsFoundMoreOftenThanItCanBe() {
    for (CalibrationTable.Row row : shipped.rows()) {
      Realised realised = row.realised();
      realised
          .condition()
          .mostFindable(shipped.alpha())
          .ifPresent(most -> assertThat(realised.shareFound()).isLessThan(most + 0.02));
    }
  }

  @Test
  void writesWhatItReads(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("calibration.csv");

    shipped.write(file);

    try (InputStream in = CalibrationTable.class.getResourceAsStream("calibration.csv")) {
      assertThat(file).hasBinaryContent(in.readAllBytes());
    }
  }
}
