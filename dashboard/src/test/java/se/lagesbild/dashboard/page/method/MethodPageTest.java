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
            "<h1>Bedömningen ger ungefär 1,[0-3] gånger så många falska besked som tillåts, när det är som värst</h1>")
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
  void leadsToTheDefinitions() {
    assertThat(SITE.get("/metod").body()).contains("<a href=\"/data#indikatorer\">");
    assertThat(SITE.get("/metod?lang=en").body())
        .contains("<a href=\"/data?lang=en#indikatorer\">");
  }
}
