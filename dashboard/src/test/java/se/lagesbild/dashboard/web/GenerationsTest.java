package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

final class GenerationsTest {
  @Test
  void saysWhatToDoBeforeTheFirstRun() {
    try (TestSite site = TestSite.empty()) {
      assertThat(site.get("/").body())
          .contains("Inga uppgifter är inlästa ännu", "./lagesbild etl", "Aldrig levererad");
      assertThat(site.get("/utforska").statusCode()).isEqualTo(200);
      assertThat(site.get("/utforska").body())
          .contains("inget att visa", "Ingen av indikatorns källor har levererat något ännu");
      assertThat(site.get("/utforska.csv").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsANewGenerationWithoutARestartAndTheOldOneUnderItsLink() {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(2, 400);
      site.refresh();
      String first = site.get("/utforska?period=all").body();
      assertThat(first).contains("Generation 1,");

      site.fixture().publishSeeded(2, 900);
      site.refresh();
      assertThat(site.get("/utforska?period=all").body()).contains("Generation 2,");

      String pinned = site.get("/utforska?period=all&generation=1").body();
      assertThat(pinned).contains("Generation 1,", "Länken visar siffrorna som de var då");
      assertThat(table(pinned)).isEqualTo(table(first));
    }
  }

  @Test
  void tellsFirstThatTheLastRunFailedAndWhy() throws IOException {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(2, 400);
      site.refresh();
      Path record = site.fixture().home().serving().resolve("last-run.json");
      Files.writeString(
          record,
          """
          {"run":"r","started":"2026-11-22T04:02:00","finished":"2026-11-22T04:12:00",
           "today":"2026-11-22","exitCode":1,"published":false,"generation":1,
           "sentence":"Leveransen <b>skulle</b> dra tillbaka 31 %.","sources":{}}
          """);

      String page = site.get("/").body();
      assertThat(page)
          .contains("<h1>Den senaste körningen misslyckades</h1>")
          .contains("Leveransen &lt;b&gt;skulle&lt;/b&gt; dra tillbaka 31 %.")
          .contains("fortfarande de i generation 1");
      assertThat(page.indexOf("Leveransen &lt;b&gt;")).isLessThan(page.indexOf("<table"));
    }
  }

  private static String table(String page) {
    return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
  }
}
