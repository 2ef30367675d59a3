package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file as a JSON tree that remembers on which line each value stands. */
final class YamlDocument {
  private final Path file;
  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode root;

  private YamlDocument(Path file, String text) {
    this.file = file;
    this.root = parse(text);
  }

  /**
   * Reads {@code file}.
   *
   * @throws ConfigurationException if it is missing, not UTF-8 or not YAML
   */
  static YamlDocument read(Path file) {
    try {
      String text = Files.readString(file);
      // Some editors put a byte order mark first; it is no part of the text.
      return new YamlDocument(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(file, "filen är inte sparad som UTF-8; spara om den så.");
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException(file, "filen saknas.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  Path file() {
    return file;
  }

  JsonNode root() {
    return root;
  }

  /** The line, from 1, of the value at a JSON Pointer, or of its nearest parent. */
  int lineOf(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
    return lines.getOrDefault(at, 1);
  }

  private JsonNode parse(String text) {
    try {
      // A key that is no word is refused below, where its line is known.
      LoadSettings settings =
          LoadSettings.builder().setAllowDuplicateKeys(false).setAllowNonScalarKeys(true).build();
      return new Compose(settings)
          .composeString(text)
          .map(node -> convert(node, ""))
          .orElseThrow(() -> new ConfigurationException(file, "filen är tom."));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      String problem = String.valueOf(e.getProblem());
      throw new ConfigurationException(
          file,
          line,
          problem.contains("TAB")
              ? "raden är indragen med tabb; använd mellanslag."
              : "kan inte läsas som YAML (" + problem.lines().findFirst().orElse("") + ").");
    }
  }

  private JsonNode convert(Node node, String pointer) {
    lines.putIfAbsent(pointer, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    if (node instanceof MappingNode mapping) {
      return convertMapping(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, pointer + "/" + array.size()));
      }
      return array;
    }
    return convertScalar((ScalarNode) node);
  }

  private ObjectNode convertMapping(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = tuple.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
      if (!(tuple.getKeyNode() instanceof ScalarNode word)) {
        throw new ConfigurationException(
            file, line, "ett ord väntas före kolon; se efter att klamrarna inte är dubbla.");
      }
      String key = word.getValue();
      String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      if (object.has(key)) {
        throw new ConfigurationException(file, line, "ordet \"" + key + "\" står två gånger.");
      }
      lines.put(child, line);
      object.set(key, convert(tuple.getValueNode(), child));
    }
    return object;
  }

  private static JsonNode convertScalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (Tag.NULL.equals(tag)) {
      return factory.nullNode();
    }
    if (Tag.BOOL.equals(tag)) {
      return factory.booleanNode(Boolean.parseBoolean(value));
    }
    if (Tag.INT.equals(tag)) {
      return factory.numberNode(Long.parseLong(value));
    }
    if (Tag.FLOAT.equals(tag)) {
      return factory.numberNode(Double.parseDouble(value));
    }
    return factory.textNode(value);
  }
}
