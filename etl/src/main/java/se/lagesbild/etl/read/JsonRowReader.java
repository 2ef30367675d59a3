package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a JSON array of objects, at the root or where the contract says. */
final class JsonRowReader extends FileRows {
  private final ByteSource source;
  private final @Nullable String part;
  private final JsonRecord record;
  private @Nullable JsonParser parser;
  private long index;

  JsonRowReader(@Nullable String part, ByteSource source, Layout layout, RowBuilder builder) {
    super(layout, builder);
    this.part = part;
    this.source = source;
    this.record = new JsonRecord(layout, builder);
  }

  @Override
  @Nullable RawRow read() throws IOException {
    if (parser == null) {
      builder.beginTable(part, List.of());
      parser = parser();
      JsonToken first = parser.nextToken();
      if (first == null && layout.record == null) {
        return RawRow.broken("filen är tom (inget innehåll); hämta den på nytt.");
      }
      if (first != JsonToken.START_ARRAY) {
        return RawRow.broken(
            layout.record == null
                ? "filen börjar inte med en JSON-lista ([); hämta den på nytt."
                : "filen har ingen JSON-lista på platsen \"%s\"; hämta den på nytt eller ändra kontraktets record."
                    .formatted(layout.record));
      }
    }
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return null;
    }
    if (token == null) {
      return RawRow.broken(where() + " " + damage());
    }
    index++;
    return record.row(JsonRecord.MAPPER.readTree(parser), index);
  }

  private JsonParser parser() throws IOException {
    JsonParser whole =
        JsonRecord.MAPPER
            .getFactory()
            .createParser(StrictText.open(source.open(), layout.encoding));
    return layout.record == null
        ? whole
        : new FilteringParserDelegate(
            whole,
            new JsonPointerBasedFilter(JsonPointer.compile(layout.record)),
            TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
            false);
  }

  @Override
  String where() {
    return "efter post %d".formatted(Math.max(0, index - (builder.line() < index ? 1 : 0)));
  }

  @Override
  String damage() {
    return "är JSON-texten avklippt, felaktig eller för djup; hämta filen på nytt.";
  }

  @Override
  public void close() throws IOException {
    if (parser != null) {
      parser.close();
    }
  }
}
