package se.lagesbild.warehouse.privacy;

/** Characters and runs of characters; positions outside a text read as the character 0. */
final class Chars {
  private static final char NOTHING = '\0';

  private Chars() {}

  static char at(CharSequence text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : NOTHING;
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isLetter(char character) {
    if (character < 128) {
      int lower = character | 0x20;
      return lower >= 'a' && lower <= 'z';
    }
    return Character.isLetter(character);
  }

  static boolean isWord(char character) {
    return isDigit(character) || isLetter(character);
  }

  /** Blanks of all widths, as spreadsheets and word processors set them. */
  static boolean isSpace(char character) {
    return switch (character) {
      case ' ', '\t', '\u00a0', '\u2007', '\u2009', '\u202f' -> true;
      default -> false;
    };
  }

  /** Hyphens, dashes and the minus sign. */
  static boolean isDash(char character) {
    return character == '-'
        || character >= '\u2010' && character <= '\u2015'
        || character == '\u2212';
  }

  static int digitsEnd(CharSequence text, int from) {
    int end = from;
    while (isDigit(at(text, end))) {
      end++;
    }
    return end;
  }

  static int lettersEnd(CharSequence text, int from) {
    int end = from;
    while (isLetter(at(text, end))) {
      end++;
    }
    return end;
  }

  static int spacesEnd(CharSequence text, int from) {
    int end = from;
    while (isSpace(at(text, end))) {
      end++;
    }
    return end;
  }

  /** The whole number that the digits from {@code from} to {@code to} write. */
  static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int index = from; index < to; index++) {
      number = 10 * number + text.charAt(index) - '0';
    }
    return number;
  }

  /** Whether the position is the first digit of a run. */
  static boolean startsNumber(CharSequence text, int index) {
    return isDigit(text.charAt(index)) && !isDigit(at(text, index - 1));
  }

  /** Whether the position is the first letter of a word. */
  static boolean startsWord(CharSequence text, int index) {
    return isLetter(text.charAt(index)) && !isLetter(at(text, index - 1));
  }

  /** Whether {@code word}, in lower case, stands at the position in any case. */
  static boolean reads(CharSequence text, int index, String word) {
    for (int offset = 0; offset < word.length(); offset++) {
      if (Character.toLowerCase(at(text, index + offset)) != word.charAt(offset)) {
        return false;
      }
    }
    return true;
  }
}
