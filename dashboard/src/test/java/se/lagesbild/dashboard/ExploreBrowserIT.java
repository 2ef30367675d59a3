package se.lagesbild.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader does on Utforska, in a real browser. */
final class ExploreBrowserIT {
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

  private Page open(String path) {
    Page page = browser.page();
    page.navigate(site.address(path));
    return page;
  }

  private static List<String> cells(Page page) {
    return page.locator("#table tbody td").allTextContents();
  }

  @Test
  void picksAnIndicatorSplitsItAndReadsTheTable() {
    Page page = open("/utforska");
    page.selectOption("#indicator", "klotter");
    assertThat(page.locator("#finding")).containsText("Klotter i Fagersta:");
    assertThat(page.locator("#announcement")).containsText("Klotter i Fagersta:");

    page.selectOption("#split", "organisation");
    assertThat(page.locator("#table thead")).containsText("Polisen");
    assertThat(page.locator(".chart canvas").first()).isVisible();
    assertThat(page.url()).contains("indicator=klotter", "split=organisation");

    page.locator("#grain").focus();
    page.selectOption("#grain", "year");
    assertThat(page.locator("#table tbody th").last()).containsText("2026");
    assertThat(page.locator("#grain")).isFocused();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesBackAndForward() {
    Page page = open("/utforska?indicator=klotter");
    String first = page.locator("#finding").textContent();
    page.selectOption("#grain", "year");
    assertThat(page.locator("#finding")).containsText("under");
    String second = page.locator("#finding").textContent();

    page.goBack();
    assertThat(page.locator("#finding")).hasText(first);
    assertThat(page.locator("#grain")).hasValue("month");
    page.goForward();
    assertThat(page.locator("#finding")).hasText(second);
    assertThat(page.locator("#grain")).hasValue("year");
  }

  @Test
  void showsTheSameUnderThePermalink() {
    Page page = open("/utforska?indicator=klotter&split=area&grain=quarter");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("#keep button").click();
    assertThat(page.locator("#announcement")).hasText("Länken är kopierad");
    String link = (String) page.evaluate("navigator.clipboard.readText()");
    assertThat(link).startsWith(site.address("/utforska?")).contains("generation=2");

    Page later = browser.page();
    later.navigate(link);
    assertThat(cells(later)).isEqualTo(cells(page));
    assertThat(later.locator("#edition")).containsText("Länken visar siffrorna som de var då");
  }

  @Test
  void switchesTheLanguageAndKeepsTheState() {
    Page page = open("/utforska?indicator=klotter");
    page.selectOption("#grain", "quarter");
    assertThat(page.locator("#finding")).containsText("kvartal");
    page.locator(".languages a").click();

    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#finding")).containsText("Graffiti in Fagersta:");
    assertThat(page.locator("#grain")).hasValue("quarter");
    page.selectOption("#split", "area");
    assertThat(page.locator("#table thead")).containsText("Total");
  }

  @Test
  void filtersByPeriodAndAreaAndTakesFiltersOffAgain() {
    Page page = open("/utforska");
    page.locator("#group-area summary").click();
    page.locator("#area-centrum").check();
    assertThat(page.locator("#finding")).containsText("i Centrum");
    assertThat(page.locator("#area-centrum")).isFocused();
    page.locator("#area-norra").check();
    assertThat(page.locator("#finding")).containsText("i 2 områden");

    page.selectOption("#period", "custom");
    page.fill("#from", "2024-01-01");
    page.fill("#to", "2024-06-30");
    page.locator("#to").blur();
    assertThat(page.locator("#table tbody tr")).hasCount(6);

    page.locator(".chips a").first().click();
    assertThat(page.locator("#finding")).containsText("i Norra");
  }

  @Test
  void worksByKeyboardAlone() {
    Page page = open("/utforska?indicator=klotter");
    page.keyboard().press("/");
    assertThat(page.locator("#indicator")).isFocused();

    page.locator(".chart").focus();
    page.keyboard().press("End");
    assertThat(page.locator("#announcement")).containsText("november 2026");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#announcement"))
        .containsText(Pattern.compile("oktober 2026\\. Händelser: \\d+"));

    page.keyboard().press("t");
    assertThat(page.locator("#table")).isHidden();
    assertThat(page.locator("#toggle-table")).hasAttribute("aria-expanded", "false");
    assertThat(page).hasURL(Pattern.compile("table=hidden"));
    page.reload();
    assertThat(page.locator("#table")).isHidden();
    page.selectOption("#split", "area");
    assertThat(page).hasURL(Pattern.compile("split=area.*table=hidden"));
    assertThat(page.locator("#table")).isHidden();
    page.keyboard().press("Tab");
    page.locator(".chart").first().focus();
    page.keyboard().press("t");
    assertThat(page.locator("#table")).isVisible();
    assertThat(page).not().hasURL(Pattern.compile("table="));

    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void worksWithoutScript() {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
    page.navigate(site.address("/utforska"));
    page.selectOption("#indicator", "klotter");
    page.selectOption("#split", "area");
    page.locator("#group-area summary").click();
    page.locator("#area-centrum").check();
    page.locator(".apply").click();

    assertThat(page.locator("#finding")).containsText("Klotter i Centrum:");
    assertThat(page.locator("#table tbody tr").first()).isVisible();
    assertThat(page.locator("#toggle-table")).isHidden();
    Locator chart = page.locator(".chart").first();
    assertThat(chart).isHidden();

    page.locator("#keep button").click();
    assertThat(page.locator("h1")).hasText("Länken är sparad");
    page.navigate(page.locator("#address").inputValue());
    assertThat(page.locator("#finding")).containsText("Klotter i Centrum:");
    assertThat(page.locator("#edition")).containsText("Länken visar siffrorna som de var då");

    page.navigate(site.address("/utforska?table=hidden"));
    assertThat(page.locator("#table")).isHidden();
    page.locator(".unscripted a").click();
    assertThat(page.locator("#table tbody tr").first()).isVisible();
  }

  @Test
  void walksTheHoursOfTheWeekByKeyboard() {
    Page page = open("/utforska?indicator=cykelstold&period=all");
    page.selectOption("#show", "times");
    assertThat(page.locator("#finding")).containsText("sticker");
    assertThat(page.locator(".chart canvas")).isVisible();
    page.locator(".chart").focus();
    page.keyboard().press("Home");
    assertThat(page.locator("#announcement"))
        .containsText(Pattern.compile("kl\\. 00–01\\. Måndag: \\d"));
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#announcement"))
        .containsText(Pattern.compile("kl\\. 01–02\\. Tisdag: \\d"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsTheHoursOfTheWeekWithoutScript() {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
    page.navigate(site.address("/utforska?indicator=cykelstold&period=all"));
    page.selectOption("#show", "times");
    page.locator(".apply").click();
    assertThat(page.locator("#table td.heat-5").first()).isVisible();
    assertThat(page.locator(".chart").first()).isHidden();
  }

  @Test
  void walksThePartsOfASeriesByKeyboard() {
    Page page = open("/utforska?indicator=cykelstold&period=all&show=parts");
    page.locator(".chart").focus();
    page.keyboard().press("Home");
    assertThat(page.locator("#announcement")).containsText("Antal: ");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#announcement")).containsText(Pattern.compile("Årstid: [+−]?\\d"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void looksCloserByEnterOnAPointAndFindsBack() {
    Page page = open("/utforska?indicator=cykelstold&grain=quarter&period=all");
    page.locator(".chart").focus();
    page.keyboard().press("End");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    assertThat(page.locator("#grain")).hasValue("month");
    assertThat(page.locator("#table tbody tr")).hasCount(3);
    assertThat(page.locator("#finding")).isFocused();

    page.locator(".way-back a").first().click();
    assertThat(page.locator("#grain")).hasValue("quarter");
    assertThat(page.locator("#table tbody tr")).hasCount(4);
    page.goBack();
    assertThat(page.locator("#table tbody tr")).hasCount(3);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void looksCloserByAClickOnAPoint() {
    Page page = open("/utforska?indicator=cykelstold&grain=year&period=all");
    assertThat(page.locator(".chart canvas")).isVisible();
    Locator chart = page.locator(".chart");
    chart.click(
        new Locator.ClickOptions()
            .setPosition(chart.boundingBox().width / 2, chart.boundingBox().height / 2));
    assertThat(page.locator("#grain")).hasValue("quarter");
    assertThat(page.locator("#table tbody tr")).hasCount(4);
  }

  @Test
  void looksCloserWithoutScript() {
    Page page = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address("/utforska?indicator=klotter&split=area&grain=year"));
    page.locator("#table thead a").first().click();
    assertThat(page.locator(".chips a")).hasCount(2);
    page.locator("#table tbody th a").nth(3).click();
    assertThat(page.locator("#table tbody tr")).hasCount(4);
    page.locator(".way-back a").last().click();
    assertThat(page.locator(".way-back")).hasCount(0);
  }

  @Test
  void saysWhenNewerNumbersExist() {
    try (TestSite own = TestSite.empty()) {
      own.fixture().publishSeeded(1, 200);
      own.refresh();
      Page page = browser.page();
      page.navigate(own.address("/utforska"));
      assertThat(page.locator("#newer")).isHidden();

      own.fixture().publishSeeded(1, 300);
      own.refresh();
      page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      assertThat(page.locator("#newer")).isVisible();
      page.locator("#newer a").click();
      assertThat(page.locator("#edition")).containsText("Generation 2,");
    }
  }
}
