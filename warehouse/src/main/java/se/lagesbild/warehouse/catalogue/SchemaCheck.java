package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks a document against a JSON Schema of the product and says what is wrong in Swedish. */
final class SchemaCheck {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /** Those made, by name: making one costs more than checking a document. */
  private static final Map<String, SchemaCheck> MADE = new ConcurrentHashMap<>();

  private final JsonSchema schema;

  private SchemaCheck(JsonSchema schema) {
    this.schema = schema;
  }

  /** The schema {@code <name>.schema.json} that stands beside this class. */
  static SchemaCheck named(String name) {
    return MADE.computeIfAbsent(name, SchemaCheck::make);
  }

  private static SchemaCheck make(String name) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    InputStream json = SchemaCheck.class.getResourceAsStream(name + ".schema.json");
    if (json == null) {
      throw new IllegalArgumentException("no schema named " + name);
    }
    return new SchemaCheck(FACTORY.getSchema(json, InputFormat.JSON, config));
  }

  /**
   * Passes when {@code document} follows the schema.
   *
   * @throws ConfigurationException with line and allowed words for the first thing wrong
   */
  void require(YamlDocument document) {
    Set<ValidationMessage> messages = schema.validate(document.root());
    // A misspelt word is reported rather than the one that is missing because of it.
    Comparator<ValidationMessage> order =
        Comparator.comparing(message -> "required".equals(message.getType()));
    messages.stream()
        .min(order.thenComparingInt(message -> lineOf(document, message)))
        .ifPresent(
            message -> {
              throw new ConfigurationException(
                  document.file(), lineOf(document, message), sentence(document, message));
            });
  }

  private static int lineOf(YamlDocument document, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    if ("additionalProperties".equals(message.getType())) {
      pointer += "/" + message.getProperty();
    }
    return document.lineOf(pointer);
  }

  private String sentence(YamlDocument document, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    String word = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode value = document.root().at(pointer);
    return switch (message.getType()) {
      case "additionalProperties" ->
          "okänt ord \"%s\"; tillåtna ord: %s."
              .formatted(message.getProperty(), allowedProperties(message));
      case "required" -> "ordet \"%s\" saknas.".formatted(message.getProperty());
      case "enum" ->
          "\"%s\" är %s; tillåtna värden: %s."
              .formatted(word, quoted(value), joined(message.getSchemaNode()));
      case "type" ->
          "\"%s\" är %s men ska vara %s."
              .formatted(word, quoted(value), typeName(message.getSchemaNode()));
      case "pattern" ->
          "\"%s\" är %s men ska följa mönstret %s."
              .formatted(word, quoted(value), message.getSchemaNode().asText());
      case "minimum", "minItems" ->
          "\"%s\" är %s men ska vara eller ha minst %s."
              .formatted(word, quoted(value), message.getSchemaNode().asText());
      case "maximum" ->
          "\"%s\" är %s men ska vara högst %s."
              .formatted(word, quoted(value), message.getSchemaNode().asText());
      case "uniqueItems" -> "i \"%s\" står något två gånger.".formatted(word);
      default -> "\"%s\" är fel (%s).".formatted(word, message.getMessage());
    };
  }

  private String allowedProperties(ValidationMessage message) {
    String location = message.getSchemaLocation().getFragment().toString();
    String owner = location.substring(0, location.lastIndexOf('/'));
    JsonNode properties = schema.getSchemaNode().at(owner + "/properties");
    List<String> names = new java.util.ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String quoted(JsonNode value) {
    return value.isValueNode() ? "\"" + value.asText() + "\"" : "en lista eller ett block";
  }

  private static String joined(JsonNode words) {
    return StreamSupport.stream(words.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String typeName(JsonNode type) {
    return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
      case "string" -> "en text (sätt citattecken om den liknar ett tal)";
      case "integer" -> "ett heltal";
      case "number" -> "ett tal";
      case "boolean" -> "true eller false";
      case "array" -> "en lista";
      default -> "ett block med ord under sig";
    };
  }
}
