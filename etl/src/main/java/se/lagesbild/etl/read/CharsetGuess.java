package se.lagesbild.etl.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The charset that a text seems to be written in, and on what evidence.
 *
 * <p>A byte order mark and valid UTF-8 with letters beyond ASCII are near proof. Among the charsets
 * of one byte, in which every byte is some character, the one is taken in which the bytes beyond
 * ASCII are mostly letters that Swedish is written with; ICU's statistics of languages decide where
 * none is, and tell charsets that nobody expects here.
 *
 * @param name as a contract writes it
 * @param evidence the reason, in Swedish
 * @param certain whether no other charset is likely
 */
public record CharsetGuess(String name, String evidence, boolean certain) {
  private static final String LETTERS = "åäöÅÄÖéÉüÜ";
  private static final String PUNCTUATION = "–—’”“§°´·½€²³×µ\u00a0";
  private static final List<String> OF_ONE_BYTE = List.of("windows-1252", "IBM850", "x-MacRoman");
  private static final int STATISTICS_BYTES = 1 << 16;
  private static final double LEAST_SHARE = 0.7;

  static CharsetGuess of(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new CharsetGuess("utf-8", "filen börjar med UTF-8:s märke (BOM)", true);
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return new CharsetGuess("utf-16", "filen börjar med UTF-16:s märke (BOM)", true);
    }
    long beyond = beyondAscii(head);
    if (beyond == 0) {
      return new CharsetGuess(
          "utf-8", "bara ASCII-tecken i det som lästes, så det går inte att se mer", false);
    }
    if (isUtf8(head)) {
      long lost = lost(head);
      return new CharsetGuess(
          "utf-8",
          beyond
              + " byte utöver ASCII, och alla är riktig UTF-8"
              + (lost == 0 ? "" : "; %d tecken gick förlorade redan före filen".formatted(lost)),
          true);
    }
    return ofOneByte(head);
  }

  private static CharsetGuess ofOneByte(byte[] head) {
    String best = OF_ONE_BYTE.get(0);
    double most = 0;
    for (String name : OF_ONE_BYTE) {
      double share = plausible(head, Charset.forName(name));
      if (share > most) {
        best = name;
        most = share;
      }
    }
    if (most >= LEAST_SHARE) {
      return new CharsetGuess(
          contractName(best),
          "inte riktig UTF-8, men i %s är %d %% av tecknen utöver ASCII svenska bokstäver"
              .formatted(contractName(best), Math.round(100 * most)),
          most >= 0.95);
    }
    CharsetMatch match = byStatistics(head);
    if (match != null && Charset.isSupported(match.getName())) {
      return new CharsetGuess(
          contractName(match.getName()),
          "inte riktig UTF-8; bokstävernas fördelning liknar mest " + match.getName(),
          false);
    }
    return new CharsetGuess(
        "windows-1252", "inte riktig UTF-8; Windows-tecken är vanligast", false);
  }

  private static @org.jspecify.annotations.Nullable CharsetMatch byStatistics(byte[] head) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(head, Math.min(head.length, STATISTICS_BYTES)));
    return detector.detect();
  }

  private static String contractName(String name) {
    return name.equals("ISO-8859-1") ? "windows-1252" : name.toLowerCase(Locale.ROOT);
  }

  /** The share of the bytes beyond ASCII that would be what Swedish texts have there. */
  private static double plausible(byte[] head, Charset charset) {
    CharBuffer text = charset.decode(ByteBuffer.wrap(head));
    long beyond = 0;
    double told = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > 0x7F) {
        beyond++;
        told += LETTERS.indexOf(c) >= 0 ? 1 : PUNCTUATION.indexOf(c) >= 0 ? 0.8 : 0;
      }
    }
    return beyond == 0 ? 0 : told / beyond;
  }

  private static boolean isUtf8(byte[] head) {
    try {
      // The head of a file may end within a character.
      int end = head.length;
      while (end > 0 && head.length - end < 3 && head[end - 1] < 0) {
        end--;
      }
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(head, 0, end));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Replacement characters, which stand where somebody could not read a letter. */
  private static long lost(byte[] head) {
    long lost = 0;
    for (int at = 0; at + 2 < head.length; at++) {
      boolean here = head[at] == (byte) 0xEF && head[at + 1] == (byte) 0xBF;
      lost += here && head[at + 2] == (byte) 0xBD ? 1 : 0;
    }
    return lost;
  }

  private static long beyondAscii(byte[] head) {
    long beyond = 0;
    for (byte b : head) {
      beyond += b < 0 ? 1 : 0;
    }
    return beyond;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int at = 0; at < bytes.length; at++) {
      if ((head[at] & 0xFF) != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
