package se.lagesbild.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Check;

class FindingTest {
  private static Check check(
      String kind, Double warn, Double error, Integer warnDays, Integer stop) {
    return new Check(kind, "crimes", null, null, null, null, warn, error, warnDays, stop, null);
  }

  @Test
  void aShareWarnsAboveOneLimitAndStopsAboveTheOther() {
    Check check = check("not_null", 0.05, 0.5, null, null);

    assertThat(Finding.share(check, 5, 100).level()).isEqualTo(Finding.Level.FINE);
    assertThat(Finding.share(check, 51, 1_000))
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.WARNS);
              assertThat(finding.sv())
                  .isEqualTo("andelen utan värde i crimes är 5,1 % av 1 000, gränsen är 5,0 %.");
            });
    assertThat(Finding.share(check, 51, 100).level()).isEqualTo(Finding.Level.STOPS);
  }

  @Test
  void withoutLimitsAnyFailingRowWarns() {
    Check check = check("not_null", null, null, null, null);

    assertThat(Finding.share(check, 0, 9).level()).isEqualTo(Finding.Level.FINE);
    assertThat(Finding.share(check, 1, 1_000).level()).isEqualTo(Finding.Level.WARNS);
  }

  @Test
  void fewRowsAreCountedRatherThanGivenInPercent() {
    Check check = check("not_null", 0.05, null, null, null);

    assertThat(Finding.share(check, 2, 9).sv())
        .isEqualTo("andelen utan värde i crimes är 2 av 9, gränsen är 5,0 %.");
    assertThat(Finding.share(check, 2, 9).en()).contains(" is 2 of 9, ");
  }

  @Test
  void freshnessWithOneLimitNamesThatOne() {
    Check check = check("freshness", null, null, null, 30);

    assertThat(Finding.freshness(check, LocalDate.of(2024, 9, 1), LocalDate.of(2024, 9, 3)).sv())
        .endsWith("gränsen är 30 dagar.");
  }

  @Test
  void freshnessCountsDaysSinceTheLastOneToldOf() {
    Check check = check("freshness", null, null, 10, 30);
    LocalDate lastDay = LocalDate.of(2024, 9, 1);

    assertThat(level(check, lastDay, "2024-09-11")).isEqualTo(Finding.Level.FINE);
    assertThat(level(check, lastDay, "2024-09-12")).isEqualTo(Finding.Level.WARNS);
    assertThat(level(check, lastDay, "2024-10-02")).isEqualTo(Finding.Level.STOPS);
    assertThat(level(check, lastDay, "2024-08-01")).isEqualTo(Finding.Level.FINE);
  }

  private static Finding.Level level(Check check, LocalDate lastDay, String today) {
    return Finding.freshness(check, lastDay, LocalDate.parse(today)).level();
  }

  @Test
  void volumeIsJudgedByTheDeliveriesBefore() {
    Check check = check("volume", null, null, null, null);

    assertThat(Finding.volume(check, List.of(5L, 100L, 90L, 110L))).isEmpty();
    assertThat(volume(check, 104, 100, 90, 110, 95)).isEqualTo(Finding.Level.FINE);
    assertThat(volume(check, 30, 100, 90, 110, 95)).isEqualTo(Finding.Level.WARNS);
    assertThat(volume(check, 251, 336, 340, 330, 335, 336)).isEqualTo(Finding.Level.FINE);
    assertThat(volume(check, 13, 4, 4, 4, 4)).isEqualTo(Finding.Level.FINE);
    assertThat(volume(check, 14, 4, 4, 4, 4)).isEqualTo(Finding.Level.WARNS);
    assertThat(volume(check, 0, 1, 0, 2, 0, 1)).isEqualTo(Finding.Level.FINE);
    assertThat(volume(check, 5_000, 1, 0, 2, 0, 1)).isEqualTo(Finding.Level.WARNS);
  }

  private static Finding.Level volume(Check check, long... newestFirst) {
    return Finding.volume(check, java.util.Arrays.stream(newestFirst).boxed().toList())
        .orElseThrow()
        .level();
  }
}
