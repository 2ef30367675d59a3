package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page and state against WCAG 2.1 A and AA, as far as axe-core can tell, and with landmarks
 * that are told apart by their names.
 */
final class AccessibilityBrowserIT {
  private static final String AXE = axe();

  /** What is folded is read too. */
  private static final String UNFOLD =
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })";

  private static final String VIOLATIONS =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
          rules: { "landmark-unique": { enabled: true } },
          resultTypes: ["violations"],
        });
        return found.violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map((node) => `${id}: ${node.target} ${node.failureSummary}`));
      }
      """;

  private static final String MOVING =
      """
      () => {
        document.getElementById("result").setAttribute("aria-busy", "true");
        const moves = (style) => parseFloat(style.transitionDuration) > 0
          || style.animationName !== "none" || style.scrollBehavior === "smooth";
        return [...document.querySelectorAll("*")]
          .filter((element) => moves(getComputedStyle(element))).length;
      }
      """;

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

  static List<String> addresses() {
    return Addresses.ofPages();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void breaksNoRule(String path) {
    breaksNoRuleIn(site, path, Look.values());
    // The language changes the words and their length, no colours.
    breaksNoRuleIn(site, path + (path.contains("?") ? "&" : "?") + "lang=en", Look.NARROW);
  }

  @Test
  void breaksNoRuleBeforeTheFirstNightNorWhenFrozen() {
    try (TestSite own = TestSite.empty()) {
      breaksNoRuleIn(own, "/", Look.values());
      breaksNoRuleIn(own, "/utforska", Look.values());
      own.fixture().publishSeeded(3, 2_000);
      own.refresh();
      HttpResponse<String> frozen =
          TestSite.send(own.form("/kvartal?generation=1&calendar=month", "by=council"));
      assertThat(frozen.headers().firstValue("Location").orElse("")).contains("/fryst/1/");
      breaksNoRuleIn(own, "/fryst/1", Look.values());
    }
  }

  @Test
  void breaksNoRuleInADialogue() {
    Page page = browser.page();
    page.navigate(site.address("/utforska"));
    page.keyboard().press("?");
    assertThat(violations(page)).isEmpty();
    page.context().close();
  }

  @Test
  void findsWhatBreaksARule() {
    Page page = browser.page();
    page.navigate(site.address("/"));
    page.evaluate("document.querySelector('main').append(document.createElement('button'))");
    page.evaluate(
        "document.querySelector('main').append(...[1, 2].map(() => Object.assign("
            + "document.createElement('nav'), { textContent: 'x' })))");
    assertThat(violations(page)).anyMatch(found -> found.toString().startsWith("button-name"));
    assertThat(violations(page)).anyMatch(found -> found.toString().startsWith("landmark-unique"));
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/utforska", "/kvartal"})
  void standsStillForWhoeverAsksForIt(String path) {
    assertThat(moving(path, ReducedMotion.REDUCE)).isZero();
    assertThat(moving("/utforska", ReducedMotion.NO_PREFERENCE)).isPositive();
  }

  private int moving(String path, ReducedMotion motion) {
    Page page = browser.page(new Browser.NewContextOptions().setReducedMotion(motion));
    page.navigate(site.address(path));
    int moving = (int) page.evaluate(MOVING);
    page.context().close();
    return moving;
  }

  /** How a page is looked at; what is dark has the layout of what is light. */
  private enum Look {
    WIDE(1280, ColorScheme.LIGHT),
    NARROW(390, ColorScheme.LIGHT),
    DARK(1280, ColorScheme.DARK);

    private final int width;
    private final ColorScheme scheme;

    Look(int width, ColorScheme scheme) {
      this.width = width;
      this.scheme = scheme;
    }
  }

  private static void breaksNoRuleIn(TestSite site, String path, Look... looks) {
    Page page = browser.page();
    page.navigate(site.address(path));
    page.evaluate(UNFOLD);
    for (Look look : looks) {
      page.setViewportSize(look.width, 844);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
      assertThat(violations(page)).as("%s, %s", path, look).isEmpty();
    }
    page.context().close();
  }

  private static List<?> violations(Page page) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    return (List<?>) page.evaluate(VIOLATIONS);
  }

  private static String axe() {
    try (InputStream script = AccessibilityBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
