package se.lagesbild.dashboard.page.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

final class RunViewTest {
  private static final String NIGHT = "2026-11-21T031500";

  private static TestSite site;

  @BeforeAll
  static void writeARun() throws IOException {
    site = TestSite.empty();
    write(
        "run.json",
        """
        {"today": "2026-11-21", "started": "2026-11-21T03:15:00", "exitCode": 0, "published": true,
         "generation": 7, "sentence": "Generation 7 är publicerad.", "deliveries": 2}""");
    write("run.txt", "Bedömde <206> serier.\n");
    for (String delivery : new String[] {"d1", "d2"}) {
      write(
          "nvk-felanmalan/" + delivery + ".json",
          """
          {"fileName": "%s.csv", "outcome": "applied", "rows": 1300, "ledger": {"rejected": 4},
           "quality": "A"}"""
              .formatted(delivery));
      write("nvk-felanmalan/" + delivery + ".txt", "Kvitto för " + delivery + ".csv\n");
    }
  }

  private static void write(String name, String content) throws IOException {
    Path file = site.fixture().home().receipts().resolve(NIGHT).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @AfterAll
  static void closeTheSite() {
    site.close();
  }

  @Test
  void theFirstViewListsTheRun() {
    assertThat(site.get("/data").body())
        .contains("<a href=\"/data?run=" + NIGHT + "\">21 november 2026 kl. 03:15</a>")
        .contains("Generation 7 är publicerad.");
    assertThat(site.get("/data?lang=en").body())
        .contains("<q lang=\"sv\">Generation 7 är publicerad.</q>");
  }

  @Test
  void theRunTellsWhatItPublishedAndWhoGotReceipts() {
    assertThat(site.get("/data?run=" + NIGHT).body())
        .contains("<h1>Körningen publicerade generation 7</h1>")
        .contains("Bedömde &lt;206&gt; serier.")
        .contains("<a href=\"/data?run=" + NIGHT + "&amp;source=nvk-felanmalan\">Felanmälan</a>");
  }

  @Test
  void aReceiptIsReadOnThePage() {
    String newest = site.get("/data?run=" + NIGHT + "&source=nvk-felanmalan").body();
    String chosen = site.get("/data?run=" + NIGHT + "&source=nvk-felanmalan&delivery=d1").body();

    assertThat(newest).contains("Kvitto för d2.csv", "<td class=\"number\">1\u00a0300</td>");
    assertThat(chosen).contains("Kvitto för d1.csv").doesNotContain("Kvitto för d2.csv");
  }

  @Test
  void whatTheRunDidNotWriteIsRefusedWithASentence() {
    assertThat(site.get("/data?run=" + NIGHT + "&source=polisen-handelser").statusCode())
        .isEqualTo(400);
    assertThat(site.get("/data?run=" + NIGHT + "&source=nvk-felanmalan&delivery=..%2Frun").body())
        .contains("Körningen har inget kvitto med det namnet");
  }
}
