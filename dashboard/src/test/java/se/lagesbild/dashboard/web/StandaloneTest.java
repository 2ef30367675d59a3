package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.asset.Assets;

final class StandaloneTest {
  private static final Assets ASSETS = Assets.shipped();
  private static final String HEAD =
      "<head><link rel=\"stylesheet\" href=\"" + ASSETS.href("css/lagesbild.css") + "\"></head>";

  private static String page(String body) {
    return Standalone.page(HEAD + body, ASSETS, Set.of("kvartal.pdf"));
  }

  @Test
  void holdsItsStyle() {
    assertThat(page("<p>x</p>"))
        .startsWith("<head><style>/*")
        .contains("--ink:")
        .endsWith("</style></head><p>x</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"#main\">x</a>",
        "<a href=\"kvartal.pdf\">x</a>",
        "<img src=\"data:image/png;base64,AA\" alt=\"\">",
        "<p>href=&quot;/utforska&quot;</p>",
      })
  void mayReferToItselfAndToItsFiles(String body) {
    assertThat(page(body)).endsWith(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=\"icon\" href=\"/icon.svg\">",
        "<a href='/utforska'>x</a>",
        "<a href=\"https://example.org/\">x</a>",
        "<a href=\"other.pdf\">x</a>",
        "<img src=\"/assets/x/icon.svg\" alt=\"\">",
        "<form action=\"/kvartal\"></form>",
        "<script type=\"application/json\">{}</script>",
      })
  void mayNotNeedAnythingElse(String body) {
    assertThatIllegalArgumentException().isThrownBy(() -> page(body));
  }

  @Test
  void keepsTheTextOfLinksToLivingPages() {
    assertThat(
            page(
                "<a class=\"b\" href=\"/utforska?a=1&amp;b=2\" id=\"c\">x</a> <a href=\"#y\">y</a>"))
        .endsWith("<a class=\"b\" id=\"c\">x</a> <a href=\"#y\">y</a>");
  }

  @Test
  void standsInTheFrameOfFrozenPages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Standalone.page("<p>x</p>", ASSETS, Set.of()));
  }

  @Test
  void allowsExactlyItsStyle() {
    // printf 'p{}' | openssl dgst -sha256 -binary | base64
    byte[] page = "<style>p{}</style><style>i{}</style>".getBytes(StandardCharsets.UTF_8);

    assertThat(Standalone.policy(page))
        .contains("style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='");
  }
}
