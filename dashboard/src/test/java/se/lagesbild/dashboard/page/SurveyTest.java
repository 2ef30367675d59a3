package se.lagesbild.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.SurveyYears;

/** What pages show of a survey: never a share without its interval. */
final class SurveyTest {
  private static final String CHANGED =
      "Högre än i mätningen 2023: skillnaden är 9,2 procentenheter, troligen 3,8 till";
  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    FixtureSum.configure(site.fixture().home().config());
    SurveyYears.configure(site.fixture().home().config());
    site.fixture().publish(SurveyYears.write(site.fixture().home().lake()));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String address) {
    return site.get(address).body();
  }

  private static String survey(String query) {
    return page("/utforska?indicator=otrygga&period=all" + query);
  }

  @Test
  void theTitleTellsTheNewestWithItsInterval() {
    assertThat(survey(""))
        .containsPattern("<h1[^>]*>Otrygga ute[^<]*: 33,6 \\(29,5–37,5\\)\u00a0procent under 2025")
        .contains("går inte att säga: skillnaden är −0,8 procentenheter")
        .doesNotContain("den dag det", "<th scope=\"col\" class=\"number\">Vanligt</th>");
  }

  @Test
  void chartTableAndFilesHoldTheLimits() {
    assertThat(survey(""))
        .contains("\"kind\":\"line\"")
        .contains("{\"value\":34.4,\"state\":\"exact\",\"label\":\"34,4 (30,5–38,5)\"")
        .contains("\"low\":30.5,\"high\":38.5}", "<td class=\"number\">34,4 (30,5–38,5)")
        .contains("Lodrätt streck: osäkerheten som källan anger.")
        .contains("\"marks\":[]");
    assertThat(page("/utforska.csv?indicator=otrygga&period=all"))
        .contains("2024;2024-01-01;2024-12-31;Totalt;34,4;30,5;38,5;skattat av källan;;;;procent;");
    assertThat(site.get("/utforska.svg?indicator=otrygga&period=all").statusCode()).isEqualTo(200);
  }

  @Test
  void lookingBackTellsHowItHadChanged() {
    assertThat(page("/utforska?indicator=otrygga&from=2022-01-01&to=2024-12-31")).contains(CHANGED);
  }

  @Test
  void anAreaHasItsOwn() {
    assertThat(survey("&area=centrum"))
        .contains("41,3 (27,2–56,9)", "små tal dolda")
        .doesNotContain("33,6", "gånger så stor");
  }

  @Test
  void areasAreNotAddedAndThePageSaysSo() {
    assertThat(survey("&area=centrum&area=norra"))
        .contains("Otrygga ute i 2 områden: källans mått för flera platser läggs inte ihop")
        .doesNotContain("41,3", "62,3");
  }

  @Test
  void itIsNeitherSplitNorHeldAgainstOtherTimes() {
    assertThat(survey("&split=area&compare=year-before&grain=month&show=parts&area=-"))
        .contains("33,6 (29,5–37,5)")
        .doesNotContain("Jämförs med", "value=\"year-before\"", "value=\"month\"", "area--");
  }

  @Test
  void asABackgroundItKeepsItsIntervalAndItsPeriods() {
    String address = "/utforska?indicator=klotter&period=all&compare=background-otrygga";

    assertThat(page(address + "&grain=year&area=centrum"))
        .contains("Bakgrund: Otrygga ute · Centrum · procent")
        .contains("\"label\":\"41,3 (27,2–56,9)\"")
        .contains("Att två kurvor följs åt")
        .doesNotContain("Pröva vad som rör sig med den");
    assertThat(page(address + "&grain=month")).doesNotContain("Bakgrund: Otrygga");
  }

  @Test
  void aBackgroundWithoutAreasSaysThatItIsOfTheWhole() {
    String address = "/utforska?indicator=klotter&grain=month&area=centrum&compare=background-oro";

    assertThat(page(address))
        .contains("Bakgrund: Orosanmälningar · hela kommunen · anmälningar")
        .contains("Bakgrunden finns inte för enskilda områden");
  }

  @Test
  void theQuarterTellsTheNewestThatHadEnded() {
    assertThat(page("/kvartal"))
        .contains("Enkäter och mätningar")
        .contains("<span class=\"count\">33,6 (29,5–37,5)\u00a0procent</span>");
    assertThat(page("/kvartal?calendar=quarter&period=2025-07-01"))
        .contains("<span class=\"count\">34,4 (30,5–38,5)\u00a0procent</span>", CHANGED)
        .doesNotContain("33,6 (");
    assertThat(page("/kvartal?municipality=1962")).doesNotContain("Enkäter och mätningar");
    assertThat(site.get("/kvartal.pdf").statusCode()).isEqualTo(200);
    assertThat(site.get("/kvartal.xlsx").statusCode()).isEqualTo(200);
    assertThat(page("/kvartal.csv")).doesNotContain("Otrygga ute");
  }

  @Test
  void theDefinitionSaysThatTheSourceEstimatesIt() {
    assertThat(page("/data")).contains("Skattas av källan själv, med osäkerhet; läggs aldrig ihop");
    assertThat(page("/data?indicator=otrygga"))
        .contains("8 mått", "källans egna mått", "Källan skickar mått med osäkerhet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/karta", "/orsaker", "/fordjupning", "/orsaker/samband", "/kvartal?lang=en"})
  void otherPagesPassItOver(String address) {
    assertThat(site.get(address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orsaker/samband", "/orsaker", "/karta", "/fordjupning"})
  void pagesAboutCountsRefuseItWithASentence(String address) {
    assertThat(site.get(address + "?indicator=otrygga").statusCode()).isIn(200, 400);
    assertThat(page(address + "?indicator=otrygga")).doesNotContain("33,6");
  }
}
