package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;

/** A week that nobody delivered, v. 34, though later files tell of two of its cases. */
final class ExploreGapsTest {
  private static final String FAULTS = "nvk-felanmalan";
  private static final String WEEKS = "?indicator=felanmalan&grain=week&period=all";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture()
        .publish(
            List.of(
                fault("f1", "2026-08-04"), fault("f2", "2026-08-18"), fault("f3", "2026-08-19")),
            List.of(
                FixtureDelivery.applied("d1", FAULTS, "2026-08-09T23:59:59"),
                FixtureDelivery.applied("d2", FAULTS, "2026-08-16T23:59:59"),
                FixtureDelivery.applied("d4", FAULTS, "2026-08-30T23:59:59")));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static FixtureEvent fault(String id, String day) {
    return FixtureEvent.of(id, FAULTS, day, "graffiti_fault", "centrum");
  }

  private static String page(String query) {
    return site.get("/utforska" + query).body();
  }

  @Test
  void theTableHasNoNumberForIt() {
    assertThat(page(WEEKS))
        .containsPattern(
            "v. 34 2026(?:<span[^>]*> per dag</span></a>)? <span class=\"mark\">inte levererat</span></th>\\s*<td class=\"number\">–</td>")
        .containsPattern(
            "v. 33 2026(?:<span[^>]*> per dag</span></a>)?</th>\\s*<td class=\"number\">0</td>");
  }

  @Test
  void theFileHasNoNumberForIt() {
    assertThat(site.get("/utforska.csv" + WEEKS).body().lines())
        .anyMatch(line -> line.contains("v. 34 2026") && line.contains(";;;;inte levererat;"))
        .anyMatch(line -> line.contains("v. 33 2026") && line.contains(";0;;;exakt;"));
  }

  @Test
  void theChartHasAGapThere() {
    assertThat(page(WEEKS))
        .contains("\"gaps\":[{\"first\":2,\"last\":2,\"label\":\"inte levererat\"}]")
        .contains("Grått fält: inte levererat (v. 34 2026).");
  }

  @Test
  void theNoteSaysWhichDaysAreMissing() {
    assertThat(page(WEEKS)).contains("2026-08-03 – 2026-08-30 utom v. 34 2026");
    assertThat(page(WEEKS + "&lang=en")).contains("2026-08-03 – 2026-08-30 except week 34, 2026");
  }

  @Test
  void theMonthIsDeliveredInPartAndTheTitleDoesNotTellOfIt() {
    assertThat(page("?indicator=felanmalan&period=all"))
        .contains(
            "aug 2026<span class=\"unseen\"> per vecka</span></a> <span class=\"mark\">delvis levererat</span>")
        .contains("Felanmälan i Fagersta: ingen hel månad är levererad i perioden");
  }

  @Test
  void theTitlePassesByTheWeekThatNeverCame() {
    assertThat(page("?indicator=felanmalan&grain=week&from=2026-08-03&to=2026-08-23"))
        .containsPattern(
            "<h1[^>]*>Felanmälan i Fagersta: inga ärenden under v\\.\u00a033\u00a02026<");
  }

  @Test
  void theNoteSaysWhichDeliveryIsOwedAfterTheLastDay() {
    try (TestSite late = TestSite.empty()) {
      late.fixture()
          .publish(
              List.of(fault("f1", "2026-08-04")),
              List.of(
                  FixtureDelivery.applied("d1", FAULTS, "2026-08-09T23:59:59"),
                  FixtureDelivery.applied("d2", FAULTS, "2026-08-16T23:59:59"),
                  FixtureDelivery.applied("d3", FAULTS, "2026-08-23T23:59:59")
                      .ended("refused", "kolumnen Kategori saknas.")));
      late.refresh();

      assertThat(late.get("/utforska" + WEEKS).body())
          .contains("– 2026-08-16; för v. 34–46 2026 har inget kommit som går att använda");
      assertThat(late.get("/utforska.csv" + WEEKS + "&lang=en").body())
          .contains("for weeks 34–46, 2026 nothing has come that can be used");
    }
  }

  @Test
  void underTheChartAndInTheFilesStandsWhoShouldHaveSentWhichWeek() {
    String said =
        "Ingen leverans från Tekniska förvaltningen (Felanmälan) för v. 34 2026 har kommit eller"
            + " gått att använda.";

    assertThat(page(WEEKS)).contains("<li>" + said + "</li>");
    assertThat(page("?indicator=felanmalan&period=all"))
        .contains(
            "(Felanmälan) för v. 34 2026, v. 36–46 2026 har kommit eller gått att",
            "Felanmälan: uppgifterna börjar 3 augusti 2026.");
    assertThat(site.get("/utforska.json" + WEEKS).body()).contains(said);
    assertThat(page(WEEKS + "&lang=en"))
        .contains("No delivery from Technical services (Fault reports) for week 34, 2026 has come");
    assertThat(page("?indicator=felanmalan&grain=week&from=2026-08-03&to=2026-08-16"))
        .doesNotContain("Ingen leverans från");
  }

  @Test
  void whoOwedAWeekIsTheOneThatAnsweredForItThen() throws IOException {
    try (TestSite taken = TestSite.empty()) {
      Path organisations = taken.fixture().home().config().resolve("organisations.yaml");
      Files.writeString(
          organisations,
          Files.readString(organisations)
              .replaceFirst(
                  "(- id: tekniska\\n.*\\n)",
                  "$1  validTo: 2026-08-23\n  successor: bolaget\n"
                      + "- id: bolaget\n  title: { sv: Bolaget, en: The company }\n"));
      taken
          .fixture()
          .publish(
              List.of(fault("f1", "2026-08-04")),
              List.of(
                  FixtureDelivery.applied("d1", FAULTS, "2026-08-09T23:59:59"),
                  FixtureDelivery.applied("d3", FAULTS, "2026-08-23T23:59:59"),
                  FixtureDelivery.applied("d5", FAULTS, "2026-09-06T23:59:59")));
      taken.refresh();
      String page = taken.get("/utforska" + WEEKS).body();

      assertThat(page)
          .contains("Ingen leverans från Tekniska förvaltningen (Felanmälan) för v. 33 2026 har")
          .contains("Ingen leverans från Bolaget (Felanmälan) för v. 35 2026")
          .contains("Tekniska förvaltningen (till och med 2026-08-23), Bolaget, Felanmälan");
      assertThat(
              taken
                  .get("/utforska?indicator=felanmalan&grain=week&from=2026-08-24&to=2026-09-06")
                  .body())
          .contains("Bolaget, Felanmälan")
          .doesNotContain("Tekniska förvaltningen (");
    }
  }

  @Test
  void theListOfSourcesAndTheSourceSayWhichWeekIsMissing() {
    assertThat(site.get("/data").body())
        .containsPattern("\\d+ saknas: v\\. 34 2026, v\\. 36–\\d+ 2026");
    assertThat(site.get("/data?source=" + FAULTS).body())
        .contains("Ingen leverans från Tekniska förvaltningen (Felanmälan) för v. 34 2026, v. 36–");
  }

  @Test
  void anotherPeriodThanTheOneDeliveredNamesWhoDelivers() {
    assertThat(page("?indicator=felanmalan&from=2019-01-01&to=2019-12-31"))
        .contains(
            "Det finns uppgifter från 3 augusti 2026 till och med 30 augusti 2026, från Tekniska"
                + " förvaltningen (Felanmälan).");
  }
}
