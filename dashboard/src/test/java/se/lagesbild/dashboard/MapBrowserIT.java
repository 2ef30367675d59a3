package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map with script: it lights what the table lights, and steps through time in place. */
final class MapBrowserIT {
  private static final String PATH =
      "/karta?indicator=anmalda-brott&municipality=1982&calendar=year&period=2024-01-01";

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

  private Page open() {
    Page page = browser.page();
    page.navigate(site.address(PATH));
    return page;
  }

  @Test
  void mapAndTableLightTogether() {
    Page page = open();

    page.locator("tr[data-key=centrum] a").focus();
    assertThat(page.locator("a.place.lit").getAttribute("data-key")).isEqualTo("centrum");

    page.locator("a.place[data-key=norra]").focus();
    assertThat(page.locator("tr.lit").getAttribute("data-key")).isEqualTo("norra");
  }

  @Test
  void stepsThroughTimeWithoutLeavingThePage() {
    Page page = open();
    page.evaluate("window.stayed = true");

    page.locator("#steps [data-period='2025-01-01']").click();
    page.waitForURL("**period=2025-01-01**");
    page.locator("#steps [data-period='2025-01-01'][aria-current=true]").waitFor();

    assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    assertThat(page.locator("#finding").textContent()).contains("2025");
    page.goBack();
    page.locator("#steps [data-period='2024-01-01'][aria-current=true]").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  /** A name over a dark fill is written in the colour of text on an edge of the ground's. */
  @Test
  void namesOfAreasCanBeReadOverDarkFills() {
    Page page = open();
    String style =
        (String)
            page.locator(".map-areas .map-name")
                .first()
                .evaluate(
                    "name => { const own = getComputedStyle(name);"
                        + " const body = getComputedStyle(document.body);"
                        + " return [own.fill === body.color, own.stroke === body.backgroundColor,"
                        + " parseFloat(own.strokeWidth) >= 4, own.paintOrder].join(' '); }");

    assertThat(style).isEqualTo("true true true stroke");
  }

  /** Far more squares are drawn than the table lists. */
  @Test
  void everySquareWithANumberIsReachedByTheArrows() {
    Page page = open();
    Locator squares = page.locator(".map-squares rect[role=img]");
    Set<String> reached = new LinkedHashSet<>();
    tabUntil(page, "document.activeElement.matches('.map-squares rect[role=img]')");
    for (int square = 0; square < squares.count(); square++) {
      reached.add(focused(page));
      page.keyboard().press("ArrowRight");
    }

    assertThat(reached.size()).isGreaterThan(20);
    assertThat(reached.size()).isEqualTo(squares.count());
    assertThat(page.locator("#square-read").textContent())
        .isEqualTo(page.locator("rect:focus title").textContent());
    assertThat(page.locator(".map-squares rect[tabindex='0']").count()).isEqualTo(1);
    String south = focused(page).split("-")[1];
    page.keyboard().press("ArrowUp");
    assertThat(Integer.parseInt(focused(page).split("-")[1]))
        .isGreaterThan(Integer.parseInt(south));
    page.keyboard().press("Home");
    assertThat(reached.iterator().next()).isEqualTo(focused(page));
    assertThat(browser.complaints()).isEmpty();
  }

  /** As a reader without a mouse comes forward on a page. */
  private static void tabUntil(Page page, String there) {
    for (int stop = 0; stop < 200 && !Boolean.TRUE.equals(page.evaluate(there)); stop++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.matches('svg')"))
          .as("a drawing is no stop")
          .isEqualTo(false);
    }
    assertThat(page.evaluate(there)).isEqualTo(true);
  }

  @Test
  void theArrowsBesideThePeriodsStepInPlaceAndKeepTheFocus() {
    Page page = open();
    page.evaluate("window.stayed = true");

    page.locator("#steps a[rel=next]").focus();
    page.keyboard().press("Enter");
    page.locator("#steps [data-period='2025-01-01'][aria-current=true]").waitFor();

    assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    assertThat(page.evaluate("document.activeElement.rel")).isEqualTo("next");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("ArrowLeft");
    assertThat(page.evaluate("document.activeElement.closest('li') !== null")).isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.dataset.key"));
  }

  @Test
  void openTablesStandInTheAddress() {
    Page page = open();
    page.locator("details[data-open=curve] > summary").click();
    page.waitForURL("**open=curve**");
    page.locator("#steps [data-period='2025-01-01']").click();
    page.waitForURL("**period=2025-01-01**");
    page.locator("#steps [data-period='2025-01-01'][aria-current=true]").waitFor();

    assertThat(page.url()).contains("open=curve");
    assertThat(page.locator("details[data-open=curve]").getAttribute("open")).isNotNull();
    page.reload();
    page.locator("details[data-open=curve][open]").waitFor();
    page.locator("details[data-open=curve] > summary").click();
    page.waitForURL(address -> !address.contains("open="));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aListedSquareLeadsToWhereItLies() {
    Page page = open();
    page.locator("table.squares th a").first().click();

    String key = page.locator("table.squares tr[data-key]").first().getAttribute("data-key");
    assertThat(page.url()).endsWith("#square-" + key);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("rect:target").getAttribute("data-key")).isEqualTo(key);
    assertThat(browser.complaints()).isEmpty();
  }
}
