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
      indicators.add(InstallationReader.convert(document, Indicator.class));
    }
    return List.copyOf(indicators);
  }

  private static void requireSum(YamlDocument document) {
    boolean sums = document.root().get("quantity").asText().equals("sums");
    if (sums && !document.root().has("sum")) {
      throw wrong(
          document, "/quantity", "ordet \"sum\" saknas; det säger vilken summa som räknas.");
    }
    if (!sums && document.root().has("sum")) {
      throw wrong(document, "/sum", "\"sum\" hör ihop med quantity: sums; ta bort ett av dem.");
    }
    if (!sums && document.root().get("filter").has("members")) {
      throw wrong(
          document,
          "/filter/members",
          "\"members\" hör ihop med quantity: sums; för händelser skrivs categories.");
    }
    for (String word : sums ? List.of("categories", "policeInitiated") : List.<String>of()) {
      if (document.root().get("filter").has(word)) {
        throw wrong(
            document,
            "/filter/" + word,
            "\"%s\" gäller händelser, men med quantity: sums räknas summor; ta bort ordet."
                .formatted(word));
      }
    }
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
