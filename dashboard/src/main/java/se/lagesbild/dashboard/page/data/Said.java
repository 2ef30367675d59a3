package se.lagesbild.dashboard.page.data;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

/**
 * A text that is Swedish whatever the page speaks: what runs, receipts and reasons say.
 *
 * @param text as written
 * @param quoted whether the page speaks another language
 */
record Said(String text, boolean quoted) {

  static Said of(String text, Words words) {
    return new Said(text, words.language() != Language.SV);
  }
}
