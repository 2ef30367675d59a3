package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** By hand from the file: percent stand beside each other if both numbers are twenty or more. */
  @Test
  void percentAreToldOfLargeNumbersOnly() throws IOException {
    int percent = 0;
    int numbers = 0;
    for (int month = 1; month <= 8; month++) {
      String query =
          "?indicator=cykelstold&municipality=1982&calendar=month&period=2026-%02d-01"
              .formatted(month);
      JsonNode file = new ObjectMapper().readTree(site.get("/karta.json" + query).body());
      JsonNode largest = file.path("rows").path(0);
      for (JsonNode row : file.path("rows")) {
        largest = row.path("antal").asInt() > largest.path("antal").asInt() ? row : largest;
      }
      String title = file.path("about").path("slutsats").asText();
      int now = largest.path("antal").asInt();
      int before = largest.path("antal året före").asInt();
      if (now >= 20 && before >= 20) {
        assertThat(title).containsPattern("har [0-9]+.% av dem.*, mot [0-9]+.% året före");
        percent++;
      } else {
        assertThat(title)
            .containsPattern(
                "har " + now + " av [0-9]+ med känt område.*, mot " + before + " av [0-9]+ året");
        numbers++;
      }
    }
    assertThat(numbers).isPositive();
    assertThat(percent + numbers).isEqualTo(8);
    assertThat(page(THEFTS.replace("quarter", "est").replace("07-01", "09-28")))
        .containsPattern("Utan känt område: [0-4] av [0-9]+<");
  }

  @ParameterizedTest
  @CsvSource({"squares, för få för en karta", "curve, för få för att säga", "repeats, minst 50"})
  void aFileBelowTheLimitsSaysWhyItIsEmpty(String table, String why) throws IOException {
    String query =
        "?indicator=cykelstold&municipality=1962&calendar=month&period=2026-07-01&table=";
    String[] lines = site.get("/karta.csv" + query + table).body().split("\r\n");

    assertThat(lines).hasSize(2);
    assertThat(lines[1]).containsPattern(why + "|Året är inte levererat");
    assertThat(lines[1].split(";", -1)).hasSameSizeAs(lines[0].split(";", -1));
    JsonNode about =
        new ObjectMapper().readTree(site.get("/karta.json" + query + table).body()).path("about");
    assertThat(about.path("det som går att säga").asText())
        .containsPattern(why + "|Året är inte levererat");
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

  /** The last quarter of the year is delivered to 22 November. */
  @Test
  void whatAPartOfAPeriodTellsIsMarkedAsSuch() {
    String page =
        page("?indicator=cykelstold&municipality=1982&calendar=quarter&period=2026-10-01");

    assertThat(page)
        .containsPattern("<h1 id=\"finding\">[^<]*hittills [0-9]+[^<]*; delvis levererat")
        .containsPattern("<td class=\"number\">hittills [0-9]+</td>")
        .contains("<span class=\"mark\">delvis levererat</span>")
        .containsPattern("aria-label=\"[^\"]*: hittills [0-9]+, delvis levererat\"")
        .doesNotContain("<circle class=\"amount\" aria-hidden");
    assertThat(number(Pattern.compile("<circle class=\"amount-part\" aria-hidden"), page))
        .isPositive();
    assertThat(page(THEFTS)).doesNotContain("amount-part", "delvis levererat</span>");
  }

  @Test
  void thatNotAllCrimesAreReportedStandsWhereReportsAreCounted() {
    assertThat(page(THEFTS)).contains("Anmälda brott är inte alla brott.");
    assertThat(page("?indicator=felanmalan&municipality=1982&calendar=quarter&period=2026-07-01"))
        .contains("<h1 id=\"finding\">")
        .doesNotContain("Anmälda brott är inte alla brott.");
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
        .contains("▲\u00a0het", "4 av 4 år", "Heta rutor bedöms med Gi*");
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
  @CsvSource({
    "areas, 2026-07-01",
    "squares, 2025-10-01",
    "curve, 2025-10-01",
    "repeats, 2025-10-01"
  })
  void everyTableIsAFile(String table, String from) {
    HttpResponse<String> file = site.get("/karta.csv" + THEFTS + "&table=" + table);

    assertThat(file.statusCode()).isEqualTo(200);
    String[] lines = file.body().split("\r\n");
    assertThat(lines.length).isGreaterThan(4);
    assertThat(lines)
        .allMatch(line -> line.split(";", -1).length == lines[0].split(";", -1).length);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("cykelstold-" + table + "-" + from + "-g1.csv");
  }

  private static JsonNode json(String table) throws IOException {
    return new ObjectMapper().readTree(site.get("/karta.json" + THEFTS + "&table=" + table).body());
  }

  /** Each part has a conclusion, a coverage and notes of its own, on the page and in its file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "areas | Områden | har [0-9]+.% av dem | I områdena ligger [0-9]+ | Strecket är",
        "squares | Rutor där | rutor är het | I rutorna ligger [0-9]+ | Rutorna är 250 meter",
        "curve | Hur få platser | hälften av årets | På kända platser ligger | Kurvan visar",
        "repeats | Upprepning | på varandra | Med känd koordinat och dag | paras med alla"
      })
  void everyFileTellsOfItsOwnPart(
      String table, String part, String conclusion, String coverage, String note)
      throws IOException {
    JsonNode about = json(table).path("about");
    JsonNode row = json(table).path("rows").path(0);
    String page = page(THEFTS);

    assertThat(about.path("del").asText()).startsWith(part);
    assertThat(about.path("slutsats").asText())
        .startsWith("Cykelstöld")
        .containsPattern(conclusion)
        .doesNotEndWith(".");
    assertThat(about.path("täckning").asText()).containsPattern(coverage);
    assertThat(about.path("anmärkning").asText()).contains(note);
    assertThat(page).contains(about.path("täckning").asText());
    for (String finding : about.path("det som går att säga").asText().split("\n")) {
      assertThat(page).contains(finding);
    }
    assertThat(row.path("del").asText()).isEqualTo(about.path("del").asText());
    assertThat(row.path("utan plats och inte med").asInt()).isPositive();
  }

  @Test
  void thePageSaysHowManySquaresTheFileHas() throws IOException {
    Matcher said =
        Pattern.compile(
                "Tabellen visar ([0-9]+) av ([0-9]+) rutor med händelser\\. <a href=\"(/karta.csv[^\"]*table=squares[^\"]*)\"")
            .matcher(page(THEFTS));

    assertThat(said.find()).isTrue();
    assertThat(number(Pattern.compile("<tr data-key=\"[0-9]+-[0-9]+\">"), page(THEFTS)))
        .isEqualTo(Integer.parseInt(said.group(1)));
    assertThat(json("squares").path("rows")).hasSize(Integer.parseInt(said.group(2)));
    assertThat(site.get(said.group(3).replace("&amp;", "&")).statusCode()).isEqualTo(200);
  }

  @Test
  void aDensityStandsWhereItsNumberDoesOnly() throws IOException {
    int withheld = 0;
    int told = 0;
    for (JsonNode row : json("squares").path("rows")) {
      boolean few = row.path("antal").isNull() || row.path("antal").asInt() < 5;
      assertThat(row.path("per km² utjämnat").isNull()).isEqualTo(few);
      withheld += row.path("antal").isNull() ? 1 : 0;
      told += few ? 0 : 1;
    }
    assertThat(withheld).isPositive();
    assertThat(told).isPositive();
  }

  @Test
  void everyListedSquareLeadsToTheMapAndToItsArea() {
    String page = page(THEFTS);
    Matcher rows =
        Pattern.compile("<tr data-key=\"([0-9]+-[0-9]+)\">(.*?)</tr>", Pattern.DOTALL)
            .matcher(page);
    int number = 0;
    while (rows.find()) {
      assertThat(rows.group(2)).contains("href=\"#square-" + rows.group(1) + "\"");
      assertThat(page).containsOnlyOnce("id=\"square-" + rows.group(1) + "\"");
      number++;
    }

    assertThat(number).isGreaterThan(8);
  }

  @Test
  void areasTellTheirNumberPerSquareKilometre() throws IOException {
    for (JsonNode row : json("areas").path("rows")) {
      double number = row.path("antal").asDouble();
      if (number >= 5) {
        assertThat(row.path("per km²").asDouble() * row.path("km²").asDouble())
            .isCloseTo(number, within(0.01 * number));
      } else {
        assertThat(row.path("per km²").isNull()).isTrue();
      }
    }
    assertThat(page(THEFTS)).contains("<th scope=\"col\" class=\"number\">Per km²</th>");
  }

  @Test
  void aPlaceThatHoldsMuchByItselfIsToldOfAndNotCalledHot() {
    assertThat(page(THEFTS))
        .containsPattern(
            "Ruta [A-Z]+[0-9]+[^<]* har [0-9]+ av årets [0-9]+ brott med känd koordinat, mer än hälften av dem på en enda plats. Den räknas ändå inte som het")
        .contains("<rect class=\"alone\"");
  }

  @Test
  void twoSmallNumbersStandInsteadOfARatio() {
    StringBuilder pages = new StringBuilder();
    for (String day : new String[] {"2026-07-06", "2026-08-03", "2026-08-31", "2026-09-28"}) {
      pages.append(
          page(
              "?indicator=cykelstold&municipality=1982&measure=change&calendar=est&period=" + day));
    }

    assertThat(pages.toString())
        .containsPattern("<td>från [0-4] till [0-9]+</td>|<td>från [0-9]+ till [0-4]</td>");
  }

  /** A printer of pixels knows no order of painting, so that the edge of a name lies below it. */
  @Test
  void namesCanBeReadOverDarkSquaresInFiles() {
    String svg = site.get("/karta.svg" + THEFTS + "&table=squares").body();
    int names = number(Pattern.compile("<text class=\"map-name"), svg);

    assertThat(names).isPositive();
    assertThat(
            number(
                Pattern.compile(
                    "<text style=\"fill:#ffffff;stroke:#ffffff[^>]*class=\"map-name[^>]*>([^<]*)</text><text class=\"map-name[^>]*>\\1</text>"),
                svg))
        .isEqualTo(names);
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
        .doesNotContain("händelser", "Rutor", "anmälningar")
        .contains("Within the squares: ", "The table shows ");
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
