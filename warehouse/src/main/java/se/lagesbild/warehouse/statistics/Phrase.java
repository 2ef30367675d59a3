package se.lagesbild.warehouse.statistics;

/**
 * The same words in both languages.
 *
 * @param swedish for the reader
 * @param english for whoever checks the method
 */
public record Phrase(String swedish, String english) {
  /** Nothing to say. */
  public static final Phrase NONE = new Phrase("", "");
}
