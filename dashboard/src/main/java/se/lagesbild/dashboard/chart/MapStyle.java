package se.lagesbild.dashboard.chart;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.asset.Assets;

/** The rules that the style sheet has for what stands in a map, with the colours of paper. */
public final class MapStyle {
  /** No sizes of the map itself, and nothing of what a pointer or a keyboard does. */
  private static final Pattern RULE =
      Pattern.compile(
          "^(\\.(?:map|map-areas|map-squares|swatch) [^{:]+|\\.(?:class-|change-|unsure|amount|hatch-)[^{:]*)"
              + "\\{([^}]*)}$",
          Pattern.MULTILINE);

  /** A printer of pixels draws the edge of letters above them, so that nothing could be read. */
  private static final Pattern EDGE_OF_LETTERS = Pattern.compile("paint-order: stroke;.*");

  /** Weights between the hundreds are unknown to it too. */
  private static final Pattern WEIGHT = Pattern.compile("font-weight: [0-9]+");

  private MapStyle() {}

  private static final class Shared {
    private static final String RULES = in(Assets.shipped());
  }

  /** What a style element holds. */
  public static String rules() {
    return Shared.RULES;
  }

  private static String in(Assets assets) {
    PaperColours colours = PaperColours.in(assets);
    return RULE.matcher(assets.text("css/lagesbild.css"))
        .results()
        .map(rule -> colours.in(rule.group(1) + "{" + declarations(rule) + "}"))
        .collect(Collectors.joining("\n"));
  }

  private static String declarations(MatchResult rule) {
    String all = EDGE_OF_LETTERS.matcher(rule.group(2)).replaceAll("");
    return WEIGHT.matcher(all).replaceAll("font-weight: bold");
  }
}
