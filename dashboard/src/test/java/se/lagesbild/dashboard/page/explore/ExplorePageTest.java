package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;

final class ExplorePageTest {
  private static final Pattern NUMBER = Pattern.compile("<td class=\"number\">([^<]*)<");
  private final TestSite site = TestSite.shared();

  private String page(String query) {
    return site.get("/utforska" + query).body();
  }

  @Test
  void whatIsCountedStandsThoughTheTableIsHidden() {
    for (String view : new String[] {"", "&show=times"}) {
      String page = page("?indicator=anmalda-brott&table=hidden" + view);
      int table = page.indexOf("<section id=\"table\"");
      int end = page.indexOf("</section>", table);

      assertThat(page.substring(table, page.indexOf('>', table))).as(view).contains(" hidden");
      assertThat(page.indexOf("Vad som räknas", end)).as(view).isGreaterThan(end);
      assertThat(page.substring(table, end)).doesNotContain("Vad som räknas");
    }
  }

  @Test
  void saysInTheTitleWhetherTheNumberIsUsual() {
    assertThat(page("?indicator=cykelstold"))
        .containsPattern(
            "<h1[^>]*>Cykelstöld i Fagersta: \\d+\u00a0brott i oktober\u00a02026, inom det vanliga \\d+–\\d+<")
        .containsPattern("<li>\\d+\u00a0samma månad året före\\.</li>");
    assertThat(page("?indicator=cykelstold&lang=en"))
        .containsPattern("<h1[^>]*>Bicycle theft in Fagersta: [^<]*, within the usual \\d+–\\d+<");
  }

  @Test
  void everyPeriodHasWhatIsUsualBesideItsNumber() {
    String page = page("?indicator=cykelstold&grain=quarter&period=all");

    assertThat(headers(page)).contains("Vanligt");
    assertThat(page)
        .containsPattern(
            "kvartal 2 2026(?:(?!</th>).)*</th>\\s*<td class=\"number\">\\d+[^/]*</td>\\s*<td class=\"number\">\\d+–\\d+")
        .contains("\"usual\":[{\"at\":")
        .contains("Grått band: det vanliga");
  }

  @Test
  void leadsToTheDeliveriesOfThePartThatIsShown() {
    assertThat(page("?indicator=klotter&area=centrum&category=graffiti&grain=month"))
        .containsPattern(
            "href=\"/data\\?indicator=klotter&amp;from=2026-10-01&amp;to=2026-10-31&amp;category=graffiti&amp;area=centrum[^\"]*\"");
    assertThat(page("?indicator=klotter&weekday=6&grain=month"))
        .containsPattern("href=\"/data\\?indicator=klotter&amp;[^\"]*&amp;weekday=6[^\"]*\"");
    assertThat(
            page(
                "?indicator=klotter&grain=month&show=times&period=custom&from=2026-01-01&to=2026-06-30"))
        .containsPattern(
            "href=\"/data\\?indicator=klotter&amp;from=2026-01-01&amp;to=2026-06-30[^\"]*\"");
  }

  @Test
  void neitherDaysNorBareNumbersAreJudged() {
    assertThat(page("?grain=day")).contains("Dagar bedöms inte var för sig.");
    assertThat(page("?show=numbers")).doesNotContain("Så bedömdes det").doesNotContain("\"usual\"");
    assertThat(page("?show=numbers&split=area")).doesNotContain("Så bedömdes det");
    assertThat(site.get("/utforska?show=allt").statusCode()).isEqualTo(400);
  }

  @Test
  void everyPanelHasWhatIsUsualForItsPart() {
    String split = page("?indicator=klotter&split=area&period=5y");

    assertThat(split)
        .contains("\"together\":false")
        .containsPattern("<li>Centrum: [^<]*oktober\u00a02026[^<]*</li>")
        .contains("Varje del är bedömd för sig.")
        .contains("Grått band: det vanliga");
    assertThat(band(split, "\"title\":\"Centrum\""))
        .contains("{\"at\":")
        .isEqualTo(band(page("?indicator=klotter&area=centrum&period=5y"), "\"lines\":["));
  }

