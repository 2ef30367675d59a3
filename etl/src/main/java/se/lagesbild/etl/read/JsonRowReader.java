package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Reads a JSON array of objects, or one object per line. */
final class JsonRowReader implements RowReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Layout fields;
  private final JsonParser parser;
  private long index;
  private @Nullable RawRow next;
  private boolean started;
  private boolean ended;

  JsonRowReader(Path file, Layout fields) throws IOException {
    this.fields = fields;
    this.parser = MAPPER.getFactory().createParser(StrictText.open(file, fields.encoding));
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = read();
      ended = next == null || next.kind() == RawRow.Kind.BROKEN_FILE;
    }
    return next != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRow row = next;
    next = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable RawRow read() {
    try {
      JsonToken token = parser.nextToken();
      if (!started) {
        started = true;
        if (token == null) {
          return RawRow.broken("filen är tom (inget innehåll); hämta den på nytt.");
        }
        if (fields.format == SourceContract.Format.JSON) {
          if (token != JsonToken.START_ARRAY) {
            return RawRow.broken("filen börjar inte med en JSON-lista ([); hämta den på nytt.");
          }
          token = parser.nextToken();
        }
      }
      if (token == JsonToken.END_ARRAY) {
        return null;
      }
      if (token == null) {
        return fields.format == SourceContract.Format.JSON ? cutOff() : null;
      }
      index++;
      return row(parser.readValueAsTree());
    } catch (CharacterCodingException e) {
      return RawRow.broken(
          "efter post %d finns tecken som inte är %s; hämta filen på nytt."
              .formatted(index, fields.encoding));
    } catch (JsonProcessingException e) {
      return cutOff();
    } catch (IOException e) {
      return RawRow.broken(
          "efter post %d kunde filen inte läsas (%s).".formatted(index, e.getMessage()));
    }
  }

  private RawRow cutOff() {
    return RawRow.broken(
        "efter post %d är JSON-texten avklippt eller felaktig; hämta filen på nytt."
            .formatted(index));
  }

  private RawRow row(JsonNode element) {
    String[] values = new String[fields.fields().size()];
    if (!element.isObject()) {
      return new RawRow(
          null, index, 0, RawRow.Kind.BROKEN_ROW, "not_an_object", null, null, values);
    }
    for (int field = 0; field < values.length; field++) {
      JsonNode value = element.at(fields.fields().get(field).path());
      boolean stated = value.isValueNode() && !value.isNull();
      values[field] = stated ? clean(field, value.asText()) : null;
    }
    return new RawRow(null, index, 0, RawRow.Kind.ROW, null, null, null, values);
  }

  private @Nullable String clean(int field, String text) {
    String stripped = Blank.strip(text);
    return stripped.isEmpty() || fields.fields().get(field).isMissing(stripped) ? null : stripped;
  }
}
