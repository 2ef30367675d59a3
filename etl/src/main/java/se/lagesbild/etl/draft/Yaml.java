package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of a contract with the reason for each beside it. */
final class Yaml {
  private static final int COMMENT_COLUMN = 48;
  private static final int WIDTH = 110;
  private final List<String> lines = new ArrayList<>();

  /** A comment on lines of its own. */
  Yaml note(String text) {
    StringBuilder row = new StringBuilder("#");
    for (String word : oneLine(text).split(" ")) {
      if (row.length() + word.length() > WIDTH) {
        lines.add(row.toString());
        row = new StringBuilder("#");
      }
      row.append(' ').append(word);
    }
    lines.add(row.toString());
    return this;
  }

  Yaml blank() {
    lines.add("");
    return this;
  }

  Yaml line(String text) {
    lines.add(text);
    return this;
  }

  Yaml line(String text, String why) {
    String padded =
        text.length() < COMMENT_COLUMN ? " ".repeat(COMMENT_COLUMN - text.length()) : "  ";
    lines.add(text + padded + "# " + oneLine(why));
    return this;
  }

  /** A line that a person must complete. */
  Yaml todo(String text, String what) {
    return line(text, "TODO: " + what);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]", " ");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  /** A text as YAML, in quotes where it could be taken for something else. */
  static String text(String value) {
    boolean plain =
        value.matches("[\\p{L}_][\\p{L}\\p{N}_. /–()-]*")
            && !value.matches("(?i)true|false|null|yes|no|on|off|y|n|~|TODO")
            && !value.endsWith(" ");
    return plain ? value : quoted(value);
  }

  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A regular expression, whose backslashes stay as they are. */
  static String pattern(String pattern) {
    return "'" + pattern.replace("'", "''") + "'";
  }

  static String list(List<String> values) {
    return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
