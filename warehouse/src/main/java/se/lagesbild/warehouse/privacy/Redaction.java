package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Writes a text without what was found in it. */
final class Redaction {
  private static final int SHORTEST_REPEATED = 3;

  private Redaction() {}

  /** Masks digits everywhere, marked letters, and marked words wherever they stand again. */
  static String of(CharSequence text, BitSet marks) {
    if (!marks.isEmpty()) {
      markRepeated(text, marks);
    }
    StringBuilder redacted = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (Character.isDigit(character)) {
        redacted.append('#');
      } else {
        redacted.append(marks.get(index) && Chars.isLetter(character) ? '*' : character);
      }
    }
    return redacted.toString();
  }

  private static void markRepeated(CharSequence text, BitSet marks) {
    Set<String> words = new HashSet<>();
    for (int index = marks.nextSetBit(0); index >= 0; index = marks.nextSetBit(index + 1)) {
      if (index < text.length() && Chars.startsWord(text, index)) {
        String word = word(text, index);
        if (word.length() >= SHORTEST_REPEATED) {
          words.add(word);
        }
      }
    }
    for (int index = 0; index < text.length(); index++) {
      if (Chars.startsWord(text, index)) {
        String word = word(text, index);
        boolean genitive =
            word.endsWith("s") && words.contains(word.substring(0, word.length() - 1));
        if (genitive || words.contains(word)) {
          marks.set(index, index + word.length());
        }
      }
    }
  }

  private static String word(CharSequence text, int start) {
    return text.subSequence(start, Chars.lettersEnd(text, start))
        .toString()
        .toLowerCase(Locale.ROOT);
  }
}
