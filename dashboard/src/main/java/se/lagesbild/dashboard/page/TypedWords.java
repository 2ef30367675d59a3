package se.lagesbild.dashboard.page;

import java.util.Optional;
import se.lagesbild.dashboard.state.TypedText;
import se.lagesbild.dashboard.words.Words;

/** Says what is wrong with a text that somebody typed. */
public final class TypedWords {
  private TypedWords() {}

  /**
   * Why it cannot be kept, in one sentence; empty when it can.
   *
   * @param field what the text is called, with its article
   */
  public static Optional<String> fault(String field, String text, int longest, Words words) {
    if (text.length() > longest) {
      return Optional.of(words.text("typed.long", field, longest, text.length()));
    }
    return TypedText.personal(text).map(kind -> words.text("typed." + kind, field));
  }

  /** The same for a text that must be there. */
  public static Optional<String> faultOfNeeded(
      String field, String text, int longest, Words words) {
    return text.isBlank()
        ? Optional.of(words.text("typed.missing", field))
        : fault(field, text, longest, words);
  }
}
