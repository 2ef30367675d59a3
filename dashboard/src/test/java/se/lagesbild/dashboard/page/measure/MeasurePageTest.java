package se.lagesbild.dashboard.page.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.LitEvents;

/** Lamps in the north are told of as a measure, and a page that says what became of graffiti. */
final class MeasurePageTest {
  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture().publish(LitEvents.write(site.fixture().home().lake()));
    site.refresh();
    keep("title=Nya+lampor&kind=measure&area=norra&indicator=klotter&first=" + LitEvents.LIT);
    keep("title=Marknad&kind=event&first=2025-09-13");
  }

  private static void keep(String fields) {
    HttpResponse<String> kept =
        TestSite.send(site.form("/anteckningar", "action=keep&by=coordinator&" + fields));
    assertThat(kept.statusCode()).isEqualTo(303);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    HttpResponse<String> answer = site.get("/orsaker/atgard" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theVerdictStandsFirstWithItsNumbersAndWithoutACause() {
    assertThat(page(""))
        .containsPattern("<h1 [^>]*>Nya lampor, Klotter: antalet har minskat mer än väntat</h1>")
        .contains(
            "<strong>Omdöme: minskat</strong>",
            " gånger så många som väntat (osäkerhetsintervall: ")
        .contains("jämfört med Centrum, Södra", "inte att åtgärden är orsaken")
        .containsSubsequence("id=\"chart-measure\"", "<table class=\"cause-table\" id=\"months\">");
  }

  @Test
  void whereThePlaceWasChosenAsTheWorstReturnToTheUsualIsNamed() {
    assertThat(page("?worst=yes"))
        .contains("återgång mot det vanliga", "Jämfört med tiden före det sista året: ");
    assertThat(page("")).doesNotContain("återgång mot det vanliga");
  }

  @Test
  void areasToCompareWithAndAroundAreChosenAndStayInTheAddress() {
    assertThat(page("?compare=-&compare=centrum&around=sodra"))
        .contains("jämfört med Centrum", "Runt omkring: ", "Det finns bara ett område")
        .contains("compare=-&amp;compare=centrum&amp;around=sodra");
    assertThat(page("?compare=-")).doesNotContain("Streckat: ");
    assertThat(page("")).contains("Streckat: ", "tills ordet ändras är inget belägg");
    assertThat(page("?indicator=cykelstold")).contains("Åtgärden gäller inte ”");
    assertThat(page("?indicator=klotter")).doesNotContain("Åtgärden gäller inte ”");
    assertThat(site.get("/orsaker/atgard?compare=centrum&around=centrum").statusCode())
        .isEqualTo(400);
    assertThat(page("?compare=-"))
        .contains("utan jämförelseområden", "inget område att jämföra med");
  }

  @Test
  void theListOfWhatHappenedLeadsThereFromMeasuresOnly() {
    String list = site.get("/anteckningar").body();

    assertThat(list.split("href=\"/orsaker/atgard\\?measure=1\"", -1)).hasSize(2);
    assertThat(list).doesNotContain("/orsaker/atgard?measure=2");
    assertThat(site.get("/orsaker").body()).contains("href=\"/orsaker/atgard?indicator=");
  }

  @Test
  void englishIsWholeAndWhatIsNotKnownIsRefused() {
    assertThat(page("?lang=en"))
        .contains("the number decreased more than expected", "<strong>Verdict: decreased</strong>");
    assertThat(site.get("/orsaker/atgard?measure=2").statusCode()).isEqualTo(400);
    assertThat(site.get("/orsaker/atgard?indicator=nothing").statusCode()).isEqualTo(400);
    assertThat(site.get("/orsaker/atgard?compare=mars").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json", "parquet", "svg", "png"})
  void theMonthsCanBeTakenAlong(String extension) {
    assertThat(site.get("/orsaker/atgard." + extension).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAMeasureThePageSaysHowToTellOfOne() {
    try (TestSite empty = TestSite.empty()) {
      empty.fixture().publish(LitEvents.write(empty.fixture().home().lake()));
      empty.refresh();

      assertThat(empty.get("/orsaker/atgard").body())
          .contains("Ingen åtgärd är antecknad", "href=\"/anteckningar\"");
      assertThat(empty.get("/orsaker/atgard.csv").statusCode()).isEqualTo(400);
    }
  }
}
