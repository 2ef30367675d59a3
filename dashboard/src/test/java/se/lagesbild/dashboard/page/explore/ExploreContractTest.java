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

/** A source whose contract cannot be read any longer, and that lost a week before. */
final class ExploreContractTest {
  private static final String FAULTS = "nvk-felanmalan";
  private static final String WEEKS = "?indicator=felanmalan&grain=week&period=all";

  private static TestSite site;

  @BeforeAll
  static void misspellTheContract() throws IOException {
    site = TestSite.empty();
    site.fixture()
        .publish(
            List.of(FixtureEvent.of("f1", FAULTS, "2026-08-04", "graffiti_fault", "centrum")),
            List.of(
                FixtureDelivery.applied("d1", FAULTS, "2026-08-09T23:59:59"),
                FixtureDelivery.applied("d3", FAULTS, "2026-08-23T23:59:59")));
    misspell(site);
  }

  private static void misspell(TestSite site) throws IOException {
    Path contract = site.fixture().home().config().resolve("sources/" + FAULTS + "/source.yaml");
    Files.writeString(contract, Files.readString(contract).replace("format:", "fromat:"));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    return site.get("/utforska" + query).body();
  }

  @Test
  void theNoteSaysThatItIsNotKnownWhatIsMissing() {
    assertThat(page(WEEKS))
        .contains(
            "Källa: Tekniska förvaltningen, nvk-felanmalan (2026-08-04 – 2026-08-23; vilka dagar däremellan som saknas är"
                + " inte känt, eftersom källans kontrakt inte går att läsa)");
    assertThat(page(WEEKS + "&lang=en"))
        .contains("which days between are missing is not known, because the contract");
  }

  @Test
  void noWeekIsExact() {
    assertThat(site.get("/utforska.csv" + WEEKS).body())
        .contains("v. 33 2026")
        .contains(";delvis levererat;;;;händelser;")
        .doesNotContain(";exakt;");
  }

  @Test
  void theTitleSaysThatTheContractCannotBeUsedAndTheNoteWhy() {
    assertThat(page(WEEKS))
        .containsPattern(
            "<h1[^>]*>Felanmälan i Fagersta: kontraktet för källan nvk-felanmalan går inte att"
                + " använda<")
        .contains("det som Tekniska förvaltningen skickar läses inte in: ")
        .contains("fromat")
        .doesNotContain("är levererad i perioden");
    assertThat(page(WEEKS + "&lang=en"))
        .contains("the contract of the source nvk-felanmalan cannot be used")
        .contains("what is sent by Technical services is not loaded. The page Data says why")
        .doesNotContain("fromat");
  }

  @Test
  void anIndicatorOfWhichNothingIsLoadedDoesNotSayThatNothingWasDelivered() throws IOException {
    try (TestSite fresh = TestSite.empty()) {
      fresh
          .fixture()
          .publish(
              List.of(
                  FixtureEvent.of(
                      "p1", "polisen-anmalda-brott", "2026-08-04", "graffiti", "centrum")),
              List.of(
                  FixtureDelivery.applied("d1", "polisen-anmalda-brott", "2026-08-09T23:59:59")));
      misspell(fresh);

      assertThat(fresh.get("/utforska" + WEEKS).body())
          .contains("kontraktet för källan nvk-felanmalan går inte att använda")
          .contains("fromat")
          .doesNotContain("har kommit än", "inget levererat");
    }
  }

  @Test
  void thePageOfTheQuarterAndTheStateSayIt() {
    assertThat(site.get("/kvartal").body())
        .containsPattern(
            "Felanmälan[^<]*: kontraktet för källan nvk-felanmalan går inte att använda<")
        .contains("det som Tekniska förvaltningen skickar läses inte in: ")
        .contains("fromat");
    assertThat(site.get("/").body()).contains("fromat");
  }

  @Test
  void theTitleOfTheStateNamesTheSourceAlone() {
    assertThat(site.get("/").body()).contains("nvk-felanmalan").doesNotContain("()");
  }

  @Test
  void thePageOfTheQuarterSaysItOnceAndListsNoDays() {
    String quarter = site.get("/kvartal?calendar=quarter&period=2026-07-01").body();
    String missing = quarter.replaceAll("(?s).*<h2 id=\"missing-heading\">|</section>.*", "");

    assertThat(missing)
        .contains(
            "<li>Kontraktet för källan nvk-felanmalan går inte att använda, så det som Tekniska"
                + " förvaltningen skickar läses inte in. Därför bedöms inte: ")
        .doesNotContain("Ingen leverans från Tekniska", "nvk-felanmalan) för");
    assertThat(site.get("/kvartal?calendar=quarter&period=2026-07-01&lang=en").body())
        .contains("So these are not judged: ")
        .doesNotContain("fromat");
  }
}
