package se.lagesbild.dashboard.page.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

/** A finished period can be frozen, and what was frozen never changes. */
final class QuarterFreezingTest {
  private static final String ENDED = "/kvartal?calendar=quarter&period=2025-04-01&generation=1";

  private TestSite site;

  @BeforeEach
  void publish() {
    site = TestSite.empty();
    site.fixture().publishSeeded(8, 4_000);
    site.refresh();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private HttpResponse<String> freeze(String path, String fields) {
    return TestSite.send(site.form(path, fields));
  }

  @Test
  void theFrozenPageStandsAloneAndStaysWhenNewNumbersCome() {
    HttpResponse<String> answer = freeze(ENDED, "by=council");
    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    String frozen = site.get(address).body();
    byte[] paper = site.file("/fryst/1/lagesbild-quarter-2025-04-01.pdf");
    byte[] workbook = site.file("/fryst/1/lagesbild-quarter-2025-04-01.xlsx");

    site.fixture().publishSeeded(8, 4_500);
    site.refresh();

    assertThat(site.get(address).body()).isEqualTo(frozen);
    assertThat(site.file("/fryst/1/lagesbild-quarter-2025-04-01.pdf")).isEqualTo(paper);
    assertThat(site.file("/fryst/1/lagesbild-quarter-2025-04-01.xlsx")).isEqualTo(workbook);
    assertThat(frozen)
        .contains("apr–jun 2025", "av BRÅ. Sidan ändras inte mer.", "<svg class=\"spark\"")
        .doesNotContain("<script", "<form", "href=\"/");
    assertThat(site.get("/kvartal?calendar=quarter&period=2025-04-01").body())
        .containsPattern(
            "<a href=\"/fryst/1\">Version 1, fryst [^<]* av BRÅ \\(generation 1\\)</a>");
  }

  @Test
  void itsFilesLieBesideIt() {
    String page = freeze(ENDED, "by=police").headers().firstValue("Location").orElseThrow();
    String folder = page.substring(0, page.lastIndexOf('/') + 1);

    assertThat(site.get(page).body()).contains("href=\"lagesbild-quarter-2025-04-01.pdf\"");
    assertThat(site.get(folder + "lagesbild-quarter-2025-04-01.pdf").body()).startsWith("%PDF-");
    assertThat(site.get(folder + "lagesbild-quarter-2025-04-01.xlsx").body()).startsWith("PK");
  }

  @Test
  void freezingAgainIsANewVersion() {
    freeze(ENDED, "by=council");
    freeze(ENDED, "by=coordinator");

    assertThat(site.get("/kvartal?calendar=quarter&period=2025-04-01").body())
        .containsSubsequence("Version 2, fryst", "Version 1, fryst");
  }

  @Test
  void aPeriodThatGoesOnIsNotFrozen() {
    String ongoing = "/kvartal?calendar=quarter&period=2026-10-01&generation=1";

    assertThat(site.get(ongoing).body())
        .contains("Perioden kan frysas när den är slut.")
        .doesNotContain("Frys perioden");
    HttpResponse<String> answer = freeze(ongoing, "by=council");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Perioden pågår fortfarande; den kan frysas när den är slut.");
  }

  @Test
  void whoFreezesIsAsked() {
    assertThat(freeze(ENDED, "").body()).contains("Formuläret säger inte vem som gör ändringen.");
    assertThat(freeze(ENDED, "by=mig").statusCode()).isEqualTo(400);
  }
}
