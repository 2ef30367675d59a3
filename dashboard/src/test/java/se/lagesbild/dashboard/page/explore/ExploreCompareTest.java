package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;

/** A series beside another on the page and in the files. */
final class ExploreCompareTest {
  private static final String QUARTERS =
      "?indicator=cykelstold&grain=quarter&from=2025-01-01&to=2025-12-31&show=numbers&municipality=all";
  private final TestSite site = TestSite.shared();

  private String page(String query) {
    return site.get("/utforska" + query).body();
  }

  private List<String[]> records(String query) {
    return site.get("/utforska.csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(";", -1))
        .toList();
  }

  private static List<String> column(List<String[]> records, int at) {
    return records.stream().map(record -> record[at]).toList();
  }

  @Test
  void theYearBeforeHoldsWhatItHoldsWhenItIsAskedForItself() {
    String before = QUARTERS.replace("2025", "2024");
    List<String[]> compared = records(QUARTERS + "&compare=year-before");

    assertThat(column(compared, 21)).hasSize(4).isEqualTo(column(records(before), 4));
    assertThat(column(compared, 20)).containsOnly("samma kvartal året före");
    assertThat(column(records(QUARTERS), 21)).containsOnly("");
  }

  @Test
  void theTableTheChartAndASentenceTellIt() {
    String page = page(QUARTERS + "&compare=year-before");

    assertThat(page)
        .contains("<th scope=\"col\" class=\"number\">Samma kvartal året före</th>")
        .contains("\"beside\":{\"title\":\"Samma kvartal året före\"")
        .contains("Streckad linje: samma kvartal året före.")
        .containsPattern(
            "<li>Kvartal 4 2025: [^<]* mot \\S+ samma kvartal året före; [^<]*\\.</li>")
        .containsPattern("<li>2025 tillsammans: [^<]* mot \\S+ samma tid året före; [^<]*\\.</li>")
        .contains("En skillnad säger inte vad den beror på.");
    assertThat(site.get("/utforska.svg" + QUARTERS + "&compare=year-before").body())
        .contains("Kvartal 4 2025");
    assertThat(page(QUARTERS)).doesNotContain("Jämförelsen", "\"beside\"");
  }

  private static String title(String page) {
    return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"))
        .replaceAll("<span class=\"rest\">|</span>", "");
  }

  @Test
  void theTitleAnswersWhatWasAsked() {
    String before = column(records(QUARTERS.replace("2025", "2024")), 4).get(3);

    assertThat(title(page(QUARTERS + "&compare=year-before")))
        .matches(
            "(?s).*under kvartal.4.2025, mot " + before + " samma kvartal året före; .*slump.*");
    assertThat(title(page(QUARTERS.replace("&show=numbers", "") + "&compare=year-before")))
        .contains("vanlig", " " + before + " samma kvartal året före; ");
    assertThat(title(page(QUARTERS + "&compare=none")))
        .contains(", " + before + "\u00a0samma kvartal året före")
        .doesNotContain(" mot ");
    assertThat(site.get("/utforska.json" + QUARTERS + "&compare=year-before").body())
        .contains(", mot " + before + " samma kvartal året före; ");
  }

  @Test
  void theWholeMunicipalityIsSaidToHoldOnlyWhatHasAKnownArea() {
    String year = "?indicator=cykelstold&grain=year&period=all&show=numbers&from=&to=";
    List<String[]> all = records(year + "&split=area");
    long placed =
        all.stream()
            .filter(record -> record[0].equals("2025"))
            .filter(record -> !record[3].equals("Totalt") && !record[3].equals("Utan känt område"))
            .mapToLong(record -> Long.parseLong(record[4]))
            .sum();
    String page = page(year + "&area=centrum&compare=municipality");

    assertThat(title(page)).contains(", mot " + placed + " med känt område i hela kommunen");
    assertThat(page).contains(">Hela kommunen, med känt område</th>");
  }

  @Test
  void theChipSaysWhatIsComparedAndCanBeRemoved() {
    assertThat(page(QUARTERS + "&compare=mean-of-years"))
        .contains("Jämförs med medel av samma kvartal tidigare år")
        .containsPattern("<a href=\"/utforska\\?(?![^\"]*compare)[^\"]*\"><span class=\"unseen\">")
        .contains("<option value=\"mean-of-years\" selected>");
  }

  @Test
  void placesAreOfferedWhereAPlaceIsChosen() {
    assertThat(offered(page("?indicator=cykelstold")))
        .doesNotContain("value=\"municipality\"")
        .contains("<option value=\"year-before\"");
    String centrum = page("?indicator=cykelstold&area=centrum&compare=norra");
    assertThat(offered(centrum))
        .contains("<option value=\"municipality\"", "<option value=\"norra\" selected>")
        .doesNotContain("<option value=\"centrum\"");
    assertThat(centrum)
        .contains("Jämförs med Norra")
        .containsPattern("<li>[^<]* i Centrum[^<]* mot [^<]* i Norra[^<]*; [^<]*</li>");
  }

  private static String offered(String page) {
    int form = page.indexOf("<select id=\"compare\"");
    return page.substring(form, page.indexOf("</select>", form));
  }

  @Test
  void placesOfUnknownSizeAreNotHeldAgainstEachOther() {
    assertThat(page("?indicator=cykelstold&area=centrum&compare=norra"))
        .contains("invånarna är inte kända för båda")
        .doesNotContain("gånger så många per invånare");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&split=area&compare=year-before",
        "&compare=norra",
        "&area=centrum&compare=centrum",
        "&area=-&compare=municipality"
      })
  void whatCannotBeComparedIsLeftOut(String query) {
    assertThat(page("?indicator=cykelstold" + query))
        .contains("id=\"finding\"")
        .doesNotContain("\"beside\"", "Jämförs med");
  }

  @ParameterizedTest
  @ValueSource(strings = {"norrland", "-", "YEAR_BEFORE", "year-before&compare=none"})
  void refusesWhatItDoesNotKnow(String compare) {
    assertThat(site.get("/utforska?compare=" + compare).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month", "quarter", "year"})
  void comparesByEveryGrain(String grain) {
    assertThat(page("?compare=mean-of-years&grain=" + grain)).contains("Jämförelsen", "\"beside\"");
  }

  @Test
  void whatAComparisonShowsIsTheLesserPartOfTheTitle() {
    String page = page(QUARTERS + "&compare=year-before");

    assertThat(page)
        .containsPattern(
            "<h1[^>]*>[^<]*under kvartal.4.2025<span class=\"rest\">, mot [^<]*</span></h1>");
    assertThat(page(QUARTERS + "&compare=none")).doesNotContain("class=\"rest\"");
  }
}
