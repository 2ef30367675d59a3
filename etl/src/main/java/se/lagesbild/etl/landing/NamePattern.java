package se.lagesbild.etl.landing;

import java.util.Map;

/** A contract's pattern of file names in a form that the people who name files can read. */
final class NamePattern {
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("date", "datum"),
          Map.entry("firstDate", "första datum"),
          Map.entry("time", "klockslag"),
          Map.entry("year", "år"),
          Map.entry("firstYear", "första år"),
          Map.entry("week", "vecka"),
          Map.entry("firstWeek", "första vecka"),
          Map.entry("month", "månad"),
          Map.entry("firstMonth", "första månad"),
          Map.entry("quarter", "kvartal"),
          Map.entry("firstQuarter", "första kvartal"),
          Map.entry("municipality", "kommunkod"));

  private final String pattern;
  private int at;

  private NamePattern(String pattern) {
    this.pattern = pattern;
  }

  /** {@code POL_‹kommunkod›_anmalda_[‹år›_]v‹vecka›}; what may be left out stands in brackets. */
  static String readable(String pattern) {
    return new NamePattern(pattern).sequence();
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      text.append(next());
    }
    return text.toString();
  }

  private String next() {
    char character = pattern.charAt(at++);
    return switch (character) {
      case '(' -> optional(group());
      case '\\' -> optional(escaped());
      case '^', '$' -> "";
      default -> optional(String.valueOf(character));
    };
  }

  private String group() {
    String name = "";
    if (pattern.startsWith("?<", at)) {
      int end = pattern.indexOf('>', at);
      name = pattern.substring(at + 2, end);
      at = end + 1;
    } else if (pattern.startsWith("?:", at)) {
      at += 2;
    }
    String content = sequence();
    at++;
    return name.isEmpty() ? content : "‹" + GROUPS.getOrDefault(name, name) + "›";
  }

  private String escaped() {
    char character = at < pattern.length() ? pattern.charAt(at++) : '\\';
    return Character.isLetter(character) ? "‹tecken›" : String.valueOf(character);
  }

  /** Reads over how often something may come. */
  private String optional(String text) {
    if (at < pattern.length()) {
      switch (pattern.charAt(at)) {
        case '?' -> {
          at++;
          return "[" + text + "]";
        }
        case '*', '+' -> at++;
        case '{' -> at = pattern.indexOf('}', at) + 1;
        default -> {}
      }
    }
    return text;
  }
}
