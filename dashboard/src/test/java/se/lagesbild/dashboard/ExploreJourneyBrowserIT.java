package se.lagesbild.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.fixture.ChangedEvents;

/**
 * The analyst's way through one question: is it unusual, compared with what, when, what kind of
 * change, how much of everything, and where it lies. In both languages, by keyboard alone and
 * without script.
 */
final class ExploreJourneyBrowserIT {
  private static final String START = "/utforska?indicator=anmalda-brott&grain=quarter&period=all";

  private static TestSite site;
  private static TestBrowser browser;

  @BeforeAll
  static void start() {
    site = TestSite.empty();
    site.fixture().publish(ChangedEvents.write(site.fixture().home().lake()));
    site.refresh();
    browser = TestBrowser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | Jämförelsen | Händelser per veckodag | Nivå, årstid och rest | Bara anmälningar bedöms"
            + " | påhittade för demonstration | Gå in",
        "en | The comparison | Events by day of the week | Level, season and rest | Only reports are"
            + " judged | made up for demonstration | Go into this part"
      })
  void looksAtOneQuestionFromEverySide(
      String language,
      String comparison,
      String times,
      String parts,
      String measures,
      String weights,
      String closer) {
    Page page = browser.page();
    page.navigate(site.address(START + "&category=bicycle_theft&lang=" + language));

    page.selectOption("#compare", "year-before");
    assertThat(page.locator("#compared-heading")).hasText(comparison);
    page.selectOption("#show", "times");
    assertThat(page.locator(".subtitle")).containsText(times);
    page.selectOption("#show", "parts");
    assertThat(page.locator(".subtitle")).containsText(parts);
    page.selectOption("#show", "measures");
    assertThat(page.locator(".view-said")).containsText(measures);
    assertThat(page.locator("figcaption", hasText(weights))).isVisible();
    assertThat(page.locator(".chart canvas")).hasCount(5);

    page.locator(".chips a").first().click();
    page.locator(".tools a[href^='/orsaker?']").click();
    assertThat(page.locator("html")).hasAttribute("lang", language);
    page.locator(".cause-parts a[data-step=part]", hasText(closer)).first().click();
    assertThat(page.locator(".chips a")).hasCount(2);
    assertThat(browser.complaints()).isEmpty();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void needsNoMouse() {
    Page page = browser.page();
    page.navigate(site.address(START));
    page.keyboard().press("/");

    tabTo(page, "#compare");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#compared-heading")).isVisible();
    assertThat(page.locator("#compare")).isFocused();

    page.keyboard().press("Shift+Tab");
    assertThat(page.locator("#show")).isFocused();
    page.keyboard().press("End");
    assertThat(page.locator(".panel-measures")).hasCount(5);
    assertThat(page.locator("#announcement")).containsText("Anmälda brott i Fagersta:");
    tabTo(page, ".chart");
    page.keyboard().press("End");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#announcement"))
        .containsText(Pattern.compile("Anmälningar: \\d+(; [^:]*)?$"));
    page.keyboard().press("Tab");
    page.keyboard().press("End");
    assertThat(page.locator("#announcement")).containsText("Brott: ");

    tabTo(page, ".tools a[href^='/orsaker?']");
    page.keyboard().press("Enter");
    page.waitForURL("**/orsaker?**");
    tabTo(page, ".cause-parts .chart");
    page.keyboard().press("Home");
    assertThat(page.locator("#announcement")).not().isEmpty();
    tabTo(page, ".cause-parts .tools a[data-step=part]");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chips a")).hasCount(2);
    tabTo(page, ".chips a");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chips a")).hasCount(1);
    assertThat(browser.complaints()).isEmpty();
  }

  /** Presses Tab until what {@code selector} finds has the focus. */
  private static void tabTo(Page page, String selector) {
    for (int pressed = 0; pressed < 120; pressed++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("Tab never comes to " + selector);
  }

  @Test
  void needsNoScript() {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
    page.navigate(site.address(START));

    page.selectOption("#compare", "mean-of-years");
    page.locator(".apply").click();
    assertThat(page.locator("#compared-heading")).isVisible();
    page.selectOption("#show", "parts");
    page.locator(".apply").click();
    assertThat(page.locator("#table th[scope=col]").nth(2)).hasText("Nivå");
    page.selectOption("#show", "measures");
    page.locator(".apply").click();
    assertThat(page.locator("#table th[scope=col]").nth(4)).hasText("Platser");
    assertThat(page.locator("#table tbody td").first()).hasText(Pattern.compile("\\d+|–"));
    assertThat(page.locator(".chart").first()).isHidden();
    assertThat(isBesideItsPeriod(page)).as("the newest number on a narrow screen").isTrue();

    page.locator(".tools a[href^='/orsaker?']").click();
    assertThat(page.locator("h1")).containsText("Anmälda brott:");
    page.locator(".cause-parts .tools a[data-step=part]").first().click();
    assertThat(page.locator(".chips a")).hasCount(2);
    page.locator(".chips a").last().click();
    assertThat(page.locator(".chips a")).hasCount(1);
    page.selectOption("#against", "before");
    page.locator(".apply").click();
    assertThat(page.locator("h1")).containsText("Anmälda brott:");
  }

  /** Whether the first number of the last row is in sight, and not under what is said beside it. */
  private static boolean isBesideItsPeriod(Page page) {
    return (boolean)
        page.locator("#table tbody tr")
            .last()
            .evaluate(
                """
                row => {
                  const [period, number] = [...row.children].map((e) => e.getBoundingClientRect());
                  return number.left >= period.right - 1 && number.right <= innerWidth;
                }
                """);
  }
}
