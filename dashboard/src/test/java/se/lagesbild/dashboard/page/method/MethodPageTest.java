package se.lagesbild.dashboard.page.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

final class MethodPageTest {
  private static final TestSite SITE = TestSite.shared();

  @Test
  void saysHowOftenItErrsInTheTitle() {
    assertThat(SITE.get("/metod").body())
        .containsPattern(
            "<h1>Nattens bevakning: av 1 000 perioder utan ändring får högst 3 kallas fler än vanligt; när det är som värst blev det 3,[0-9]</h1>")
        .containsPattern("alltså 1,[0-3] gånger så många som lovat")
        .contains("mellan 0,8 och 1,25 gånger")
        .contains("Prövad med 33\u00a0600 bedömningar");
  }

  @Test
  void saysOfEachLengthOfPeriodsWhatIsFoundAndHasATable() {
    assertThat(SITE.get("/metod").body())
        .containsSubsequence("<h3>Veckor</h3>", "<h3>Månader</h3>", "<h3>Kvartal</h3>")
        .containsPattern("från 5 i veckan upptäcks inom fyra veckor i 8[0-9] fall av 100")
        .containsPattern("från 10 i månaden upptäcks inom tre månader i [78][0-9] fall av 100")
        .containsPattern("från 30 i kvartalet upptäcks inom två kvartal i [89][0-9] fall av 100")
        .contains("Fördubblingar upptäckta inom två kvartal, av 100")
        .contains("<td>mycket mer än slump</td>")
        .contains("Visa alla 231 villkor", "Visa alla 198 villkor", "Visa alla 108 villkor");
  }

  @Test
  void saysWhatEachMethodCannotTellAndExplainsHardWords() {
    assertThat(SITE.get("/metod").body())
        .contains("aldrig varför den uppstod", "Ett samband är ingen orsak")
        .contains("en ensam plats med mycket bland tomma rutor blir aldrig het")
        .containsSubsequence("<dt>Förblekt korskorrelation</dt>", "<dt>Aoristisk</dt>");
    assertThat(SITE.get("/metod?lang=en").body())
        .contains("A relation is no cause", "<dt>Kitagawa</dt>", "(the Knox test of near repeats)");
  }

  @Test
  void saysWhatAVerdictRestsOnAndWhenNoneIsGiven() {
    assertThat(SITE.get("/metod").body())
        .contains("summan av de två till fyra senaste veckorna", "kräver minst tre händelser")
        .containsSubsequence(
            "<h2 id=\"untold-heading\">När det står att det går inte att säga</h2>",
            "Händelserna är få.",
            "mellan 0,8 och 1,25 gånger den vanliga",
            "Perioden är inte levererad",
            "Källan döljer små tal",
            "Koden eller organisationen användes inte",
            "<h2 id=\"errors-heading\">");
    assertThat(SITE.get("/metod?lang=en").body()).contains("When it says that it cannot be told");
  }

  @Test
  void leadsToTheDefinitions() {
    assertThat(SITE.get("/metod").body()).contains("<a href=\"/data#indikatorer\">");
    assertThat(SITE.get("/metod?lang=en").body())
        .contains("<a href=\"/data?lang=en#indikatorer\">");
  }

  @Test
  void saysHowSumsOfTimeAreJudged() {
    assertThat(TestSite.shared().get("/metod").body())
        .contains("Timmar och andra summor av tid är inga antal", "deras egna tidigare perioder");
  }
}
