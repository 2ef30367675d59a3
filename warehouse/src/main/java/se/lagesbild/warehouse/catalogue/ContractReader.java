package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a source's folder into a {@link SourceContract}. */
final class ContractReader {
  private final Path config;
  private final List<Category> categories;
  private final List<Organisation> organisations;
  private final SchemaCheck schema = SchemaCheck.named("source");

  ContractReader(Path config, List<Category> categories, List<Organisation> organisations) {
    this.config = config;
    this.categories = categories;
    this.organisations = organisations;
  }

  /**
   * Reads the contract in {@code folder}.
   *
   * @throws ConfigurationException if it breaks the schema or contradicts itself
   */
  SourceContract read(Path folder) {
    YamlDocument document = YamlDocument.read(folder.resolve("source.yaml"));
    schema.require(document);
    ObjectNode root = (ObjectNode) document.root();
    if (!root.get("id").asText().equals(folder.getFileName().toString())) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/id"),
          "\"id\" är \"%s\" men mappen heter \"%s\"; de ska vara lika."
              .formatted(root.get("id").asText(), folder.getFileName()));
    }
    if (root.has("event") == root.has("aggregate")) {
      throw new ConfigurationException(
          document.file(),
          1,
          "ett kontrakt har antingen \"event\" (rader blir händelser) eller \"aggregate\" (rader blir summor).");
    }
    ObjectNode codeLists = root.putObject("codeLists");
    List<Path> contents = new ArrayList<>(List.of(folder));
    if (root.has("event")) {
      String list = root.at("/event/code/list").asText();
      if (!Files.isRegularFile(folder.resolve(list))) {
        contents.add(config.resolve(list));
      }
      codeLists.set(list, InstallationReader.MAPPER.valueToTree(codes(document, folder, list)));
    }
    root.set("lists", InstallationReader.MAPPER.valueToTree(lists(folder)));
    root.put("sha256", Fingerprint.of(contents));
    SourceContract contract = InstallationReader.convert(document, SourceContract.class);
    requireOrganisation(document, contract);
    requireCharset(document, contract);
    requirePatterns(document, contract);
    requireFunctions(document, contract);
    new ColumnReferences(document, contract).require();
    return contract;
  }

  private static Map<String, List<Map<String, String>>> lists(Path folder) {
    Map<String, List<Map<String, String>>> lists = new TreeMap<>();
    for (Path file : InstallationReader.listed(folder, ".csv")) {
      lists.put(file.getFileName().toString(), CsvTable.read(file, CsvTable.Row::values));
    }
    return lists;
  }

  private List<OffenceCode> codes(YamlDocument document, Path folder, String list) {
    Path own = folder.resolve(list);
    Path shared = config.resolve(list);
    if (!Files.isRegularFile(own) && !Files.isRegularFile(shared)) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/event/code/list"),
          "kodlistan \"%s\" saknas; den ska ligga i källans mapp eller i config/.".formatted(list));
    }
    return CodeList.read(Files.isRegularFile(own) ? own : shared, categories);
  }

  private void requireOrganisation(YamlDocument document, SourceContract contract) {
    List<String> known = organisations.stream().map(Organisation::id).toList();
    if (!known.contains(contract.organisation())) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/organisation"),
          "organisationen \"%s\" finns inte i organisations.yaml; tillåtna värden: %s."
              .formatted(contract.organisation(), String.join(", ", known)));
    }
  }

  private static void requireCharset(YamlDocument document, SourceContract contract) {
    try {
      Charset.forName(contract.encoding());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/encoding"),
          "teckenkodningen \"%s\" är okänd; skriv till exempel utf-8 eller windows-1252."
              .formatted(contract.encoding()));
    }
  }

  private static void requirePatterns(YamlDocument document, SourceContract contract) {
    requirePattern(document, "/delivery/fileName", contract.delivery().fileName());
    requirePattern(document, "/table/sheets", contract.table().sheets());
    Reshape reshape = contract.reshape();
    for (int at = 0; at < reshape.structural().size(); at++) {
      String pointer = "/reshape/structural/" + at + "/pattern";
      requirePattern(document, pointer, reshape.structural().get(at).pattern());
    }
    if (reshape.split() != null) {
      requirePattern(document, "/reshape/split/pattern", reshape.split().pattern());
    }
    if (reshape.unpivot() != null) {
      requirePattern(document, "/reshape/unpivot/headings", reshape.unpivot().headings());
    }
    for (int at = 0; at < contract.fields().size(); at++) {
      String pointer = "/fields/" + at + "/constraints/pattern";
      requirePattern(document, pointer, contract.fields().get(at).constraints().pattern());
    }
  }

  private static void requirePattern(
      YamlDocument document, String pointer, @Nullable String pattern) {
    try {
      Pattern.compile(pattern == null ? "" : pattern);
    } catch (PatternSyntaxException e) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf(pointer),
          "\"%s\" är inte ett giltigt reguljärt uttryck (%s)."
              .formatted(pointer.substring(pointer.lastIndexOf('/') + 1), e.getDescription()));
    }
  }

  private static void requireFunctions(YamlDocument document, SourceContract contract) {
    contract.derive().forEach((name, text) -> requireFunctions(document, "/derive", name, text));
    SourceContract.Event event = contract.event();
    if (event != null) {
      requireFunctions(document, "/event", "withdrawnWhen", event.withdrawnWhen());
      requireFunctions(document, "/event", "outOfScopeWhen", event.outOfScopeWhen());
    }
  }

  private static void requireFunctions(
      YamlDocument document, String block, String name, @Nullable String text) {
    DerivedFunctions.findForbidden(text == null ? "" : text)
        .ifPresent(
            called -> {
              throw new ConfigurationException(
                  document.file(),
                  document.lineOf(block + "/" + name),
                  DerivedFunctions.refusal(name, called));
            });
  }
}
