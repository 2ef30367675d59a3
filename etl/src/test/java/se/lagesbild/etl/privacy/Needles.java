package se.lagesbild.etl.privacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * Texts that are looked for in bytes, whatever the case, in every encoding that a file here could
 * have.
 */
public final class Needles {
  private static final int PREFIX = 6;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252"));

  /** Which three bytes some text begins with: most places are passed by looking here. */
  private final BitSet beginnings = new BitSet(1 << 24);

  private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();
  private final Map<byte[], String> texts = new HashMap<>();

  /** An identifier, to be found with and without what people write between its parts. */
  void addSpellings(PersonalData.Kind kind, String text) {
    Set<String> spellings = new TreeSet<>(List.of(text, text.replaceAll("[-+ /\u2013]", "")));
    switch (kind) {
      case PERSONAL_NUMBER -> {
        String digits = text.replaceAll("\\D", "");
        String ten = digits.substring(digits.length() - 10);
        spellings.addAll(List.of(digits, ten, ten.substring(0, 6) + "-" + ten.substring(6)));
      }
      case PHONE -> spellings.add(text.replaceAll("\\D", "").replaceFirst("^(00)?46", "0"));
      case NUMBER_PLATE -> spellings.add(text.replaceFirst("^(\\p{L}{3}) ?", "$1 "));
      case CASE_NUMBER -> {
        String own = text.substring(text.indexOf('K'));
        spellings.addAll(List.of(own, own.replaceAll("[-/]", "")));
      }
      case EMAIL, NAME -> {}
    }
    spellings.stream()
        .filter(each -> each.length() >= PREFIX && !isLikePseudonym(each))
        .forEach(each -> add(each, text));
  }

  /** Whether the text is so short a hexadecimal one that it stands in a pseudonym by chance. */
  static boolean isLikePseudonym(String text) {
    return text.matches("[0-9a-fA-F ]{1,9}");
  }

  /** A text as it is. */
  public void add(String text) {
    add(text, text);
  }

  private void add(String spelling, String text) {
    for (Charset charset : CHARSETS) {
      byte[] bytes = lowerCase(spelling.getBytes(charset));
      texts.put(bytes, text);
      beginnings.set(beginning(bytes, 0));
      byPrefix.computeIfAbsent(prefix(bytes, 0), key -> new ArrayList<>()).add(bytes);
    }
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
  }

  private static long prefix(byte[] bytes, int at) {
    long prefix = 0;
    for (int i = at; i < at + PREFIX; i++) {
      prefix = prefix << 8 | bytes[i] & 0xFF;
    }
    return prefix;
  }

  private static byte[] lowerCase(byte[] bytes) {
    byte[] lower = bytes.clone();
    for (int at = 0; at < lower.length; at++) {
      if (lower[at] >= 'A' && lower[at] <= 'Z') {
        lower[at] |= 0x20;
      }
    }
    return lower;
  }

  /** The texts that stand in {@code original}. */
  Set<String> find(byte[] original) {
    byte[] bytes = lowerCase(original);
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + PREFIX <= bytes.length; at++) {
      if (!beginnings.get(beginning(bytes, at))) {
        continue;
      }
      for (byte[] needle : byPrefix.getOrDefault(prefix(bytes, at), List.of())) {
        int end = at + needle.length;
        if (end <= bytes.length && Arrays.equals(bytes, at, end, needle, 0, needle.length)) {
          found.add(texts.get(needle));
        }
      }
    }
    return found;
  }

  /** The texts that stand in {@code text}. */
  Set<String> find(String text) {
    return find(text.getBytes(StandardCharsets.UTF_8));
  }
}
