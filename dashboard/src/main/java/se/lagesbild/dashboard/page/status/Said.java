package se.lagesbild.dashboard.page.status;

import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

/**
 * A sentence in one language. What receipts, runs and contracts say is Swedish; a page in another
 * language says in its own words what it is and quotes it.
 *
 * @param text the sentence
 * @param tag its language, a value of the {@code lang} attribute
 * @param quoted whether it is in another language than the page
 */
record Said(String text, String tag, boolean quoted) {

  /** A sentence of the page. */
  static Said plainly(String text, Words words) {
    return new Said(text, words.tag(), false);
  }

  /**
   * The text under {@code key}, which in Swedish holds the Swedish sentence as {@code {0}}, in
   * other languages introduces it.
   */
  static List<Said> swedish(String key, String sentence, Words words) {
    return quoting(words.text(key, sentence), sentence, words);
  }

  /** A sentence of the page; the Swedish one that it is about follows where it does not hold it. */
  static List<Said> quoting(String text, String swedish, Words words) {
    Said own = plainly(text, words);
    return words.language() == Language.SV
        ? List.of(own)
        : List.of(own, new Said(swedish, Words.in(Language.SV).tag(), true));
  }
}
