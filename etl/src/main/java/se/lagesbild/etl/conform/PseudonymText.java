package se.lagesbild.etl.conform;

/** Pseudonyms as 32 hexadecimal digits. */
public final class PseudonymText {
  private static final byte[] DIGITS =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final int LENGTH = 32;

  private PseudonymText() {}

  /** The digits of a pseudonym's two halves, in ASCII. */
  public static byte[] of(long high, long low) {
    byte[] text = new byte[LENGTH];
    for (int at = 0; at < LENGTH / 2; at++) {
      text[at] = DIGITS[(int) (high >>> (60 - 4 * at)) & 15];
      text[LENGTH / 2 + at] = DIGITS[(int) (low >>> (60 - 4 * at)) & 15];
    }
    return text;
  }

  /** The digits as text. */
  public static String text(long high, long low) {
    return new String(of(high, low), java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The upper half of a pseudonym in digits. */
  public static long high(String digits) {
    return Long.parseUnsignedLong(digits, 0, LENGTH / 2, 16);
  }

  /** The lower half of a pseudonym in digits. */
  public static long low(String digits) {
    return Long.parseUnsignedLong(digits, LENGTH / 2, LENGTH, 16);
  }
}
