package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page at every width and in both themes: nothing sticks out, nothing is complained of. */
final class LookBrowserIT {
  /** A4 less its margins, 180 mm. */
  private static final int PAPER_PIXELS = 680;

  private static final String FOOT =
      "getComputedStyle(document.documentElement).getPropertyValue('--on-paper')";

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
        "/utforska?indicator=cykelstold&show=measures",
        "/utforska?indicator=cykelstold&area=centrum&compare=background-klotter",
        "/utforska?indicator=handelser&lang=en&generation=1",
        "/utforska?from=1999-01-01&to=1999-02-01",
        "/data",
        "/data?source=polisen-anmalda-brott",
        "/data?indicator=klotter&lang=en",
        "/karta",
        "/karta?indicator=cykelstold&calendar=year&measure=change",
        "/anteckningar",
        "/vyer"
      })
  void fitsAndIsQuiet(String path) {
    look(path, 390, ColorScheme.DARK);
    look(path, 1280, ColorScheme.LIGHT);
    look(path, 1920, ColorScheme.DARK);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whatPeopleToldFitsOnAPhone() {
    try (TestSite own = TestSite.empty()) {
      own.fixture().publishSeeded(1, 200);
      own.refresh();
      TestSite.send(
          own.form(
              "/anteckningar",
              "action=keep&title=Nya+lampor+l%C3%A4ngs+g%C3%A5ngv%C3%A4gen&kind=measure"
                  + "&first=2025-05-05&last=2025-06-10&area=centrum&indicator=klotter&by=council"));
      Page page = browser.page(new Browser.NewContextOptions().setViewportSize(390, 844));
      page.navigate(own.address("/anteckningar"));

      assertThat(page.locator("table.kept tbody tr").count()).isEqualTo(1);
      assertThat(sticksOut(page)).isZero();
      page.context().close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, LIGHT",
    "/, DARK",
    "/utforska?split=area, LIGHT",
    "/utforska?split=category, DARK",
  })
  void aTableShowsWhereItGoesOn(String path, ColorScheme scheme) throws IOException {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
    page.navigate(site.address(path));
    Locator table = page.locator(".scroll").first();

    table.evaluate("region => { region.scrollLeft = 0; }");
    assertThat(shadedShare(table)).as("at its beginning").isGreaterThan(0.5);
    table.evaluate("region => { region.scrollLeft = region.scrollWidth; }");
    assertThat(shadedShare(table)).as("at its end").isLessThan(0.5);
    page.context().close();
  }

  /** The share of pixels along the right edge that are not as the paper at the page's corner. */
  private static double shadedShare(Locator region) throws IOException {
    BufferedImage edge = ImageIO.read(new ByteArrayInputStream(region.screenshot()));
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(region.page().screenshot()));
    int paper = page.getRGB(1, page.getHeight() - 2);
    long shaded =
        IntStream.range(0, edge.getHeight())
            .filter(y -> edge.getRGB(edge.getWidth() - 2, y) != paper)
            .count();
    return (double) shaded / edge.getHeight();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/utforska",
        "/utforska?split=area",
        "/utforska?split=category&grain=week",
        "/utforska?indicator=cykelstold&show=measures",
        "/data",
        "/data?source=polisen-anmalda-brott",
        "/data?indicator=klotter"
      })
  void paperHoldsEveryColumnAndSaysWhatItShows(String path) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(PAPER_PIXELS, 1000));
    page.navigate(site.address(path));

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("dispatchEvent(new Event('beforeprint'))");

    assertThat(sticksOut(page)).as(path).isZero();
    assertThat(page.locator(".tools, .top nav, .filters").all()).noneMatch(Locator::isVisible);
    assertThat((String) page.evaluate(FOOT)).contains("Generation 2", "Lägesbild");
    page.context().close();
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
                "a, button, select, input:not([type=hidden]), summary, .scroll")];
              const tables = [...document.querySelectorAll("table")];
              return controls.filter((e) => !named(e)).length
                + tables.filter((t) => !t.caption || !t.querySelector("th[scope=col]")
                    || !t.querySelector("th[scope=row]")).length
                + Math.abs(document.querySelectorAll("h1").length - 1);
            }
            """);
  }
}