  @Test
  void linesThatShareAPanelHaveNoBandAndTheTitleJudgesThemTogether() {
    String together = page("?split=part_of_day&grain=year&period=all");

    assertThat(together)
        .contains("\"together\":true", "Flera linjer delar ett diagram")
        .doesNotContain("\"usual\":[", "Grått band");
    assertThat(title(together)).isEqualTo(title(page("?grain=year&period=all")));
  }

  @Test
  void theFileTellsWhatIsUsualForEveryPart() {
    assertThat(records("?indicator=klotter&split=area&period=5y", ";"))
        .filteredOn(record -> record[3].equals("Centrum") && record[0].equals("okt 2026"))
        .singleElement()
        .satisfies(record -> assertThat(record[8] + "–" + record[9]).matches("\\d+–\\d+"));
  }

  @Test
  void saysANumberAndItsLikeInTheTitleWhereNothingIsJudged() {
    assertThat(page("?indicator=cykelstold&show=numbers"))
        .containsPattern(
            "<h1[^>]*>Cykelstöld i Fagersta: \\d+\u00a0brott i oktober\u00a02026, \\d+\u00a0samma månad");
    assertThat(page("?indicator=cykelstold&lang=en&show=numbers"))
        .containsPattern(
            "<h1[^>]*>Bicycle theft in Fagersta: \\d+\u00a0crimes in October\u00a02026");
  }

  @Test
  void leadsToTheSameElsewhere() {
    String page = page("?indicator=klotter&area=centrum&grain=month");

    assertThat(page)
        .containsPattern("<a href=\"/karta\\?indicator=klotter[^\"]*\">Karta</a>")
        .containsPattern(
            "<a href=\"/orsaker/samband\\?indicator=klotter[^\"]*area=centrum[^\"]*\">")
        .containsPattern(
            "<a [^>]*href=\"/data\\?indicator=klotter&amp;from=2026-10-01&amp;to=2026-10-31&amp;area=centrum[^\"]*\"");
  }

  @Test
  void whatOfTheAddressIsNotUsedIsNamed() {
    assertThat(page("?indikator=klotter&utm_source=mail"))
        .contains(
            "inte känner och inte använder: indikator, utm_source. Den känner indicator, grain");
    assertThat(page("?indicator=klotter&area=centrum&show=numbers"))
        .doesNotContain("används inte", "inte använder");
    assertThat(page("?%3Cscript%3E=1")).doesNotContain("<script>=").contains("&lt;script&gt;");
  }

  @Test
  void theTitleNamesAllThatIsFilteredBy() {
    assertThat(title(page("?category=bicycle_theft")))
        .contains(">Anmälda brott i Fagersta, cykelstöld: ");
    assertThat(title(page("?category=bicycle_theft&category=assault&weekday=5&code=0840")))
        .contains(">Anmälda brott i Fagersta, 2 kategorier, kod 0840, fredag: ");
    assertThat(title(page("?organisation=polisen&area=centrum&part_of_day=night")))
        .contains(">Anmälda brott i Centrum, natt (00–06), Polisen: ");
    assertThat(site.get("/utforska.json?category=bicycle_theft").body())
        .contains("Anmälda brott i Fagersta, cykelstöld: ");
  }

  @ParameterizedTest
  @CsvSource({
    "day, 2026-11-15",
    "week, v. 46 2026",
    "month, nov 2026",
    "quarter, kvartal 4 2026",
    "year, 2026"
  })
  void countsByEveryGrain(String grain, String last) {
    assertThat(page("?grain=" + grain)).containsPattern("<th scope=\"row\">(<a [^>]*>)?" + last);
  }

  @ParameterizedTest
  @CsvSource({
    "tertial, 'sep–dec 2026', Tertial, per Tertial",
    "est, '2–15 nov 2026', EST-period, per EST-period"
  })
  void countsByTheInstallationsOwnPeriods(String grain, String last, String title, String per) {
    String page = page("?grain=" + grain + "&compare=year-before");

    assertThat(page)
        .containsPattern("<th scope=\"row\">(<a [^>]*>)?" + last)
        .contains("<th scope=\"col\">" + title + "</th>", per)
        .containsPattern("<h1[^>]*>Anmälda brott i Fagersta: [^<]* under [^<]*<")
        .contains("Samma tid året före");
    assertThat(records("?grain=" + grain, ";"))
        .last()
        .satisfies(row -> assertThat(row[0]).isEqualTo(last));
  }

