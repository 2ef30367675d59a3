package se.lagesbild.warehouse.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a code list: {@code code,title,category,police_initiated,valid_from,valid_to} and, where
 * codes take over from others, {@code replaces}.
 */
final class CodeList {
  private CodeList() {}

  /**
   * Reads the list in {@code file}.
   *
   * @throws ConfigurationException if a code stands twice or names an unknown category
   */
  static List<OffenceCode> read(Path file, List<Category> categories) {
    Set<String> known = categories.stream().map(Category::id).collect(Collectors.toSet());
    known.add(OffenceCode.OUT_OF_SCOPE);
    Set<String> seen = new HashSet<>();
    return CsvTable.read(file, row -> code(row, known, seen));
  }

  private static OffenceCode code(CsvTable.Row row, Set<String> categories, Set<String> seen) {
    String code = row.text("code");
    String category = row.text("category");
    if (!seen.add(code.toLowerCase(Locale.ROOT))) {
      throw row.wrong("koden \"" + code + "\" står två gånger.");
    }
    if (!categories.contains(category)) {
      throw row.wrong(
          "kategorin \""
              + category
              + "\" finns inte i categories.csv; tillåtna värden: "
              + categories.stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
    return new OffenceCode(
        code,
        row.text("title"),
        category,
        row.flag("police_initiated"),
        row.date("valid_from"),
        row.date("valid_to"),
        row.optional("replaces").isBlank()
            ? List.of()
            : List.of(row.optional("replaces").strip().split("\\s+")));
  }
}
