package se.lagesbild.dashboard.page.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

final class DataPageTest {
  private static final TestSite SITE = TestSite.shared();

  @Test
  void listsEverySourceWithItsContractAndItsState() {
    assertThat(SITE.get("/data").body())
        .containsPattern("<h1>1 av [0-9\u00a0]+ väntade leveranser saknas")
        .contains("<a href=\"/data?source=polisen-anmalda-brott\">Anmälda brott</a>")
        .contains("varannan vecka, försenad efter 3 dagar", "hela perioden på nytt", "polisens");
    assertThat(SITE.get("/data?lang=en").body())
        .contains("every second week, late after 3 days")
        .contains("<a href=\"/data?lang=en&amp;source=polisen-anmalda-brott\">");
  }

  @Test
  void definesEveryIndicatorWhereOthersCanLinkToIt() {
    assertThat(SITE.get("/data").body())
        .contains("id=\"indikator-cykelstold\"", "<dt>Cykelstöld</dt>", "Färre är bättre")
        .contains("Inget mål är satt", "<a href=\"/data?indicator=cykelstold\">");
    assertThat(SITE.get("/data?lang=en").body()).contains("Fewer is better");
  }

  @Test
  void listsTheCodesOfEveryCategory() {
    assertThat(SITE.get("/data").body())
        .containsPattern(
            "(?s)id=\"kategori-bicycle_theft\".*?<th scope=\"row\">[0-9]{4}</th>.*?Nationella brottskoder");
  }

  @Test
  void aSourceThatThereIsNotIsRefusedWithASentence() {
    for (String query : new String[] {"source=x", "source=..%2F..%2Fconfig", "indicator=x"}) {
      assertThat(SITE.get("/data?" + query).statusCode()).as(query).isEqualTo(400);
    }
    assertThat(SITE.get("/data?source=x").body())
        .contains("”source” i adressen kan inte vara ”x”", "nvk-felanmalan");
  }

  @Test
  void aRunThatThereIsNotIsRefusedWithASentence() {
    for (String run : new String[] {"x", "..", "..%2Fconfig", "%2Fetc"}) {
      assertThat(SITE.get("/data?run=" + run).statusCode()).as(run).isEqualTo(400);
    }
    assertThat(SITE.get("/data?run=x").body()).contains("Det finns ingen körning med det namnet");
  }

  @Test
  void keepsTheGenerationInItsLinks() {
    assertThat(SITE.get("/data?generation=1").body())
        .contains("href=\"/data?generation=1&amp;source=nvk-felanmalan\"");
  }
}
