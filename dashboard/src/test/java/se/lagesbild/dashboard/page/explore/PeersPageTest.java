package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.PeerEvents;

/** The pages of an installation of several municipalities, and one of them beside a group. */
final class PeersPageTest {
  private static final String YEARS = "/utforska?indicator=cykelstold&grain=year&period=5y";
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.empty();
    PeerEvents.configure(site.fixture().home().config());
    site.fixture().publish(PeerEvents.write(site.fixture().home().lake()));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String address) {
    return site.get(address).body();
  }

  private static String title(String address) {
    Matcher title =
        Pattern.compile("<h1[^>]*>(.*?)</h1>")
            .matcher(page(address).replaceAll("<span class=\"rest\">", ""));
    assertThat(title.find()).isTrue();
    return title.group(1);
  }

  @Test
  void aGroupIsHeldBesideAMunicipalityByRatesWithIntervals() {
    String page = page(YEARS + "&compare=liknande");

    assertThat(page)
        .contains("<option value=\"liknande\" selected>Liknande kommuner</option>")
        .contains("Jämförs med liknande kommuner")
        .containsPattern(
            "<li>2025: i liknande kommuner \\(3\\) [\\d,]+ \\([\\d,]+–[\\d,]+\\) per 1 000 invånare, "
                + "\\d+.\\S+; i Fagersta [\\d,]+ \\([\\d,]+–[\\d,]+\\) per 1 000 invånare, \\d+.\\S+; "
                + "fler per invånare än slumpen brukar ge[^<]*\\.</li>")
        .contains("Lägst och högst av dem, vid lika många invånare")
        .containsPattern("<tr class=\"own\">\\s*<th scope=\"row\">Fagersta</th>");
    assertThat(page.split("<svg class=\"interval\"", -1)).hasSize(5);
    assertThat(page(YEARS.replace("/utforska", "/utforska.json") + "&compare=liknande"))
        .contains("per 1 000 invånare: ", "Skinnskatteberg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&municipality=all",
        "&municipality=1982&municipality=1962",
        "&split=municipality"
      })
  void aGroupIsOfferedToOneMunicipalityOnly(String query) {
    assertThat(page(YEARS + query + "&compare=liknande"))
        .contains("id=\"finding\"")
        .doesNotContain("\"beside\"", "<option value=\"liknande\"");
  }

  @Test
  void aGroupOfWhichTheSourcesTellNothingIsNotOffered() {
    assertThat(page("/utforska?indicator=cykelstold&municipality=0180"))
        .doesNotContain("id=\"finding\"");
    assertThat(page("/utforska?indicator=cykelstold")).contains("<option value=\"liknande\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /utforska?indicator=cykelstold | i Fagersta
          /utforska?indicator=cykelstold&municipality=1907 | i Surahammar
          /utforska?indicator=cykelstold&municipality=1907&municipality=1904 | i 2 kommuner
          """)
  void theTitleSaysWhichMunicipalityIsShown(String address, String said) {
    assertThat(title(address)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/kvartal", "/orsaker"})
  void aPageOpensWithTheFirstMunicipalityAndCanBeOfAnother(String path) {
    assertThat(page(path))
        .contains("<option value=\"1982\" selected>Fagersta</option>")
        .containsPattern("class=\"subtitle\">[^<]*Fagersta");
    assertThat(page(path + "?municipality=1904"))
        .contains("<option value=\"1904\" selected>Skinnskatteberg</option>")
        .containsPattern("class=\"subtitle\">[^<]*Skinnskatteberg");
    assertThat(page(path + "?municipality=all"))
        .contains("<option value=\"all\" selected>Alla kommuner tillsammans</option>")
        .containsPattern("class=\"subtitle\">[^<]*Provköping");
    assertThat(site.get(path + "?municipality=9999").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fordjupning?indicator=cykelstold", "/orsaker/samband"})
  void aPageThatOthersLeadToOpensWithTheFirstMunicipalityToo(String address) {
    String other = address + (address.contains("?") ? "&" : "?") + "municipality=1904";

    assertThat(page(address))
        .contains("<option value=\"1982\" selected>Fagersta</option>")
        .containsPattern("class=\"subtitle\">[^<]*Fagersta");
    assertThat(page(other))
        .contains("<option value=\"1904\" selected>Skinnskatteberg</option>")
        .containsPattern("class=\"subtitle\">[^<]*Skinnskatteberg");
  }

  @Test
  void aMunicipalityWithoutAreasHasItsNumberAndSaysWhyThereIsNoMapOfAreas() {
    String page = page("/karta?indicator=cykelstold&municipality=1904");

    assertThat(title("/karta?indicator=cykelstold&municipality=1904"))
        .containsPattern(": \\d+.brott i hela kommunen$");
    assertThat(page).contains("inga områden att dela upp antalet på", "id=\"areas-heading\"");
  }

  @Test
  void theMapIsOfOneMunicipalityAndSaysSoWhereAllAreAskedFor() {
    String said = "Kartan är av en kommun i taget: den visar Fagersta";

    assertThat(page("/karta?indicator=cykelstold&municipality=all"))
        .contains(said, "<option value=\"1982\" selected>Fagersta</option>");
    assertThat(title("/karta?indicator=cykelstold&municipality=all"))
        .isEqualTo(title("/karta?indicator=cykelstold&municipality=1982"));
    assertThat(page("/karta?indicator=cykelstold")).doesNotContain("en kommun i taget");
    assertThat(site.get("/karta.csv?indicator=cykelstold&municipality=all").statusCode())
        .isEqualTo(200);
    assertThat(site.get("/karta?municipality=9999").statusCode()).isEqualTo(400);
  }

  @Test
  void theGroupLiesAsABandInTheChart() {
    String page = page(YEARS + "&compare=liknande");

    assertThat(page)
        .contains("Färgat band: från lägst till högst")
        .containsPattern("\"beside\":\\{.*\"usual\":\\[\\{\"at\":\\d+,\"low\":");
  }

  @Test
  void theNumbersAreThoseOfTheMunicipality() {
    String fagersta = page("/utforska.csv?indicator=cykelstold&grain=year&period=5y");
    String named =
        page("/utforska.csv?indicator=cykelstold&grain=year&period=5y&municipality=1982");

    assertThat(fagersta).isEqualTo(named);
    assertThat(page("/utforska.csv?indicator=cykelstold&grain=year&period=5y&municipality=all"))
        .isNotEqualTo(named);
  }

  @Test
  void splitByMunicipalityItIsAllOfThemAndSaysThatTheyDifferInSize() {
    assertThat(page(YEARS + "&split=municipality&municipality=1982"))
        .contains("Fagersta", "Norberg", "Surahammar", "Skinnskatteberg")
        .contains("Kommunerna är olika stora", "panels-many");
  }
}
