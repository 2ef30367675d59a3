package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line, the whole text or a slice of it. */
final class JsonLinesReader extends FileRows {
  private final TextSlice slice;
  private final JsonRecord record;
  private @Nullable StrictText text;
  private @Nullable BufferedReader lines;
  private long line;

  JsonLinesReader(TextSlice slice, Layout layout, RowBuilder builder) {
    super(layout, builder);
    this.slice = slice;
    this.record = new JsonRecord(layout, builder);
    this.line = slice.firstLine() - 1;
  }

  @Override
  @Nullable RawRow read() throws IOException {
    if (lines == null || text == null) {
      builder.beginTable(slice.part(), Columns.NONE);
      text = slice.open(layout.encoding);
      lines = new BufferedReader(text, 1 << 16);
    }
    text.beginRecord();
    String json = lines.readLine();
    if (json == null) {
      return null;
    }
    line++;
    if (json.isBlank()) {
      builder.begin(line);
      return builder.structural();
    }
    try {
      return row(json);
    } catch (JsonProcessingException e) {
      boolean cutOff = slice.isLast() && !lines.ready() && !text.endsWithLineBreak();
      if (cutOff) {
        return RawRow.broken("filen är avklippt i rad %d; hämta den på nytt.".formatted(line));
      }
      builder.begin(line);
      return builder.broken("not_json", null);
    }
  }

  private RawRow row(String json) throws IOException {
    try (JsonParser parser = JsonRecord.FACTORY.createParser(json)) {
      RawRow row = record.row(parser, JsonRecord.next(parser), line);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return row;
    }
  }

  @Override
  String where() {
    return "efter rad %d".formatted(line);
  }

  @Override
  String damage() {
    return "kan filen inte läsas som NDJSON; hämta den på nytt.";
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
