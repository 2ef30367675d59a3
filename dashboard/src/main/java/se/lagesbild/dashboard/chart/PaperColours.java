package se.lagesbild.dashboard.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.asset.Assets;

/** The colours that the style sheet has for paper, so that there is one place for them. */
final class PaperColours {
  private static final int SERIES = 6;
  private static final int HEAT = 5;
  private static final Pattern PAPER = Pattern.compile(":root\\.paper \\{([^}]*)}");
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

  private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

  private final Map<String, String> tokens;

  private PaperColours(Map<String, String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads them.
   *
   * @throws IllegalStateException if the style sheet has none for paper
   */
  static PaperColours in(Assets assets) {
    Matcher paper = PAPER.matcher(assets.text("css/lagesbild.css"));
    if (!paper.find()) {
      throw new IllegalStateException("css/lagesbild.css has no colours under :root.paper");
    }
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(paper.group(1));
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    return new PaperColours(tokens);
  }

  /** What the drawing functions take as colours. */
  Map<String, Object> forCharts() {
    List<String> series =
        IntStream.rangeClosed(1, SERIES).mapToObj(n -> colour("series-" + n)).toList();
    List<Map<String, String>> heat =
        IntStream.rangeClosed(1, HEAT)
            .mapToObj(n -> Map.of("fill", colour("map-" + n), "text", colour("on-map-" + n)))
            .toList();
    return Map.of(
        "heat", heat,
        "ink", colour("ink"),
        "muted", colour("muted"),
        "hairline", colour("hairline"),
        "surface", colour("surface"),
        "gap", colour("gap"),
        "series", series);
  }

  /** A rule of the style sheet with the colours in it. */
  String in(String rule) {
    return VARIABLE.matcher(rule).replaceAll(found -> colour(found.group(1)));
  }

  private String colour(String name) {
    String colour = tokens.get(name);
    if (colour == null) {
      throw new IllegalStateException("css/lagesbild.css has no --" + name + " for paper");
    }
    return colour;
  }
}
