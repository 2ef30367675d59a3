package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of a contract from a JSON object. */
final class JsonRecord {
  static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(Limits.DEPTH)
                      .maxStringLength(Limits.CELL_CHARS)
                      .build())
              .build());

  private final RowBuilder builder;
  private final List<JsonPointer> fields = new ArrayList<>();
  private final List<JsonPointer> freeTexts = new ArrayList<>();

  JsonRecord(Layout layout, RowBuilder builder) {
    this.builder = builder;
    layout.fields().forEach(field -> fields.add(JsonPointer.compile(field.path())));
    layout.freeTexts().forEach(text -> freeTexts.add(JsonPointer.compile(text.path())));
  }

  /** The statements of an element that stands at {@code line}. */
  RawRow row(JsonNode element, long line) {
    builder.begin(line);
    if (!element.isObject()) {
      return builder.broken("not_an_object", null);
    }
    builder.notBlank();
    for (int field = 0; field < fields.size(); field++) {
      put(field, element.at(fields.get(field)));
    }
    for (int text = 0; text < freeTexts.size(); text++) {
      put(builder.freeTextRole(text), element.at(freeTexts.get(text)));
    }
    return builder.finish(null);
  }

  /** A list of plain values is one text with bars between them. */
  private void put(int role, JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(each -> texts.add(each.isValueNode() && !each.isNull() ? each.asText() : ""));
      builder.put(role, String.join("|", texts));
    } else if (value.isValueNode() && !value.isNull()) {
      builder.put(role, value.asText());
    }
  }
}
