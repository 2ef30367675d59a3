package se.lagesbild.warehouse.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @CsvSource({"MONTH, 2", "QUARTER, 3"})
  void theAssessmentOfFewLongPeriodsStillIsWhatWasMeasured(Rhythm rhythm, int years) {
    stillAre(rhythm, condition -> condition.years() == years && condition.size() != 5);
  }

  @ParameterizedTest
  @EnumSource(names = {"MONTH", "QUARTER"})
  void theAssessmentOfManyLongPeriodsStillIsWhatWasMeasured(Rhythm rhythm) {
    stillAre(rhythm, condition -> condition.mostFindable(0.003).isPresent());
  }

  private void stillAre(Rhythm rhythm, Predicate<Condition> chosen) {
    for (CalibrationTable.Row row : shipped.rows()) {
      Condition condition = row.realised().condition();
      if (condition.rhythm() == rhythm && condition.mean() >= 10 && chosen.test(condition)) {
        Realised again = Calibration.of(shipped.alpha(), CalibrationTable.FIRST).run(condition);
        assertThat(again.found()).as(condition.toString()).isEqualTo(row.foundOfFirst());
      }
    }
  }

  @Test
  void noConditionHasMoreFalseAlarmsThanItMay() {
    assertThat(shipped.rows())
        .extracting(row -> row.realised().timesAllowed(shipped.alpha()))
        .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(MOST_TIMES_ALLOWED));
  }

  @Test
  void eachConditionWasAllowedAHundredFalseAlarms() {
    assertThat(shipped.rows())
        .allSatisfy(
            row ->
                assertThat(row.realised().periods() * shipped.alpha()).isGreaterThanOrEqualTo(100));
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
