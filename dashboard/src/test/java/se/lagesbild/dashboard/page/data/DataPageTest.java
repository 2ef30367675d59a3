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
  void listsTheBreaksOfAllSeries() {
    assertThat(SITE.get("/data").body()).contains("<h2 id=\"avbrott\">Avbrott i serien</h2>");
  }

  @Test
  void theFileHoldsTheDeliveriesOfEverySource() {
    String csv = SITE.get("/data.csv").body();

    assertThat(SITE.get("/data").body()).contains("href=\"/data.csv\"", "href=\"/data.xlsx\"");
    assertThat(csv.lines().findFirst().orElseThrow())
        .contains("nya händelser;ändrade händelser;återtagna händelser;andel avvisade;betyg");
    assertThat(csv)
        .containsPattern(
            "(?m)^Anmälda brott;d-p2025;d-p2025.csv;;2025-01-01;2025-12-31;2026-01-01;[^;]*;;1200;1100;50;0;30;1;19;1090;10;0;")
        .contains(";d-n2026.csv;", "Har inte kommit");
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
