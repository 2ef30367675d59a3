package se.lagesbild.warehouse.catalogue;

import java.io.Serializable;

/**
 * A text that the interface shows, in both languages.
 *
 * @param sv Swedish
 * @param en English
 */
public record Text(String sv, String en) implements Serializable {

  /** The text in {@code language}. */
  public String in(Language language) {
    return language == Language.EN ? en : sv;
  }
}
