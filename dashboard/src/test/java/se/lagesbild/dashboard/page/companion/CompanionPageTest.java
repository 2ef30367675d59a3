package se.lagesbild.dashboard.page.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.MovingEvents;

/**
 * Pupils are absent, two weeks later things are damaged, and a page that says no more than that.
 */
final class CompanionPageTest {
  private static final String DAMAGE = "?indicator=skadegorelse";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture().publish(MovingEvents.write(site.fixture().home()));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    HttpResponse<String> answer = site.get("/orsaker/samband" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void whatGoesAheadIsToldWithHowManyWereTriedAndHowStrongItHadToBe() {
    assertThat(page(DAMAGE))
        .containsPattern("<h1 [^>]*>Skadegörelse: 1 av \\d prövade serier")
        .contains(
            "är antalet 2 veckor senare",
            " samband har prövats: ",
            "hittas ett samband i fyra fall av fem")
        .contains("samband i tid, inte orsaker")
        .containsSubsequence("id=\"chart-found-1\"", "<table class=\"cause-table\" id=\"tried\">")
        .containsPattern(
            "Skolfrånvaro <span class=\"mark\">utöver slumpen</span></th>\\s*<td>2 veckor före</td>");
  }

  @Test
  void theMirrorImageIsNotFoundAndThatIsNotSaidToMeanThatThereIsNone() {
    assertThat(page("?indicator=skolfranvaro&lang=en"))
        .contains("None of ", "The strongest that was tried is")
        .doesNotContain("class=\"mark\"");
  }

  @Test
  void whatIsHeldEqualIsChosenAndStaysInTheAddress() {
    assertThat(page(DAMAGE))
        .contains("value=\"school-breaks\" checked", "value=\"holidays\" checked");
    assertThat(page(DAMAGE + "&hold=-&hold=cykelstold"))
        .contains("value=\"cykelstold\" checked", "hold=-&amp;hold=cykelstold")
        .doesNotContain("value=\"school-breaks\" checked");
    assertThat(page(DAMAGE + "&hold=-")).contains("<span class=\"chosen\">inget</span>");
  }

  @Test
  void thePageOfCausesLeadsThereWithTheSameSlice() {
    String causes = site.get("/orsaker?indicator=skadegorelse&step=area:norra").body();

    assertThat(causes)
        .contains(
            "<a href=\"/orsaker/samband?indicator=skadegorelse&amp;municipality=1982&amp;area=norra\">");
    assertThat(page(DAMAGE + "&area=norra")).contains("Norra · per vecka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json", "parquet", "svg", "png"})
  void everyRelationThatWasTriedCanBeTakenAlong(String extension) {
    assertThat(site.get("/orsaker/samband." + extension + DAMAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void theTableHasALineForEachSeriesAndLag() {
    String csv = site.get("/orsaker/samband.csv" + DAMAGE).body();

    assertThat(csv.lines().filter(line -> line.startsWith("Skolfrånvaro;"))).hasSize(13);
  }

  @Test
  void whatIsNotKnownIsRefused() {
    assertThat(site.get("/orsaker/samband?indicator=nothing").statusCode()).isEqualTo(400);
    assertThat(site.get("/orsaker/samband" + DAMAGE + "&hold=nothing").statusCode()).isEqualTo(400);
    assertThat(site.get("/orsaker/samband" + DAMAGE + "&grain=day").statusCode()).isEqualTo(400);
  }
}
