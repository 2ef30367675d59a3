package se.lagesbild.etl.read;

/** Characters that are nothing to see: blanks of every width, and marks that only steer layout. */
final class Blank {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private Blank() {}

  static boolean is(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= NO_BREAK_SPACE
        && (c == NO_BREAK_SPACE
            || c == BYTE_ORDER_MARK
            || c == ZERO_WIDTH_SPACE
            || Character.isSpaceChar(c));
  }

  /** The text without blanks at its ends. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && is(text.charAt(from))) {
      from++;
    }
    while (to > from && is(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
