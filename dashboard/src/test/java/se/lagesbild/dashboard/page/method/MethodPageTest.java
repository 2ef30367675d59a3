package se.lagesbild.dashboard.page.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

final class MethodPageTest {
  private static final TestSite SITE = TestSite.shared();

  @Test
  void saysHowOftenItErrsInTheTitleAndInATable() {
    assertThat(SITE.get("/metod").body())
        .containsPattern(
            "<h1>Bedömningen ger ungefär 1,[0-4] gånger så många falska besked som tillåts, när det är som värst</h1>")
        .containsPattern(
            "En fördubbling från 5 i veckan \\(bara slump\\) upptäcks inom fyra veckor i 8[0-9] fall av 100")
        .contains("<td>mer än slump, storlek 2</td>")
        .contains("Visa alla 231 villkor", "Visa alla 162 villkor", "Visa alla 108 villkor");
  }

  @Test
  void leadsToTheDefinitions() {
    assertThat(SITE.get("/metod").body()).contains("<a href=\"/data#indikatorer\">");
    assertThat(SITE.get("/metod?lang=en").body())
        .contains("<a href=\"/data?lang=en#indikatorer\">");
  }
}
