package se.lagesbild.warehouse.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a code list: {@code code,title,category,police_initiated,valid_from,valid_to} and, where
 * codes take over from others, {@code replaces}, and where they are periods of context that concern
 * some categories only, {@code about}, and where a code tells of violence in a close relation,
 * {@code close_relation}. A code stands again where it came to mean something else; each of its
 * rows is valid at its own time.
 */
final class CodeList {
  private final Set<String> categories;
  private final Map<String, List<Listed>> seen = new HashMap<>();

  private CodeList(Set<String> categories) {
    this.categories = categories;
  }

  /** A code and the line it stands on. */
  private record Listed(OffenceCode code, int line) {}

  /**
   * Reads the list in {@code file}.
   *
   * @throws ConfigurationException if a code means two things on the same day or names an unknown
   *     category
   */
  static List<OffenceCode> read(Path file, List<Category> categories) {
    Set<String> known = categories.stream().map(Category::id).collect(Collectors.toSet());
    known.add(OffenceCode.OUT_OF_SCOPE);
    CodeList list = new CodeList(known);
    return CsvTable.read(file, list::code);
  }

  private OffenceCode code(CsvTable.Row row) {
    OffenceCode code =
        new OffenceCode(
            row.text("code"),
            row.text("title"),
            row.text("category"),
            row.flag("police_initiated"),
            row.date("valid_from"),
            row.date("valid_to"),
            words(row, "replaces"),
            words(row, "about"),
            row.optional("close_relation").strip().equals("true"));
    requireKnownCategory(row, code.category());
    code.about().forEach(category -> requireKnownCategory(row, category));
    requireOneMeaningADay(row, code);
    return code;
  }

  private static List<String> words(CsvTable.Row row, String column) {
    String text = row.optional(column).strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  private void requireKnownCategory(CsvTable.Row row, String category) {
    if (!categories.contains(category)) {
      throw row.wrong(
          "kategorin \""
              + category
              + "\" finns inte i categories.csv; tillåtna värden: "
              + categories.stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
  }

  private void requireOneMeaningADay(CsvTable.Row row, OffenceCode code) {
    if (!code.isEverValid()) {
      throw row.wrong("koden \"" + code.code() + "\" slutar gälla innan den börjar gälla.");
    }
    List<Listed> earlier =
        seen.computeIfAbsent(code.code().toLowerCase(Locale.ROOT), key -> new ArrayList<>());
    for (Listed other : earlier) {
      if (other.code().overlaps(code)) {
        throw row.wrong(
            "koden \"%s\" gäller samma dagar som på rad %d; skriv valid_from och valid_to så att de inte går in i varandra."
                .formatted(code.code(), other.line()));
      }
    }
    earlier.add(new Listed(code, row.line()));
  }
}
