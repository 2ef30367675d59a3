package se.lagesbild.dashboard.page.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.ChangedEvents;
import se.lagesbild.warehouse.fixture.FixtureSignal;

/** Ninety more cases of graffiti at one place in the north, and a page that says so. */
final class CausePageTest {
  private static final String QUARTER = "?indicator=anmalda-brott&from=2026-07-01&to=2026-09-30";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture()
        .publish(
            ChangedEvents.write(site.fixture().home().lake()),
            FixtureSignal.finding(FixtureSignal.of("klotter", "norra", "month", "more")));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    HttpResponse<String> answer = site.get("/orsaker" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String link(String page, String words) {
    Matcher link =
        Pattern.compile("<a href=\"([^\"]+)\"[^>]*>" + Pattern.quote(words)).matcher(page);
    assertThat(link.find()).as(words).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  @Test
  void theTitleSaysWhereAndTheSubtitleWhatIsCompared() {
    assertThat(page(QUARTER))
        .containsPattern(
            "<h1 [^>]*>Anmälda brott: På en enda plats \\(plats 1, Norra\\) ökade antalet med 90, mer än hela ökningen")
        .contains("jul–sep 2026 mot jul–sep 2025")
        .contains("Det säger var skillnaden ligger, inte varför den finns.")
        .doesNotContain(ChangedEvents.PLACE);
  }

  @Test
  void registrationIsAskedBeforeTheParts() {
    String page = page(QUARTER);

    assertThat(page)
        .contains("Inget av detta förklarar skillnaden: dagar som inte levererats")
        .containsSubsequence(
            "id=\"artefacts-heading\"", "id=\"parts-heading\"", "id=\"looked-heading\"")
        .contains("Ingen del sticker ut efter: ");
  }

  @Test
  void everyPartHasItsDrawingAndItsTableInThePageItself() {
    String page = page(QUARTER);
    int parts = page.split("<h3 id=\"part-", -1).length - 1;

    assertThat(parts).isGreaterThan(2);
    for (int part = 1; part <= parts; part++) {
      assertThat(page)
          .contains("data-block=\"chart-part-" + part + "\"", "id=\"chart-part-" + part + "\"")
          .contains("<table class=\"cause-table\" id=\"part-table-" + part + "\">");
    }
    assertThat(page)
        .containsPattern(
            "(?s)<a href=\"[^\"]+\" data-step=\"part\">plats 1, Norra</a> <span class=\"mark\">mer än resten</span></th>\\s*<td class=\"number\">0</td>\\s*<td class=\"number\">90</td>\\s*<td class=\"number\">\\+90</td>");
  }

  @Test
  void aStepIntoAPartKeepsTheRestOfTheQuestion() {
    String step = link(page(QUARTER + "&lang=en&step=area:norra"), "Go into this part");

    assertThat(step)
        .startsWith("/orsaker?indicator=anmalda-brott&period=custom&from=2026-07-01&to=2026-09-30")
        .contains("&step=area%3Anorra&step=category%3Agraffiti&lang=en");
    String within = site.get(step).body();
    assertThat(within)
        .contains("Norra, Graffiti · Jul–Sep 2026")
        .containsPattern("Remove </span>Graffiti ");
    assertThat(link(within, "<span class=\"unseen\">Remove </span>Graffiti"))
        .endsWith("&step=area%3Anorra&lang=en");
  }

  @Test
  void theSeriesOfWhatWasAskedIsOneStepAway() {
    String norra = page(QUARTER + "&step=area:norra");

    assertThat(link(norra, "Visa serien i Utforska"))
        .startsWith("/utforska?")
        .contains("indicator=anmalda-brott", "from=2025-07-01", "to=2026-09-30", "area=norra");
    assertThat(site.get(link(norra, "Visa serien i Utforska")).statusCode()).isEqualTo(200);
  }

  @Test
  void whereNothingCanBeToldTheNumbersStandAndALongerPeriodIsOffered() {
    String page = page("?indicator=anmalda-brott&from=2026-05-04&to=2026-05-10");

    assertThat(page)
        .doesNotContain("<h3 id=\"part-1\"")
        .contains(
            "delarna har ändrats utöver vad slumpen brukar ge", "<table class=\"cause-table\"");
    assertThat(link(page, "Pröva 3 månader till samma dag"))
        .contains("from=2026-02-11&to=2026-05-10");
  }

  @Test
  void comparesWithWhatTheReaderAsksFor() {
    assertThat(page(QUARTER + "&against=before")).contains("jul–sep 2026 mot apr–jun 2026");
    assertThat(page(QUARTER + "&against=twelve")).contains("jul–sep 2026 mot jul 2025 – jun 2026");
    assertThat(page(QUARTER + "&against=own&earlier-from=2026-01-01&earlier-to=2026-03-31"))
        .contains("jul–sep 2026 mot jan–mar 2026");
    assertThat(page("?from=2026-09-07&to=2026-09-20"))
        .as("the same weekdays")
        .contains("7–20 sep 2026 mot 8–21 sep 2025");
  }

  @Test
  void threeYearsAreComparedAndThoseNotToldOfAreLeftOut() {
    assertThat(page(QUARTER))
        .contains("<option value=\"years\" selected>")
        .contains(
            "Jämfört med jul–sep 2025: ",
            "Utelämnat: jul–sep 2023 (inte levererad), jul–sep 2024 (inte levererad).")
        .contains("<input type=\"date\" id=\"earlier-from\"");
    assertThat(page(QUARTER + "&against=year"))
        .contains("<option value=\"year\" selected>")
        .doesNotContain("Utelämnat", "id=\"earlier\"");
    assertThat(link(page(QUARTER), "Visa serien i Utforska")).contains("from=2025-07-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&step=report:1",
        "&step=area",
        "&step=place:99999",
        "&step=place:200",
        "&step=place:0",
        "&step=time:0-0",
        "&step=time:8-0",
        "&step=time:9-3",
        "&step=time:99-99",
        "&step=time:a-b",
        "&step=time:3",
        "&step=time:3-",
        "&step=time:7-9",
        "&step=time:1-4",
        "&step=area:x",
        "&step=category:x",
        "&step=organisation:x",
        "&step=place_type:x",
        "&step=found_by:x",
        "&step=code:99999",
        "&step=code:%00",
        "&against=own&earlier-from=2026-08-01&earlier-to=2026-08-31",
        "&indicator=orosanmalningar",
        "&step=area:a&step=area:b&step=area:c&step=area:d&step=area:e&step=area:f"
      })
  void refusesWithASentence(String wrong) {
    HttpResponse<String> answer =
        site.get(
            "/orsaker"
                + (wrong.contains("indicator") ? "?" + wrong.substring(1) : QUARTER + wrong));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsPattern("<p class=\"lead\">[^<]+\\.");
  }

  @Test
  void theFileHoldsEveryPartWithItsPeriodsAndItsGeneration() {
    String csv = site.get("/orsaker.csv" + QUARTER).body();
    List<String> lines = csv.lines().toList();

    assertThat(lines.get(0)).contains("delning;del;tidigare;senare;förändring;ordning");
    assertThat(lines.get(1)).startsWith("Allt;");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Plats;plats 1, Norra;0;90;90;1;")
                    .contains(";2026-07-01;2026-09-30;2025-07-01;2025-09-30;1;"))
        .anySatisfy(line -> assertThat(line).startsWith("Område;Centrum;"));
    assertThat(csv).doesNotContain(ChangedEvents.PLACE);
  }

  @Test
  void aSignalAndAnIndicatorOfTheQuarterLeadHere() {
    String signal = link(site.get("/").body(), "Förklara detta");

    assertThat(signal).startsWith("/orsaker?indicator=klotter&period=custom&from=2026-");
    assertThat(signal).contains("municipality=1982", "area=norra");
    assertThat(site.get(signal).body()).containsPattern("<h1 [^>]*>Klotter: ");
    String quarter = site.get("/kvartal?calendar=quarter&period=2026-07-01").body();
    assertThat(link(quarter, "Förklara detta")).contains("from=2026-07-01&to=2026-09-30");
    HttpResponse<String> frozen =
        TestSite.send(
            site.form("/kvartal?generation=1&calendar=quarter&period=2026-07-01", "by=council"));
    assertThat(site.get(frozen.headers().firstValue("Location").orElseThrow()).body())
        .contains("Klotter")
        .doesNotContain("Förklara detta");
  }

  @Test
  void theSeriesLeadsHereWithItsFilters() {
    String series = site.get("/utforska?indicator=anmalda-brott&grain=month&area=norra").body();

    assertThat(link(series, "Förklara detta"))
        .startsWith("/orsaker?indicator=anmalda-brott&period=custom&from=2026-")
        .endsWith("&area=norra");
    String sums = site.get("/utforska?indicator=orosanmalningar").body();
    assertThat(sums).doesNotContain("Förklara detta");
  }
}
