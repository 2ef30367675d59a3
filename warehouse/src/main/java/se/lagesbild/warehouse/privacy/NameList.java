package se.lagesbild.warehouse.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that are common in Sweden, from a resource: in lower case, with a star after one that is
 * also an ordinary word, and lines of comments that begin with {@code #}.
 */
final class NameList {
  static final NameList FIRST_NAMES = new NameList("first-names.txt");
  static final NameList SURNAMES = new NameList("surnames.txt");

  /** Ends of surnames that no ordinary word has when it stands after a first name. */
  private static final List<String> SURNAME_ENDINGS =
      List.of(
          "sson", "ström", "berg", "gren", "qvist", "kvist", "quist", "lund", "dahl", "stedt",
          "blad", "blom", "holm", "borg", "strand", "mark", "löf", "vic", "vić", "zadeh", "enko",
          "inen", "dottir");

  private final Set<String> names = new HashSet<>();
  private final Set<String> ordinary = new HashSet<>();

  private NameList(String resource) {
    try (InputStream stream = NameList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.trim().split("\\s+")).stream())
          .filter(name -> !name.isEmpty())
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private void add(String entry) {
    boolean word = entry.endsWith("*");
    String name = word ? entry.substring(0, entry.length() - 1) : entry;
    names.add(name);
    if (word) {
      ordinary.add(name);
    }
  }

  /** Whether the word is a name of the list, a genitive of one, or two of them with a hyphen. */
  boolean holds(String word) {
    if (names.contains(word) || names.contains(withoutGenitive(word))) {
      return true;
    }
    String[] parts = word.split("\\p{Pd}");
    boolean several = parts.length > 1;
    for (String part : parts) {
      several &= names.contains(part) || names.contains(withoutGenitive(part));
    }
    return several;
  }

  /** Whether the name is an ordinary word as well. */
  boolean isOrdinary(String word) {
    return ordinary.contains(word)
        || !names.contains(word) && ordinary.contains(withoutGenitive(word));
  }

  static boolean endsAsSurname(String word) {
    String name = withoutGenitive(word);
    boolean foreign = word.startsWith("al-") || word.startsWith("el-");
    return foreign || hasEnding(word) || hasEnding(name);
  }

  private static boolean hasEnding(String word) {
    return SURNAME_ENDINGS.stream()
        .anyMatch(ending -> word.endsWith(ending) && word.length() > ending.length());
  }

  private static String withoutGenitive(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
