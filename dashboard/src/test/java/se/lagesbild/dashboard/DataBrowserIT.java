package se.lagesbild.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader does on Data, in a real browser. */
final class DataBrowserIT {
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

  @Test
  void theSearchLeavesWhatHoldsEveryWordAndSaysHowMuchThatIs() {
    Page page = open("/data");

    page.locator("#search").fill("CYKEL brott");

    assertThat(page.locator("#indikator-cykelstold")).isVisible();
    assertThat(page.locator("#indikator-handelser")).isHidden();
    assertThat(page.locator("#announcement")).containsText("träffar");
    page.locator("#search").fill("");
    assertThat(page.locator("#indikator-handelser")).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aLinkToACategoryOpensIt() {
    Page page = open("/data#kategori-graffiti");

    assertThat(page.locator("#kategori-graffiti table")).isVisible();
    assertThat(page.locator("#kategori-drugs table")).isHidden();
  }

  @Test
  void onPaperNothingIsLeftToChange() {
    for (String path :
        List.of("/data", "/data?source=nvk-felanmalan", "/data?indicator=klotter", "/metod")) {
      Page page = open(path);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      for (Locator control :
          page.locator(":is(.data, .method) :is(form, button, input, .exports, .folded)").all()) {
        assertThat(control).isHidden();
      }
    }
    Page lineage = open("/data?indicator=klotter");
    assertThat(lineage.locator(".exports")).isVisible();
  }

  @Test
  void bothChartsAreDrawnAndReadByKeys() {
    Page page = open("/data?source=nvk-felanmalan");

    assertThat(page.locator(".chart canvas")).hasCount(2);
    page.locator(".chart").nth(1).focus();
    page.keyboard().press("End");
    assertThat(page.locator("#announcement")).containsText("rader");
    assertThat(browser.complaints()).isEmpty();
  }
}
