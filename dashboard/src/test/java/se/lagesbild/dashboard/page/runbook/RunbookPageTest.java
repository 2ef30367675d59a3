package se.lagesbild.dashboard.page.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;

/** What to do when something is not as usual. */
final class RunbookPageTest {
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.empty();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void itIsReachedFromEveryPageAndSaysWhatToDoInBothLanguages() {
    assertThat(site.get("/").body()).contains("href=\"/drift\"");
    assertThat(site.get("/drift").body())
        .contains("En källa är sen", "./lagesbild delivery withdraw ID", "href=\"/data\"");
    assertThat(site.get("/drift?lang=en").body())
        .contains("A source is late", "The disk is full")
        .doesNotContain("En källa");
  }
}
