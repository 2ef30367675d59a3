package se.lagesbild.etl.conform;

import java.util.Map;

/** Translates date patterns of Table Schema ({@code %Y-%m-%d}) into those of Spark. */
final class DatePattern {
  private static final Map<Character, String> DIRECTIVES =
      Map.of('Y', "yyyy", 'y', "yy", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss");

  private DatePattern() {}

  /**
   * The Spark pattern with the same meaning.
   *
   * @throws IllegalArgumentException for a directive that has no meaning here
   */
  static String toSpark(String pattern) {
    StringBuilder spark = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '%' && at + 1 < pattern.length()) {
        at++;
        spark.append(directive(pattern.charAt(at)));
      } else if (Character.isLetter(c)) {
        spark.append('\'').append(c).append('\'');
      } else {
        spark.append(c);
      }
    }
    return spark.toString();
  }

  private static String directive(char letter) {
    String spark = DIRECTIVES.get(letter);
    if (spark == null) {
      throw new IllegalArgumentException(
          "datumformatet \"%" + letter + "\" är okänt; tillåtna: %Y %y %m %d %H %M %S.");
    }
    return spark;
  }
}
