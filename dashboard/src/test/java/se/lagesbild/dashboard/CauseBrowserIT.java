package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.fixture.ChangedEvents;
import se.lagesbild.warehouse.fixture.FixtureSignal;
import se.lagesbild.warehouse.fixture.MovingEvents;

/** From a signal to where its change lies, and into a part and back, in the browser. */
final class CauseBrowserIT {
  private static final String QUARTER =
      "/orsaker?indicator=anmalda-brott&from=2026-07-01&to=2026-09-30";

  private static TestSite site;
  private static TestBrowser browser;

  @BeforeAll
  static void start() {
    site = TestSite.empty();
    site.fixture()
        .publish(
            ChangedEvents.write(site.fixture().home().lake()),
            FixtureSignal.finding(FixtureSignal.of("klotter", "norra", "month", "more")));
    site.refresh();
    browser = TestBrowser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  @Test
  void aSignalLeadsToItsExplanation() {
    Page page = browser.page();
    page.navigate(site.address("/"));

    page.locator(".signals a:has-text('Förklara detta')").click();
    page.waitForURL("**/orsaker?indicator=klotter&**");

    assertThat(page.locator("#finding").textContent()).startsWith("Klotter: ");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void everyPartIsDrawnAndAStepIntoItStaysOnThePage() {
    Page page = browser.page();
    page.navigate(site.address(QUARTER));
    page.evaluate("window.stayed = true");
    int parts = page.locator(".cause-parts > li").count();

    assertThat(parts).isPositive();
    assertThat(page.locator(".cause-parts .chart canvas").count()).isEqualTo(parts);
    page.locator(".cause-parts .chart").first().focus();
    page.keyboard().press("Home");
    assertThat(page.locator("#announcement").textContent())
        .startsWith("plats 1, Norra. jul–sep 2025: 0");

    page.locator(".cause-parts a[data-step=part]:has-text('Gå in')").first().click();
    page.waitForURL("**step=place%3A1**");
    page.locator(".chips a:has-text('plats 1')").waitFor();
    assertThat(page.evaluate("window.stayed")).isEqualTo(true);

    page.goBack();
    page.locator(".cause-parts > li").first().waitFor();
    assertThat(page.locator(".chips a:has-text('plats 1')").count()).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void daysOfTheEarlierPeriodApplyWhenTheyAreTyped() {
    Page page = browser.page();
    page.navigate(site.address(QUARTER + "&against=own"));

    page.locator("#earlier-from").fill("2026-01-01");
    page.locator("#earlier-to").fill("2026-03-31");
    page.locator("#indicator").focus();
    page.waitForURL("**against=own**earlier-to=2026-03-31**");
    page.locator(".subtitle:has-text('jan–mar 2026')").waitFor();

    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theExplanationLeadsToWhatMovesWithItWhereChoicesApplyAtOnce() {
    Page page = browser.page();
    page.navigate(site.address(QUARTER));

    page.locator("a:has-text('Vad rör sig med det?')").click();
    page.waitForURL("**/orsaker/samband?indicator=anmalda-brott**");
    assertThat(page.locator("#finding").textContent()).startsWith("Anmälda brott: Ingen av 3 ");
    assertThat(page.locator(".cause-parts .chart canvas").count()).isEqualTo(1);
    assertThat(page.locator("#tried tbody tr").count()).isEqualTo(3);

    page.locator("summary:has-text('Håll lika')").click();
    page.locator("input[value=holidays]").uncheck();
    page.waitForURL("**hold=-&**hold=school-breaks**");
    page.locator("summary .chosen:text-is('Skollov')").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aSignalLeadsToAnExplanationToALagAndToPaper() {
    try (TestSite moving = TestSite.empty()) {
      moving
          .fixture()
          .publish(
              MovingEvents.write(moving.fixture().home()),
              FixtureSignal.finding(FixtureSignal.of("skadegorelse", null, "month", "more")));
      moving.refresh();
      Page page = browser.page();
      page.navigate(moving.address("/"));

      page.locator(".signals a:has-text('Förklara detta')").click();
      page.waitForURL("**/orsaker?indicator=skadegorelse&**");
      assertThat(page.locator("#finding").textContent()).startsWith("Skadegörelse: ");

      page.locator("a:has-text('Vad rör sig med det?')").click();
      page.waitForURL("**/orsaker/samband?indicator=skadegorelse**");
      assertThat(page.locator("#part-1, .cause-parts h3").first().textContent())
          .contains("”Skolfrånvaro”", "2 veckor senare");

      page.goBack();
      page.locator("#result a:text-is('Fördjupa')").click();
      page.waitForURL("**/fordjupning?indicator=skadegorelse**");
      assertThat(page.locator(".chart canvas").count()).isGreaterThanOrEqualTo(2);
      APIResponse paper =
          page.request()
              .get(
                  moving.address(page.getAttribute("#pdf", "href")),
                  // The first drawing on paper of a process warms its engine.
                  RequestOptions.create().setTimeout(60_000));
      assertThat(paper.status()).isEqualTo(200);
      assertThat(new String(paper.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
