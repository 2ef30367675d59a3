package se.lagesbild.etl.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Text that is UTF-8 but was read as Windows-1252 on its way to us, {@code FÃ¶rskola}. */
final class Mojibake {
  private static final char FIRST_LEAD = '\u00C2';
  private static final char FIRST_LEAD_OF_THREE = '\u00E0';
  private static final char FIRST_LEAD_OF_FOUR = '\u00F0';
  private static final char LAST_LEAD = '\u00F4';
  private static final Map<Character, Byte> PUNCTUATION = punctuation();

  private Mojibake() {}

  /** The text as it was meant, or {@code text} itself when it does not round-trip as a whole. */
  static String repair(String text) {
    if (firstLead(text) < 0) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Byte mapped = c <= 0xFF ? Byte.valueOf((byte) c) : PUNCTUATION.get(c);
      if (mapped == null) {
        return text;
      }
      bytes.put(mapped);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /** The characters that stand for the first letter that was read wrongly, {@code Ã¶}. */
  static String sample(String text) {
    int from = Math.max(0, firstLead(text));
    char lead = text.charAt(from);
    int length = lead < FIRST_LEAD_OF_THREE ? 2 : lead < FIRST_LEAD_OF_FOUR ? 3 : 4;
    String read = text.substring(from, Math.min(text.length(), from + length));
    return read.chars().anyMatch(Character::isISOControl) ? read.substring(0, 1) : read;
  }

  private static int firstLead(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_LEAD && c <= LAST_LEAD && text.charAt(i + 1) > 0x7F) {
        return i;
      }
    }
    return -1;
  }

  /** What Windows-1252 has where ISO 8859-1 has control characters. */
  private static Map<Character, Byte> punctuation() {
    Map<Character, Byte> bytes = new HashMap<>();
    for (int b = 0x80; b < 0xA0; b++) {
      byte[] one = {(byte) b};
      bytes.put(new String(one, Charset.forName("windows-1252")).charAt(0), (byte) b);
    }
    bytes.remove('\uFFFD');
    return bytes;
  }
}
