package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;

/**
 * Thirteen weeks of a source of which nobody knows yet how late it tells: nothing of its last 42
 * days is taken for told.
 */
final class ExplorePreliminaryTest {
  private static final String FAULTS = "nvk-felanmalan";
  private static final String DAYS =
      "?indicator=felanmalan&grain=day&from=2026-06-01&to=2026-08-30";
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture()
        .publish(
            IntStream.range(0, 13 * 7)
                .mapToObj(
                    at ->
                        FixtureEvent.of(
                            "f" + at,
                            FAULTS,
                            FIRST.plusDays(at).toString(),
                            "graffiti_fault",
                            "centrum"))
                .toList(),
            IntStream.range(0, 13)
                .mapToObj(
                    week ->
                        FixtureDelivery.applied(
                            "d" + week, FAULTS, FIRST.plusDays(7 * week + 6) + "T23:59:59"))
                .toList());
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    return site.get("/utforska" + query).body();
  }

  private static List<String> preliminary(String query) {
    return site.get("/utforska.csv" + query)
        .body()
        .lines()
        .map(line -> line.split(";", -1))
        .filter(record -> record[10].equals("preliminärt, fler väntas"))
        .map(record -> record[0])
        .toList();
  }

  @Test
  void daysThatAreStillFillingUpAreMarked() {
    List<String> days = preliminary(DAYS);

    assertThat(days).hasSize(42).contains("2026-07-20", "2026-08-30");
    assertThat(days.get(0)).isEqualTo("2026-07-20");
    assertThat(page(DAYS))
        .contains("Ihåligt och streckat sist: preliminärt, fler väntas komma in.")
        .containsPattern(
            "2026-07-20(<span[^>]*>[^<]*</span></a>)? <span class=\"mark\">preliminärt, fler")
        .doesNotContainPattern("2026-07-19(<span[^>]*>[^<]*</span></a>)? <span class=\"mark\">");
    assertThat(page(DAYS).split("\"state\":\"partial\"", -1)).hasSize(43);
  }

  @Test
  void theTitleDoesNotTellOfTheNewestAsOfAWhole() {
    assertThat(page(DAYS)).containsPattern("<h1[^>]*>[^<]*: hittills 1 den 30.augusti.2026");
    assertThat(page(DAYS.replace("2026-08-30", "2026-07-19")))
        .containsPattern("<h1[^>]*>[^<]*: 1 den 19.juli.2026")
        .doesNotContain("preliminärt");
  }

  @Test
  void bareWeeksAreMarkedToo() {
    assertThat(preliminary(DAYS.replace("day", "week") + "&show=numbers"))
        .first()
        .isEqualTo("v. 30 2026");
  }

  @Test
  void theBackgroundOfAnotherIndicatorIsMarkedTheSame() {
    String compared =
        "?indicator=cykelstold&grain=day&from=2026-06-01&to=2026-08-30&show=numbers"
            + "&compare=background-felanmalan";
    try (TestSite both = TestSite.empty()) {
      both.fixture()
          .publish(
              Stream.of(FAULTS, "polisen-anmalda-brott")
                  .flatMap(
                      source ->
                          IntStream.range(0, 13 * 7)
                              .mapToObj(
                                  at ->
                                      FixtureEvent.of(
                                          source + at,
                                          source,
                                          FIRST.plusDays(at).toString(),
                                          source.equals(FAULTS)
                                              ? "graffiti_fault"
                                              : "bicycle_theft",
                                          "centrum")))
                  .toList(),
              Stream.of(FAULTS, "polisen-anmalda-brott")
                  .flatMap(
                      source ->
                          IntStream.range(0, 13)
                              .mapToObj(
                                  week ->
                                      FixtureDelivery.applied(
                                          source + week,
                                          source,
                                          FIRST.plusDays(7 * week + 6) + "T23:59:59")))
                  .toList());
      both.refresh();
      String page = both.get("/utforska" + compared).body();
      String background = page.replaceAll("(?s).*id=\"background-data\">|</script>.*", "");

      assertThat(background.split("\"state\":\"partial\"", -1)).hasSize(43);
      assertThat(page).contains("Ihåligt och streckat sist i bakgrunden: preliminärt");
      assertThat(both.get("/utforska" + compared.replace("2026-08-30", "2026-07-19")).body())
          .contains("id=\"background-data\"")
          .doesNotContain("i bakgrunden: preliminärt");
    }
  }
}
