package se.lagesbild.warehouse.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of objects, one per line. */
final class JsonFormat implements ResultWriter {
  private final PrintWriter out;

  JsonFormat(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(ResultSet result) throws SQLException {
    List<String> headings = Values.headings(result);
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartArray();
      while (result.next()) {
        json.writeRaw('\n');
        writeObject(json, headings, Values.row(result, headings.size()));
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeObject(
      JsonGenerator json, List<String> headings, List<@Nullable Object> row) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < headings.size(); i++) {
      json.writeFieldName(headings.get(i));
      writeValue(json, row.get(i));
    }
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      json.writeNumber(number);
    } else if (value instanceof Double || value instanceof Float) {
      // Generator writes what JSON has no number for, such as NaN, as text.
      json.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