  @Test
  void saysWhatIsNotKnownOfWhenThingsHappened() {
    assertThat(page("?split=weekday&grain=year"))
        .contains("Okänd veckodag", "Det som kan ha hänt på mer än en dag står som okänd veckodag");
    assertThat(page("?part_of_day=night&weekday=6&compare=year-before"))
        .contains("Tid på dygnet: Natt (00–06)", "Veckodag: Lördag", "så varje händelse räknas");
    assertThat(page("?weekday=8")).contains("1, 2, 3, 4, 5, 6, 7, -");
  }

  @Test
  void leadsToTheDefinition() {
    assertThat(page("?indicator=klotter&lang=en"))
        .containsPattern("href=\"/data\\?indicator=klotter&amp;from=[^\"]*&amp;lang=en\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"category", "area", "organisation", "municipality", "weekday", "part_of_day"})
  void splitsByEveryDimensionSoThatTheLinesSumToTheTotal(String split) {
    List<List<Long>> rows = rows(page("?indicator=klotter&period=5y&split=" + split));

    assertThat(rows)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            row ->
                assertThat(row.stream().limit(row.size() - 1).mapToLong(Long::longValue).sum())
                    .isEqualTo(row.get(row.size() - 1)));
  }

  @Test
  void countsInAnAreaWhatTheSplitByAreaSays() {
    String split = page("?split=area&period=all&grain=year");
    int column = headers(split).indexOf("Centrum") - 1;
    List<Long> centrum = rows(split).stream().map(row -> row.get(column)).toList();

    assertThat(
            rows(page("?area=centrum&period=all&grain=year&show=numbers")).stream()
                .map(row -> row.get(0)))
        .isEqualTo(centrum);
  }

  @Test
  void repeatsWhatIsFilteredOnEverySheet() {
    assertThat(page("?category=graffiti&area=centrum"))
        .containsPattern(
            "<tr class=\"paper-only\"[^>]*><td[^>]*>[^<]*Kategori: Klotter[^<]*Område: Centrum[^<]*Generation 2");
  }

  @Test
  void marksAPeriodThatIsDeliveredInPart() {
    assertThat(page(""))
        .contains(
            "nov 2026<span class=\"unseen\"> per vecka</span></a> <span class=\"mark\">delvis levererat</span>")
        .contains("Ihåligt och streckat: delvis levererat (nov 2026).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "month | 2026-03-10 | 2026-03-20 | I 10–20 mar 2026 ryms ingen hel månad; det som visas är mar 2026. | i mars",
        "month | 2026-11-02 | 2026-11-12 | I 2–12 nov 2026 ryms ingen hel månad; det som visas är okt–nov 2026. | i oktober",
        "year | 2026-03-10 | 2026-03-20 | I 10–20 mar 2026 ryms inget helt år; det som visas är 2025–2026. | under 2025",
        "week | 2026-03-11 | 2026-03-12 | I 11–12 mar 2026 ryms ingen hel vecka; det som visas är 9–15 mar 2026. | under v.",
        "est | 2026-11-05 | 2026-11-12 | ryms ingen hel period; det som visas är | under",
      })
  void aPeriodShorterThanAStepShowsTheNearestWholeOneAndSaysSo(
      String grain, String from, String to, String said, String in) {
    String page = page("?indicator=cykelstold&grain=%s&from=%s&to=%s".formatted(grain, from, to));

    assertThat(page).contains(said);
    assertThat(title(page)).contains(in);
  }

  @Test
  void aPeriodThatHoldsAStepIsNotReachedOutOf() {
    assertThat(page("?grain=month&from=2026-03-10&to=2026-05-20"))
        .contains("Period: mar–maj 2026")
        .doesNotContain("det som visas är");
    assertThat(page("?grain=year&period=3m"))
        .contains("ryms inget helt år; det som visas är 2025–2026.");
    assertThat(page("?grain=year&period=all")).doesNotContain("det som visas är");
  }

  @Test
  void howItWasJudgedIsToldInGroups() {
    assertThat(page("?indicator=klotter&split=area&period=5y"))
        .containsSubsequence(
            "<dt>Talet</dt>",
            "<dt>Nästa period</dt>",
            "<dt>Jämfört med förut</dt>",
            "<dt>Delarna</dt>");
  }

  @Test
  void saysWhichDaysThereAreWhenThePeriodHoldsNone() {
    assertThat(page("?from=1999-01-01&to=1999-12-31"))
        .contains("inget att visa", "Det finns uppgifter från")
        .doesNotContain("<table");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?grain=fortnight | day, week, month, quarter, year",
        "?indicator=x | anmalda-brott",
        "?compare=norrland | none, year-before, mean-of-years, municipality, centrum",
        "?split=age | none, category, area, organisation",
        "?area=atlantis | centrum",
        "?period=2w | 3m, 1y, 3y, 5y, all, custom",
        "?from=14/9 | 2026-09-14",
        "?from=2026-02-01&to=2026-01-01 | slutar",
        "?grain=day&grain=week | flera gånger",
        "?generation=new | heltal",
        "?lang=de | sv",
      })
  void refusesWhatItDoesNotKnowAndNamesWhatItDoes(String query, String allowed) {
    assertThat(site.get("/utforska" + query).statusCode()).isEqualTo(400);
    assertThat(page(query)).contains(allowed);
  }

