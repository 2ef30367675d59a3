package se.lagesbild.dashboard.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
final class TokensTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
  private static final double TEXT = 4.5;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everyPairCanBeRead(int theme) {
    Map<String, String> tokens = tokens(theme);

    for (String paper : List.of("surface", "quiet")) {
      for (String ink : List.of("ink", "muted", "accent", "alert")) {
        assertThat(contrast(tokens, ink, paper)).as(ink + " on " + paper).isGreaterThan(TEXT);
      }
    }
    assertThat(contrast(tokens, "ink", "alert-quiet")).isGreaterThan(TEXT);
    assertThat(contrast(tokens, "alert", "alert-quiet")).isGreaterThan(TEXT);
    for (int shade = 1; shade <= 5; shade++) {
      assertThat(contrast(tokens, "on-map-" + shade, "map-" + shade)).isGreaterThan(TEXT);
    }
    for (int series = 1; series <= 6; series++) {
      assertThat(contrast(tokens, "series-" + series, "surface")).isGreaterThan(TEXT);
    }
  }

  /** Light first, then dark, then paper; each begins with the ink. */
  private static Map<String, String> tokens(int theme) {
    Assets assets = Assets.shipped();
    byte[] css = assets.find(assets.fingerprint(), "css/lagesbild.css").orElseThrow().bytes();
    Matcher tokens = TOKEN.matcher(new String(css, StandardCharsets.UTF_8));
    Map<String, String> found = new HashMap<>();
    int block = -1;
    while (tokens.find()) {
      block += tokens.group(1).equals("ink") ? 1 : 0;
      if (block == theme) {
        found.putIfAbsent(tokens.group(1), tokens.group(2));
      }
    }
    return found;
  }

  private static double contrast(Map<String, String> tokens, String one, String other) {
    double first = luminance(tokens.get(one));
    double second = luminance(tokens.get(other));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int from) {
    double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
