package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.freezing.FreezingPage;

/** A frozen page in a real browser. */
final class FrozenBrowserIT {
  @Test
  void showsItsStyleAndLoadsNothingElse() {
    try (TestSite site = TestSite.empty(state -> List.of(new FreezingPage(state.frozenPages())));
        TestBrowser browser = TestBrowser.start()) {
      site.fixture().publishSeeded(1, 200);
      site.refresh();
      TestSite.send(site.form("/prov?generation=1", "by=council&text=first"));

      Page page = browser.page();
      page.navigate(site.address("/fryst/1"));

      assertThat(page.locator("h1").textContent()).isEqualTo("first");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.edition')).display"))
          .isEqualTo("flex");
      assertThat(page.evaluate("performance.getEntriesByType('resource').length")).isEqualTo(0);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
