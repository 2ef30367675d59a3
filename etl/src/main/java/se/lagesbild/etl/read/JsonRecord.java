package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a contract from a JSON object while it is parsed. The object is never held as
 * a whole: what the contract does not name is passed over and never becomes a text.
 */
final class JsonRecord {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.CELL_CHARS)
                  .build())
          .build();

  private final Layout layout;
  private final RowBuilder builder;
  private final PathTree paths;

  JsonRecord(Layout layout, RowBuilder builder) {
    this.layout = layout;
    this.builder = builder;
    this.paths = PathTree.of(layout, builder);
  }

  /** The statements of the element that stands at {@code line} and begins with {@code token}. */
  RawRow row(JsonParser parser, JsonToken token, long line) throws IOException {
    builder.begin(line);
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return builder.broken("not_an_object", null);
    }
    builder.notBlank();
    takeObject(parser, paths);
    return builder.finish(null);
  }

  /** The next token; there must be one. */
  static JsonToken next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonEOFException(parser, null, "the text ends too early");
    }
    return token;
  }

  private void takeObject(JsonParser parser, PathTree node) throws IOException {
    while (next(parser) == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = next(parser);
      PathTree child = node.child(name);
      if (child != null) {
        take(parser, child);
      } else if (node == paths && layout.shape.unpivots(Headings.plain(name))) {
        String text = isText(value) ? parser.getText() : "";
        builder.putUnpivoted(Headings.plain(name), text);
        parser.skipChildren();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void take(JsonParser parser, PathTree node) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      takeObject(parser, node);
    } else if (token == JsonToken.START_ARRAY) {
      takeList(parser, node);
    } else if (isText(token) && node.role() != RowBuilder.UNREAD) {
      builder.put(node.role(), parser.getText());
    }
  }

  /** A list of plain values is one text with bars between them. */
  private void takeList(JsonParser parser, PathTree node) throws IOException {
    StringBuilder texts = new StringBuilder();
    int position = 0;
    for (JsonToken each = next(parser); each != JsonToken.END_ARRAY; each = next(parser)) {
      PathTree child = node.child(Integer.toString(position));
      if (child != null) {
        take(parser, child);
      } else if (node.role() != RowBuilder.UNREAD && texts.length() <= Limits.CELL_CHARS) {
        texts.append(position == 0 ? "" : "|").append(isText(each) ? parser.getText() : "");
      }
      parser.skipChildren();
      position++;
    }
    if (node.role() != RowBuilder.UNREAD) {
      builder.put(node.role(), texts.toString());
    }
  }

  private static boolean isText(@Nullable JsonToken token) {
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
  }
}
