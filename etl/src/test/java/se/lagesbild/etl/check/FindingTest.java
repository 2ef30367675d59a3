package se.lagesbild.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.Text;

class FindingTest {
  private static Check check(String kind, Double warn, Double error) {
    return new Check(kind, "crimes", null, null, null, null, warn, error, null, null, null);
  }

  @Test
  void aShareWarnsAboveOneLimitAndStopsAboveTheOther() {
    Check check = check("not_null", 0.05, 0.5);

    assertThat(Finding.share(check, 5, 100).level()).isEqualTo(Finding.Level.FINE);
    assertThat(Finding.share(check, 51, 1_000))
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.WARNS);
              assertThat(finding.text().sv())
                  .isEqualTo("5,1 % av 1 000 rader saknar värde i crimes; gränsen är 5,0 %.");
            });
    assertThat(Finding.share(check, 51, 100).level()).isEqualTo(Finding.Level.STOPS);
  }

  @Test
  void withoutLimitsAnyFailingRowWarns() {
    Check check = check("not_null", null, null);

    assertThat(Finding.share(check, 0, 9).level()).isEqualTo(Finding.Level.FINE);
    assertThat(Finding.share(check, 1, 1_000).level()).isEqualTo(Finding.Level.WARNS);
  }

  @Test
  void fewRowsAreCountedRatherThanGivenInPercent() {
    Check check = check("not_null", 0.05, null);

    Text text = Finding.share(check, 2, 9).text();

    assertThat(text.sv()).isEqualTo("2 av 9 rader saknar värde i crimes; gränsen är 5,0 %.");
    assertThat(text.en()).isEqualTo("2 of 9 rows have no value in crimes; the limit is 5.0%.");
  }

  @Test
  void aShareOfFewRowsStopsOnlyWhereNoneMayFail() {
    Check half = check("not_null", 0.05, 0.5);
    Check none = check("not_null", null, 0.0);

    assertThat(Finding.share(half, 99, 99))
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.WARNS);
              assertThat(finding.text().sv())
                  .endsWith("gränsen är 50,0 %. Färre än 100 rader stoppar inte publiceringen.");
            });
    assertThat(Finding.share(half, 100, 100).level()).isEqualTo(Finding.Level.STOPS);
    assertThat(Finding.share(none, 1, 5).level()).isEqualTo(Finding.Level.STOPS);
  }

  @Test
  void theNewestDeliveryIsJudgedAloneAndTogetherWithThoseBefore() {
    Check check = check("rejected_share", 0.05, 0.5);
    Deliveries faultless = deliveries(rows(120, 90), rows(1_000, 0), rows(1_000, 0));
    Deliveries oftenFaulty = deliveries(rows(200, 5), rows(200, 30), rows(200, 30));
    Deliveries oneRow = deliveries(rows(10, 1), rows(1_000, 0));

    assertThat(rejected(check, faultless))
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.STOPS);
              assertThat(finding.text().sv())
                  .isEqualTo(
                      "75,0 % av 120 rader i den senaste leveransen kunde inte användas; gränsen är 50,0 %.");
              assertThat(finding.suspects()).containsExactly("d3");
            });
    assertThat(rejected(check, oftenFaulty))
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.WARNS);
              assertThat(finding.text().sv()).contains("av 600 rader i de senaste leveranserna");
            });
    assertThat(rejected(check, oneRow).level()).isEqualTo(Finding.Level.FINE);
  }

  @Test
  void tooFewRowsAreNoShareUnlessNoneMayFail() {
    Deliveries daily = deliveries(rows(1, 1), rows(2, 1), rows(3, 0), rows(1, 0), rows(2, 0));

    assertThat(rejected(check("rejected_share", 0.02, 0.5), daily).level())
        .isEqualTo(Finding.Level.FINE);
    assertThat(rejected(check("rejected_share", 0.0, null), daily).level())
        .isEqualTo(Finding.Level.WARNS);
    Deliveries worse = deliveries(rows(5, 2), rows(5, 3), rows(4, 1), rows(4, 1), rows(5, 1));
    assertThat(rejected(check("rejected_share", 0.2, 0.9), worse).text().sv())
        .as("as many small deliveries as it takes")
        .startsWith("8 av 23 rader");
  }

  @Test
  void threeUnusableRowsBeyondTheLimitWarnHoweverFewTheRowsAre() {
    Check direction = check("rejected_share", 0.3, 0.6);

    assertThat(rejected(direction, deliveries(rows(6, 5))))
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.WARNS);
              assertThat(finding.text().sv())
                  .isEqualTo(
                      "5 av 6 rader i den senaste leveransen kunde inte användas; gränsen är 60,0 %."
                          + " Färre än 100 rader stoppar inte publiceringen.");
            });
    assertThat(rejected(direction, deliveries(rows(10, 6), rows(400, 0))).text().sv())
        .startsWith("6 av 10 rader i den senaste leveransen");
    assertThat(rejected(check("rejected_share", 0.2, null), deliveries(rows(7, 3))).level())
        .isEqualTo(Finding.Level.WARNS);
    assertThat(rejected(direction, deliveries(rows(6, 2))).level()).isEqualTo(Finding.Level.FINE);
    assertThat(rejected(direction, deliveries(rows(15, 3))).level())
        .as("within the limit")
        .isEqualTo(Finding.Level.FINE);
  }

  @Test
  void theDeliveryWithTheMostUnusableRowsIsSuspectedFirst() {
    Check check = check("rejected_share", 0.05, 0.5);

    assertThat(rejected(check, deliveries(rows(10, 4), rows(500, 0), rows(900, 890))).suspects())
        .containsExactly("d1", "d3");
  }

  private static Finding rejected(Check check, Deliveries deliveries) {
    return Finding.rejected(check, deliveries.newest(), deliveries.recent());
  }

  private static long[] rows(long all, long rejected) {
    return new long[] {all, rejected};
  }

  /** The newest stands first and has the greatest id. */
  private static Deliveries deliveries(long[]... newestFirst) {
    List<Deliveries.Applied> applied = new ArrayList<>();
    for (long[] each : newestFirst) {
      String id = "d" + (newestFirst.length - applied.size());
      applied.add(new Deliveries.Applied(id, each[0], each[0] - each[1], each[1], each[0]));
    }
    return new Deliveries("", applied);
  }

  @Test
  void volumeIsJudgedByTheDeliveriesBefore() {
    Check check = check("volume", null, null);

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
