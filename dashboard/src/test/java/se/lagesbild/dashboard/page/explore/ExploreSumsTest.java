package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.LakeFiles;

/** A source that sends only sums, some of them withheld. */
final class ExploreSumsTest {
  private static TestSite site;

  @BeforeAll
  static void publishFourMonths() {
    site = TestSite.empty();
    FixtureSum.configure(site.fixture().home().config());
    site.fixture()
        .publish(
            LakeFiles.writeSums(
                site.fixture().home().lake(),
                List.of(
                    FixtureSum.exact("2026-01", 31),
                    FixtureSum.withheld("2026-02", 12, 18.0),
                    FixtureSum.withheld("2026-03", 7, null),
                    FixtureSum.withheld("2026-04", 12, 18.0)),
                List.of(
                    FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-05-01T00:00:00")
                        .window("2026-01-01", "2026-05-01"))));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    return site.get("/utforska?indicator=oro" + query).body();
  }

  @Test
  void theTitleTellsTheIntervalOfTheNewestMonth() {
    assertThat(page(""))
        .containsPattern("<h1[^>]*>Orosanmälningar i Fagersta: 12–18\u00a0anmälningar i april");
  }

  @Test
  void theTableTellsIntervalsAndThatSmallNumbersAreWithheld() {
    assertThat(page(""))
        .contains(">12–18<", ">minst 7<", "feb 2026 <span class=\"mark\">små tal dolda</span>")
        .contains("Lodrätt streck: källan har dolt små tal");
    assertThat(page("&lang=en")).contains(">at least 7<", "small numbers withheld");
  }

  @Test
  void theChartGetsTheEndsOfTheInterval() {
    assertThat(page(""))
        .contains("{\"value\":31.0,\"state\":\"exact\",\"label\":\"31\"}")
        .contains("\"label\":\"12–18 (små tal dolda)\",\"low\":12.0,\"high\":18.0}")
        .contains("\"label\":\"minst 7 (små tal dolda)\",\"low\":7.0}");
  }

  @Test
  void theFileHasColumnsForTheEnds() {
    assertThat(site.get("/utforska.csv?indicator=oro").body())
        .contains("serie;värde;minst;högst;status")
        .contains(";31;;;exakt;")
        .contains(";;12;18;små tal dolda;")
        .contains(";;7;;små tal dolda;");
  }

  /** A month of which one area is not counted, one without any number and one never delivered. */
  @Test
  void missingWithheldNothingToCountAndNotDeliveredAreToldApart() {
    try (TestSite told = TestSite.empty()) {
      FixtureSum.configure(told.fixture().home().config());
      told.fixture()
          .publish(
              LakeFiles.writeSums(
                  told.fixture().home().lake(),
                  List.of(
                      FixtureSum.exact("2026-01", 31).in("centrum"),
                      FixtureSum.uncounted("2026-01").in("norra"),
                      FixtureSum.withheld("2026-04", 1, 4.0).in("centrum"),
                      FixtureSum.uncounted("2026-04").in("norra"),
                      FixtureSum.exact("2026-06", 5)),
                  List.of(
                      FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-03-01T00:00:00")
                          .window("2026-01-01", "2026-03-01"),
                      FixtureDelivery.applied("d2", FixtureSum.SOURCE, "2026-07-01T00:00:00")
                          .window("2026-04-01", "2026-07-01"))));
      told.refresh();
      String page = told.get("/utforska?indicator=oro&period=all").body();
      String mark = " <span class=\"mark\">";

      assertThat(page)
          .contains(
              "jan 2026" + mark + "uppgift saknas för en del",
              "feb 2026" + mark + "levererat utan uppgifter",
              "mar 2026" + mark + "inte levererat",
              "apr 2026" + mark + "små tal dolda och uppgift saknas för en del",
              "maj 2026" + mark + "levererat utan uppgifter")
          .contains(
              "källan saknar uppgift för en del, så antalet är minst vad strecket börjar vid (jan"
                  + " 2026)",
              "Grått fält: inte levererat (mar 2026)",
              "har inga uppgifter att lämna (feb 2026, maj 2026)")
          .doesNotContain("Lodrätt streck: källan har dolt små tal");
      assertThat(told.get("/utforska?indicator=oro&period=all&grain=quarter").body())
          .contains("uppgift saknas för en del; 1 månad utan uppgifter");
      assertThat(told.get("/utforska.csv?indicator=oro&period=all&lang=en").body())
          .contains(";31;;figures missing for a part;", ";;;;delivered without figures;");
    }
  }

  @Test
  void onlyWhatCanBeAskedForIsOffered() {
    assertThat(page(""))
        .contains("value=\"quarter\"", "value=\"none\"")
        .doesNotContain("value=\"week\"", "value=\"day\"", "name=\"area\"", "name=\"category\"")
        .doesNotContain("value=\"category\"", "value=\"area\"", "value=\"measures\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&grain=week",
        "&split=area",
        "&show=measures",
        "&split=code",
        "&area=centrum&category=graffiti"
      })
  void whatIsLeftOverFromAnotherIndicatorIsLeftOutAndSaidToBe(String leftOver) {
    assertThat(page(leftOver)).contains(">feb 2026", ">12–18<", " i adressen används inte: ");
  }

  @Test
  void peopleAreALevelAndNothingThatHappenedOnADay() {
    try (TestSite people = TestSite.empty()) {
      FixtureSum.configure(people.fixture().home().config());
      FixtureSum.contract(
          people.fixture().home().config(), "unit: reports", "unit: persons\n  type: number");
      people
          .fixture()
          .publish(
              LakeFiles.writeSums(
                  people.fixture().home().lake(),
                  List.of(FixtureSum.exact("2026-01", 31)),
                  List.of(
                      FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-02-01T00:00:00")
                          .window("2026-01-01", "2026-02-01"))));
      people.refresh();

      assertThat(people.get("/utforska?indicator=oro").body())
          .contains("Personer, läget per månad · Fagersta")
          .doesNotContain("efter den dag");
      assertThat(people.get("/utforska?indicator=oro&lang=en").body())
          .contains("Persons, as it stands per month");
      assertThat(people.get("/data").body()).contains("Visar läget i varje period");
    }
    assertThat(page("")).contains("Anmälningar per månad, efter den dag det");
    assertThat(site.get("/data").body()).doesNotContain("Visar läget i varje period");
  }
}
