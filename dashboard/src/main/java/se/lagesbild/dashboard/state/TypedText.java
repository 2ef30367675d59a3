package se.lagesbild.dashboard.state;

import java.util.Optional;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * What people type is searched for personal data, more strictly than exports, before it is kept.
 */
public final class TypedText {
  private TypedText() {}

  /** The kind of personal data found in a text, as {@code PERSONAL_NUMBER}; empty when none is. */
  public static Optional<String> personal(String text) {
    return PersonalData.findTyped(text).stream().findFirst().map(Enum::name);
  }

  /**
   * The text, fit to be kept.
   *
   * @param what it is, for whoever reads the message
   * @throws IllegalArgumentException if it is too long or holds personal data; pages ask first
   */
  static String checked(String what, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          what + " must have " + longest + " characters at most, had " + text.length());
    }
    personal(text)
        .ifPresent(
            kind -> {
              throw new IllegalArgumentException(what + " holds personal data: " + kind);
            });
    return text;
  }
}
