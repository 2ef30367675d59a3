package se.lagesbild.warehouse.statistics;

/**
 * What a series counts, so that a result can name it.
 *
 * @param noun in the plural: {@code anmälda cykelstölder}, {@code reported bicycle thefts}
 * @param where the place, as it follows the noun: {@code i Centrum}; may be empty
 * @param when the period, as it follows the place: {@code vecka 34 2025}; may be empty
 * @param period one step of the series in the singular: {@code vecka}, {@code week}
 */
public record Subject(Phrase noun, Phrase where, Phrase when, Phrase period) {

  /** For a series that says nothing of itself. */
  public static final Subject UNNAMED =
      new Subject(
          new Phrase("händelser", "events"),
          Phrase.NONE,
          Phrase.NONE,
          new Phrase("period", "period"));

  /** Noun, place and time in one phrase. */
  public Phrase counted() {
    return new Phrase(
        join(noun.swedish(), where.swedish(), when.swedish()),
        join(noun.english(), where.english(), when.english()));
  }

  private static String join(String... parts) {
    return String.join(
        " ", java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
  }
}
