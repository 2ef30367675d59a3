package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page at every width and in both themes: nothing sticks out, nothing is complained of. */
final class LookBrowserIT {
  private static TestBrowser browser;
  private final TestSite site = TestSite.shared();

  @BeforeAll
  static void start() {
    browser = TestBrowser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/utforska",
        "/utforska?split=area",
        "/utforska?split=category&grain=year",
        "/utforska?grain=day&period=all",
        "/utforska?indicator=handelser&lang=en&generation=1",
        "/utforska?from=1999-01-01&to=1999-02-01"
      })
  void fitsAndIsQuiet(String path) {
    look(path, 390, ColorScheme.DARK);
    look(path, 1280, ColorScheme.LIGHT);
    look(path, 1920, ColorScheme.DARK);
    assertThat(browser.complaints()).isEmpty();
  }

  private void look(String path, int width, ColorScheme scheme) {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
    page.navigate(site.address(path));

    assertThat(sticksOut(page)).as(path + " at " + width).isZero();
    assertThat(unlabelled(page)).as("controls without a name on " + path).isZero();
    page.context().close();
  }

  private static int sticksOut(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** Form fields, buttons, links, tables and headings that a screen reader could not name. */
  private static int unlabelled(Page page) {
    return (int)
        page.evaluate(
            """
            () => {
              const named = (e) => e.textContent.trim() || e.getAttribute("aria-label")
                || e.getAttribute("aria-labelledby") || e.labels?.length;
              const controls = [...document.querySelectorAll(
                "a, button, select, input:not([type=hidden]), summary, [role=region]")];
              const tables = [...document.querySelectorAll("table")];
              return controls.filter((e) => !named(e)).length
                + tables.filter((t) => !t.caption || !t.querySelector("th[scope=col]")
                    || !t.querySelector("th[scope=row]")).length
                + Math.abs(document.querySelectorAll("h1").length - 1);
            }
            """);
  }
}
