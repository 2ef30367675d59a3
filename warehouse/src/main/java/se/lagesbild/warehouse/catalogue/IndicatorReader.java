package se.lagesbild.warehouse.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the indicators, one file each. */
final class IndicatorReader {
  private IndicatorReader() {}

  /**
   * The indicators in {@code files}.
   *
   * @throws ConfigurationException if one breaks the schema or is not called like its file
   */
  static List<Indicator> read(List<Path> files) {
    SchemaCheck schema = SchemaCheck.named("indicator");
    List<Indicator> indicators = new ArrayList<>();
    for (Path file : files) {
      YamlDocument document = YamlDocument.read(file);
      schema.require(document);
      requireId(document);
      requireSum(document);
      requireEstimate(document);
      indicators.add(InstallationReader.convert(document, Indicator.class));
    }
    return List.copyOf(indicators);
  }

  private static void requireSum(YamlDocument document) {
    boolean sums = isOf(document, "sums");
    if (sums && !document.root().has("sum")) {
      throw wrong(
          document, "/quantity", "ordet \"sum\" saknas; det säger vilken summa som räknas.");
    }
    if (!sums && document.root().has("sum")) {
      throw wrong(document, "/sum", "\"sum\" hör ihop med quantity: sums; ta bort ett av dem.");
    }
    boolean estimates = isOf(document, "estimates");
    if (!sums && !estimates && document.root().get("filter").has("members")) {
      throw wrong(
          document,
          "/filter/members",
          "\"members\" hör ihop med quantity: sums eller estimates; för händelser skrivs categories.");
    }
    for (String word :
        sums || estimates ? List.of("categories", "policeInitiated") : List.<String>of()) {
      if (document.root().get("filter").has(word)) {
        throw wrong(
            document,
            "/filter/" + word,
            "\"%s\" gäller händelser, men med quantity: sums eller estimates visas summor eller mått; ta bort ordet."
                .formatted(word));
      }
    }
  }

  /** One source's own measure, shown as it was sent. */
  private static void requireEstimate(YamlDocument document) {
    boolean estimates = isOf(document, "estimates");
    if (estimates && !document.root().has("estimate")) {
      throw wrong(
          document, "/quantity", "ordet \"estimate\" saknas; det säger vilket mått som visas.");
    }
    if (!estimates && document.root().has("estimate")) {
      throw wrong(
          document,
          "/estimate",
          "\"estimate\" hör ihop med quantity: estimates; ta bort ett av dem.");
    }
    if (estimates && document.root().get("filter").get("sources").size() > 1) {
      throw wrong(
          document,
          "/filter/sources",
          "mått från flera källor läggs inte ihop; med quantity: estimates anges en källa.");
    }
    if (estimates && document.root().has("denominator")) {
      throw wrong(
          document,
          "/denominator",
          "ett mått delas inte med invånare; ta bort \"denominator\" eller skriv quantity: sums.");
    }
  }

  private static boolean isOf(YamlDocument document, String quantity) {
    return document.root().get("quantity").asText().equals(quantity);
  }

  private static ConfigurationException wrong(
      YamlDocument document, String pointer, String sentence) {
    return new ConfigurationException(document.file(), document.lineOf(pointer), sentence);
  }

  private static void requireId(YamlDocument document) {
    String id = document.root().get("id").asText();
    String fileName = document.file().getFileName().toString();
    if (!fileName.equals(id + ".yaml")) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/id"),
          "\"id\" är \"%s\" men filen heter %s; de ska vara lika.".formatted(id, fileName));
    }
  }
}
