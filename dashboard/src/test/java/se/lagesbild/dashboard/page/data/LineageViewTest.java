package se.lagesbild.dashboard.page.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;

final class LineageViewTest {
  private static final String POLICE = "polisen-anmalda-brott";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture()
        .publish(
            List.of(
                FixtureEvent.of("e1", POLICE, "2026-01-05", "graffiti", "centrum").in("d1"),
                FixtureEvent.of("e2", POLICE, "2026-02-05", "graffiti", "norra").in("d2")),
            List.of(
                FixtureDelivery.applied("d1", POLICE, "2026-02-01T00:00:00")
                    .window("2026-01-01", "2026-02-01"),
                FixtureDelivery.applied("d2", POLICE, "2026-03-01T00:00:00")
                    .window("2026-02-01", "2026-03-01")));
    site.refresh();
  }

  @AfterAll
  static void closeTheSite() {
    site.close();
  }

  @Test
  void theTitleIsTheNumberAndHowManyDeliveriesItComesFrom() {
    assertThat(site.get("/data?indicator=klotter").body())
        .contains("<h1>Klotter: 2 händelser ur 2 leveranser</h1>");
    assertThat(site.get("/data?indicator=klotter&lang=en").body())
        .contains("<h1>Graffiti: 2 events from 2 deliveries</h1>");
  }

  @Test
  void thePeriodDecidesWhichDeliveries() {
    String body = site.get("/data?indicator=klotter&from=2026-01-01&to=2026-01-31").body();

    assertThat(body)
        .contains("<h1>Klotter: 1 händelser ur 1 leverans</h1>", "d1.csv")
        .doesNotContain("d2.csv");
  }

  @Test
  void theFiltersOfThePageThatLedHereDecideWhichDeliveries() {
    String body = site.get("/data?indicator=klotter&area=norra&category=graffiti").body();

    assertThat(body)
        .contains("<h1>Klotter: 1 händelser ur 1 leverans</h1>", "Område: Norra", "d2.csv")
        .doesNotContain("d1.csv")
        .contains("<input type=\"hidden\" name=\"area\" value=\"norra\">")
        .contains("href=\"/utforska?indicator=klotter&amp;category=graffiti&amp;area=norra\"")
        .contains("href=\"/data?indicator=klotter&amp;category=graffiti\"");
    assertThat(site.get("/data?indicator=klotter&area=paris").statusCode()).isEqualTo(400);
  }

  @Test
  void theFileHoldsTheDeliveriesThatTellOfThePart() {
    String csv = site.get("/data.csv?indicator=klotter&area=norra").body();

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv.lines().findFirst().orElseThrow())
        .endsWith(";Av talet;generation;röjandekontroll");
    assertThat(csv).contains("d2.csv").doesNotContain("d1.csv");
  }

  @Test
  void thePictureHoldsBoxesOfEveryStep() {
    assertThat(site.get("/data?indicator=klotter").body())
        .containsPattern("(?s)<svg class=\"flow\".*>d2<.*Anmälda brott.*Klotter.*räknar 2.*</svg>");
  }

  @Test
  void aPeriodNeedsBothItsDaysInOrder() {
    assertThat(site.get("/data?indicator=klotter&from=2026-01-01").body())
        .contains("Ange både från och till");
    assertThat(site.get("/data?indicator=klotter&from=2026-02-01&to=2026-01-01").body())
        .contains("Perioden slutar (2026-01-01) innan den börjar (2026-02-01).");
  }
}
