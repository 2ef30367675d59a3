package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a reader's browser fetches of script, over all pages together. */
final class ScriptWeightBrowserIT {
  private static final int MOST_BYTES = 450_000;

  private static final String SCRIPTS =
      """
      Object.fromEntries(performance.getEntriesByType("resource")
        .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
        .map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize]))
      """;

  @Test
  void scriptOfAllPagesStaysLight() {
    Map<String, Integer> bytes = new TreeMap<>();
    try (TestBrowser browser = TestBrowser.start()) {
      for (String path : Addresses.ofPages()) {
        Page page = browser.page();
        page.navigate(TestSite.shared().address(path));
        ((Map<?, ?>) page.evaluate(SCRIPTS))
            .forEach((name, size) -> bytes.put(name.toString(), (int) size));
        page.context().close();
      }
    }
    assertThat(bytes.keySet()).anyMatch(name -> name.endsWith("/js/echarts.min.js"));
    assertThat(bytes.values()).allMatch(size -> size > 0);
    assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
        .as("compressed bytes of %s", bytes)
        .isLessThanOrEqualTo(MOST_BYTES);
  }
}
