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

/** Texts that are looked for in bytes, in every encoding that a file here could have. */
final class Needles {
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

  void add(String text) {
    for (Charset charset : CHARSETS) {
      byte[] bytes = text.getBytes(charset);
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

  /** The texts that stand in {@code bytes}. */
  Set<String> find(byte[] bytes) {
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