  @Test
  void keepsLanguageAndGenerationInEveryLinkOfTheState() {
    String page = page("?lang=en&generation=1&area=centrum&area=norra");

    assertThat(page)
        .contains("<input type=\"hidden\" name=\"lang\" value=\"en\">")
        .contains("<input type=\"hidden\" name=\"generation\" value=\"1\">");
    assertThat(links(page, "/utforska[.?]"))
        .isNotEmpty()
        .filteredOn(link -> !link.contains("/utforska?lang=en\""))
        .allMatch(link -> link.contains("area="));
  }

  @Test
  void exportsExactlyWhatTheTableShows() {
    String query = "?indicator=klotter&split=area&grain=quarter&period=all";
    List<Long> shown = rows(page(query)).stream().flatMap(List::stream).toList();
    List<String[]> records = records(query, ";");

    assertThat(records.stream().map(record -> Long.valueOf(record[4]))).isEqualTo(shown);
  }

  @Test
  void exportsForOtherProgramsWithTheSameNumbers() {
    String query = "?grain=month&period=1y";
    String international = site.get("/utforska.csv" + query + "&format=international").body();

    assertThat(international).startsWith("period,från,till och med,serie,värde,minst,högst,status");
    assertThat(records(query, ";").stream().map(record -> record[4]))
        .isEqualTo(
            records(query + "&format=international", ",").stream()
                .map(record -> record[4])
                .toList());
  }

  private static String title(String page) {
    return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
  }

  /** What is usual, of the first line drawn after {@code start}. */
  private static String band(String page, String start) {
    int usual = page.indexOf("\"usual\":[", page.indexOf(start));
    return page.substring(usual, page.indexOf(']', usual));
  }

  private List<String[]> records(String query, String separator) {
    return site.get("/utforska.csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(separator))
        .toList();
  }

  private static List<List<Long>> rows(String page) {
    String body = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
    return Arrays.stream(body.split("<tr>"))
        .skip(1)
        .map(
            row ->
                NUMBER
                    .matcher(row)
                    .results()
                    .map(found -> Long.valueOf(found.group(1).replace("\u00a0", "").strip()))
                    .toList())
        .toList();
  }

  private static List<String> headers(String page) {
    Matcher header =
        Pattern.compile("<th scope=\"col\"[^>]*>(?:<a [^>]*><span [^>]*>[^<]*</span>)?([^<]*)<")
            .matcher(page);
    return header.results().map(found -> found.group(1)).toList();
  }

  private static List<String> links(String page, String to) {
    List<String> links = new ArrayList<>();
    Matcher link = Pattern.compile("href=\"" + to + "[^\"]*\"").matcher(page);
    while (link.find()) {
      links.add(link.group());
    }
    return links;
  }
}
