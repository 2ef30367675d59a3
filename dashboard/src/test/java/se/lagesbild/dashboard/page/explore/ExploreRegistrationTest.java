package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureSignal;

/** A code that ended, and the code that took over from it, are told of wherever they count. */
final class ExploreRegistrationTest {
  private static TestSite site;

  @BeforeAll
  static void publish() throws IOException {
    site = TestSite.empty();
    Path codes = site.fixture().home().config().resolve("offence-codes.csv");
    Files.writeString(
        codes,
        Files.readString(codes)
                .replace("drugs,true,2018-01-01,", "drugs,true,2018-01-01,2025-06-30")
                .replace("\n", ",\n")
                .replace("valid_to,\n", "valid_to,replaces\n")
            + "5006,Narkotikabrott (ny kod),drugs,true,2025-07-01,,5005\n");
    site.fixture().publishSeeded(8, 12_000, FixtureSignal.finding());
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
  void aCodeThatEndedIsNotCalledFewerThanUsual() {
    assertThat(page("?indicator=anmalda-brott&grain=month&code=5005"))
        .contains(
            "Anmälda brott i Fagersta, kod 5005: går inte att säga."
                + " Koden 5005 upphörde 2025-06-30; därefter används 5006</h1>")
        .doesNotContain("färre än vanligt");
  }

  @Test
  void aSeriesThatAChangeConcernsCarriesItsFlagAndSaysSo() {
    String page = page("?indicator=anmalda-brott&grain=month&category=drugs");

    assertThat(page)
        .contains("\"label\":\"Registreringen ändrades\"")
        .containsPattern("Registreringen ändrades 2025-07-01 \\(flagga \\d\\)")
        .contains("Koden 5006 (Narkotikabrott (ny kod)) tog över från 5005.");
    assertThat(site.get("/utforska.csv?indicator=anmalda-brott&grain=month&category=drugs").body())
        .containsPattern("jul 2025[^\\n]*Registreringen ändrades[^\\n]*tog över från 5005");
    assertThat(page("?indicator=anmalda-brott&grain=month&category=assault"))
        .doesNotContain("Registreringen ändrades");
    assertThat(page("?indicator=cykelstold&grain=month")).doesNotContain("Registreringen ändrades");
    assertThat(page("?indicator=anmalda-brott&grain=month&from=2025-08-01&to=2026-10-31"))
        .doesNotContain("Registreringen ändrades");
  }

  @Test
  void otherLooksAtTheSeriesTellOfItToo() {
    String drugs = "?indicator=anmalda-brott&grain=month&category=drugs&show=";
    for (String look : List.of("measures", "parts", "times")) {
      assertThat(page(drugs + look))
          .as(look)
          .contains("<section class=\"happenings\"", "tog över från 5005");
      assertThat(site.get("/utforska.json" + drugs + look).body())
          .as(look)
          .contains("tog över från 5005");
    }
    assertThat(page(drugs + "measures")).contains("\"label\":\"Registreringen ändrades\"");
    assertThat(page("?indicator=cykelstold&grain=month&show=measures"))
        .doesNotContain("class=\"happenings\"");
  }

  private static String title(String page) {
    return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"))
        .replaceAll("<span class=\"rest\">|</span>", "");
  }

  @Test
  void aChangeBetweenWhatIsComparedIsToldThoughItLiesOutsideOfWhatIsShown() {
    String shown = "?indicator=anmalda-brott&grain=month&from=2026-01-01&to=2026-05-31";
    String drugs = shown + "&category=drugs&compare=year-before";

    assertThat(title(page(drugs)))
        .endsWith("Registreringen ändrades 2025-07-01, mellan det som jämförs");
    assertThat(page(drugs))
        .contains(
            "<li>Registreringen ändrades 2025-07-01, mellan det som jämförs: Koden 5006"
                + " (Narkotikabrott (ny kod)) tog över från 5005.");
    assertThat(site.get("/utforska.svg" + drugs).body()).contains("mellan det som jämförs");
    assertThat(page(shown + "&category=assault&compare=year-before"))
        .contains("samma månad året före")
        .doesNotContain("mellan det som jämförs");
  }

  @Test
  void onlyTheYearsThatAMeanIsOfAreAskedForChanges() {
    String late =
        "?indicator=anmalda-brott&grain=month&category=drugs&from=2026-08-01&to=2026-10-31&compare=";

    assertThat(page(late + "year-before")).doesNotContain("mellan det som jämförs");
    assertThat(page(late + "mean-of-years"))
        .contains("Registreringen ändrades 2025-07-01, mellan det som jämförs");
  }

  @Test
  void theYearBeforeInATitleSaysIt() {
    String numbers =
        "?indicator=anmalda-brott&grain=month&category=drugs&show=numbers&period=custom";

    assertThat(title(page(numbers + "&from=2025-08-01&to=2026-03-31")))
        .endsWith("samma månad året före, men registreringen ändrades däremellan");
    assertThat(title(page(numbers + "&from=2026-08-01&to=2026-10-31")))
        .endsWith("samma månad året före");
  }

  @Test
  void aBackgroundTellsOfItsOwn() {
    String background = "?indicator=cykelstold&grain=month&compare=background-anmalda-brott";

    assertThat(page(background))
        .contains("Bakgrundens registrering ändrades 2025-07-01: Koden 5006");
    assertThat(page(background + "&from=2025-08-01&to=2026-10-31"))
        .contains("Bakgrund: ")
        .doesNotContain("Bakgrundens registrering");
  }

  @Test
  void onlyThePanelsOfWhatAChangeConcernsCarryItsFlag() {
    String page = page("?indicator=anmalda-brott&grain=month&split=category&period=5y");
    List<String> panels =
        Pattern.compile("\\{\"title\":\"([^\"]+)\",\"points\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(page)
        .contains("\"together\":false")
        .containsPattern(
            "\"label\":\"Registreringen ändrades\",\"panels\":\\["
                + panels.indexOf("Narkotikabrott")
                + "\\]");
  }

  @Test
  void aVerdictThatWouldNotSufficeForTheNightSaysSo() {
    List<String> pages =
        Stream.of("centrum", "norra", "sodra", "vastanfors", "landsbygd")
            .flatMap(area -> IntStream.rangeClosed(1, 10).mapToObj(month -> month(area, month)))
            .filter(page -> page.contains(" än vanligt i "))
            .toList();

    assertThat(pages).isNotEmpty();
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains(
                        "Kan vara en slump</h1>",
                        "Av tjugo serier där ingenting har ändrats får omkring en beskedet",
                        "Nattens bevakning, som följer alla serier på en gång, kräver starkare"));
  }

  private static String month(String area, int month) {
    return page(
        "?indicator=anmalda-brott&grain=month&from=2023-01-01&area=%s&to=2026-%02d-28"
            .formatted(area, month));
  }
}
