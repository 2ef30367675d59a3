package se.lagesbild.dashboard.page.method;

import java.util.List;
import se.lagesbild.dashboard.words.Words;

/**
 * A method of another page, for who is no statistician.
 *
 * @param heading page and method
 * @param does what it does
 * @param cannot what it cannot tell
 * @param more where the whole of it stands
 */
record Chapter(String heading, String does, String cannot, String more) {
  private static final List<String> NAMES =
      List.of(
          "charts",
          "cause",
          "companion",
          "measure",
          "shift",
          "hot",
          "density",
          "concentration",
          "repeats");

  private static final List<String> HARD_WORDS =
      List.of(
          "prewhitened", "granger", "quasipoisson", "adjusted", "shapley", "kitagawa", "aoristic");

  /** All of them, in the order that a reader meets them. */
  static List<Chapter> all(Words words) {
    return NAMES.stream().map(name -> of("method.about." + name, words)).toList();
  }

  private static Chapter of(String key, Words words) {
    return new Chapter(
        words.text(key + ".heading"),
        words.text(key + ".does"),
        words.text(key + ".cannot"),
        words.text("method.about.more", words.text(key + ".read")));
  }

  /**
   * A word of statistics.
   *
   * @param word as pages and files say it
   * @param means in plain words
   */
  record Term(String word, String means) {
    static List<Term> all(Words words) {
      return HARD_WORDS.stream()
          .map("method.term."::concat)
          .map(key -> new Term(words.text(key + ".word"), words.text(key + ".means")))
          .toList();
    }
  }
}
