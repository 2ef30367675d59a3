package se.lagesbild.warehouse.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import se.lagesbild.warehouse.generation.ServingException;

/** Looks at a statement as DuckDB's own parser understands it. */
final class StatementShape {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private StatementShape() {}

  /**
   * Passes when the text is exactly one statement that only selects.
   *
   * @param serialized the answer of {@code json_serialize_sql}
   * @throws ServingException with what it is instead
   */
  static void requireSingleSelect(String serialized) {
    Map<String, String> words = new HashMap<>();
    int statements = read(serialized, words);
    if (Boolean.parseBoolean(words.get("error"))) {
      throw new ServingException(
          "parser".equals(words.get("error_type"))
              ? "frågan kan inte tolkas vid tecken %d (%s)."
                  .formatted(position(words), words.get("error_message"))
              : "bara frågor som läser kan köras: SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE.");
    }
    if (statements != 1) {
      throw new ServingException(
          statements == 0
              ? "frågan är tom; skriv till exempel 'show tables'."
              : "bara en fråga i taget kan köras, här står %d.".formatted(statements));
    }
  }

  private static int position(Map<String, String> words) {
    return Integer.parseInt(words.getOrDefault("position", "0")) + 1;
  }

  /** Streams over the text, whose nesting no tree of objects could hold. */
  private static int read(String serialized, Map<String, String> words) {
    int statements = 0;
    try (JsonParser parser = JSON.createParser(serialized)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            statements++;
            parser.skipChildren();
          }
        } else {
          words.put(name, parser.getText());
        }
      }
      return statements;
    } catch (IOException e) {
      throw new ServingException("frågan kan inte tolkas.", e);
    }
  }
}
