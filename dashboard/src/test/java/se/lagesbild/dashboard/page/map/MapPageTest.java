package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.PlacedEvents;

final class MapPageTest {
  private static final String THEFTS =
      "?indicator=cykelstold&municipality=1982&calendar=quarter&period=2026-07-01";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture().publish(PlacedEvents.write(site.fixture().home().lake()));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    HttpResponse<String> answer = site.get("/karta" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static int number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    int number = 0;
    while (found.find()) {
      number++;
    }
    return number;
  }

  @Test
  void theTitleIsAFindingThatSaysHowSureItIs() {
    assertThat(page(THEFTS))
        .containsPattern(
            "<h1 id=\"finding\">Cykelstöld jul.–.sep.2026: [^<]+ har [0-9]+.% av dem med känt område, mot [0-9]+.% året före; [^<]+</h1>");
  }

  @Test
  void everyAreaIsOnTheMapAndInTheTableUnderOneKey() {
    String page = page(THEFTS);

    for (String key : new String[] {"centrum", "norra", "sodra", "vastanfors", "landsbygd"}) {
      assertThat(page)
          .containsPattern("<a class=\"place\" [^>]*data-key=\"" + key + "\"")
          .contains("<tr data-key=\"" + key + "\">");
    }
    assertThat(page).doesNotContain("data-key=\"norberg-tatort\"");
  }

  @Test
  void quantitiesAreCirclesAndRatesAreFills() {
    Pattern circles = Pattern.compile("<circle class=\"amount\"");

    assertThat(number(circles, page(THEFTS))).isGreaterThan(4);
    String rates = page(THEFTS + "&measure=rate");
    assertThat(number(circles, rates)).isZero();
    // Inhabitants are known of one area only.
    assertThat(rates)
        .containsPattern("<path class=\"class-[1-5]\"")
        .contains("<path class=\"few\"");
  }

  @Test
  void aChangeThatMayBeChanceHasNoColour() {
    String page = page(THEFTS + "&measure=change");
    int told = number(Pattern.compile("fler än året före</td>|färre än året före</td>"), page);

    assertThat(number(Pattern.compile("<path class=\"change-[1-5]\""), page)).isEqualTo(told);
    assertThat(page)
        .contains("Färgen: gånger så många brott som året före", " ? kan vara slump</li>");
  }

  @Test
  void theOrderIsNotTakenForMoreThanItIs() {
    assertThat(page(THEFTS)).containsPattern("överlappar|även med osäkerheten");
  }

  @Test
  void belowThirtyEventsThereIsATableAndNoMap() {
    String page = page(THEFTS.replace("quarter", "est").replace("07-01", "09-28"));

    assertThat(page)
        .contains("Det är färre än 30 händelser med känt område")
        .contains("<table class=\"areas\">")
        .doesNotContain("class=\"map map-areas\"");
  }

  @Test
  void hotSquaresAreMarkedAndListed() {
    assertThat(page(THEFTS))
        .containsPattern("<rect class=\"hot\" data-key=\"5407[0-9]+-66507[0-9]+\"")
        .contains("▲ het", "4 av 4 år", "Heta rutor bedöms med Gi*");
  }

  @Test
  void saysHowFewPlacesHoldHalfBesideChance() {
    assertThat(page(THEFTS))
        .containsPattern(
            "Hälften av årets brott kom från [0-9]+ av [0-9]+.?[0-9]* kända platser\\. Om varje händelse föll slumpvis på någon plats hade det varit ungefär [0-9]+")
        .contains("\"kind\":\"line\"", "Upprepning på samma plats");
  }

  @Test
  void stepsThroughTimeAreLinks() {
    assertThat(page(THEFTS))
        .containsPattern(
            "<a href=\"/karta\\?[^\"]*period=2026-04-01[^\"]*\" data-period=\"2026-04-01\"")
        .containsPattern("data-period=\"2026-07-01\"[^>]*aria-current=\"true\"")
        .containsPattern("period=2026-10-01[^>]*rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"areas", "squares", "curve", "repeats"})
  void everyTableIsAFile(String table) {
    HttpResponse<String> file = site.get("/karta.csv" + THEFTS + "&table=" + table);

    assertThat(file.statusCode()).isEqualTo(200);
    String[] lines = file.body().split("\r\n");
    assertThat(lines.length).isGreaterThan(4);
    assertThat(lines)
        .allMatch(line -> line.split(";", -1).length == lines[0].split(";", -1).length);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("cykelstold-" + table + "-2026-07-01-g1.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "xlsx, PK",
    "png, PNG",
    "parquet, PAR1",
    "json, {",
    "svg, class=\"map map-areas\"",
    "svg?squares, class=\"hot\"",
    "svg?curve, 'Av slump'",
    "csv?format=international, ','"
  })
  void everyFormatIsAFile(String file, String holds) {
    String[] asked = file.split("\\?");
    String table = asked.length == 1 ? "" : "&table=" + asked[1];
    String more = table.contains("=international") ? "&format=international" : table;
    HttpResponse<String> got = site.get("/karta." + asked[0] + THEFTS + more);

    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.body()).contains(holds).doesNotContain("var(--", "href=");
  }

  @Test
  void speaksEnglish() {
    assertThat(page(THEFTS + "&lang=en"))
        .contains("the year before", "How few places hold how much", "Squares where events gather")
        .doesNotContain("händelser", "Rutor");
  }

  @Test
  void anUnknownIndicatorIsRefusedWithThoseThatCanBeChosen() {
    assertThat(site.get("/karta?indicator=x").statusCode()).isEqualTo(400);
    assertThat(site.get("/karta?measure=x").body()).contains("count, rate, change");
    assertThat(site.get("/karta?period=1999-01-01").statusCode()).isEqualTo(400);
  }

  @Test
  void beforeTheFirstDeliveryItSaysWhyItIsEmpty() {
    try (TestSite empty = TestSite.empty()) {
      HttpResponse<String> answer = empty.get("/karta");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("inte levererat").doesNotContain("class=\"map ");
    }
  }
}
