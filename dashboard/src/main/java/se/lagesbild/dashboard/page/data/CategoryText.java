package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * A category with the codes that lead to it.
 *
 * @param id stable name, and the end of its anchor
 * @param title its name
 * @param kind what sort of knowledge it is, and its focus area
 * @param heading how many codes there are
 * @param codes of all lists
 */
record CategoryText(String id, String title, String kind, String heading, List<CodeRow> codes) {

  static List<CategoryText> all(Visit visit) {
    Installation installation = visit.gate().installation();
    Map<String, List<CodeRow>> codes = codes(installation, visit.words());
    Stream<CategoryText> kept =
        installation.categories().stream()
            .map(
                category ->
                    of(
                        category,
                        codes.getOrDefault(category.id(), List.of()),
                        installation,
                        visit.words()));
    Stream<CategoryText> outside =
        Stream.ofNullable(codes.get(OffenceCode.OUT_OF_SCOPE))
            .map(others -> outside(others, visit.words()));
    return Stream.concat(kept, outside).toList();
  }

  /** What sources send and nobody keeps. */
  private static CategoryText outside(List<CodeRow> codes, Words words) {
    return new CategoryText(
        "utanfor",
        words.text("data.category.outside"),
        words.text("data.category.outside.kind"),
        words.counted("data.codes", codes.size()),
        codes);
  }

  private static CategoryText of(
      Category category, List<CodeRow> codes, Installation installation, Words words) {
    String focus =
        installation.focusAreas().stream()
            .filter(area -> area.categories().contains(category.id()))
            .map(FocusArea::title)
            .map(words::of)
            .findFirst()
            .orElse("");
    String kind = words.of(category.kind());
    return new CategoryText(
        category.id(),
        words.of(category.title()),
        focus.isEmpty() ? kind : kind + " · " + focus,
        codes.isEmpty() ? words.text("data.codes.none") : words.counted("data.codes", codes.size()),
        codes);
  }

  /** The national list belongs to nobody in particular; each other one to its source. */
  private static Map<String, List<CodeRow>> codes(Installation installation, Words words) {
    Map<String, List<CodeRow>> byCategory = new TreeMap<>();
    installation
        .offenceCodes()
        .forEach(code -> add(byCategory, words.text("data.codes.national"), code, words));
    for (SourceContract source : installation.sources()) {
      if (source.event() != null && !source.codes().equals(installation.offenceCodes())) {
        source.codes().forEach(code -> add(byCategory, words.of(source.title()), code, words));
      }
    }
    return byCategory;
  }

  private static void add(
      Map<String, List<CodeRow>> byCategory, String list, OffenceCode code, Words words) {
    byCategory
        .computeIfAbsent(code.category(), first -> new ArrayList<>())
        .add(CodeRow.of(list, code, words));
  }
}
