package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a JSON array of objects, at the root or where the contract says. */
final class JsonRowReader extends FileRows {
  private final ByteSource source;
  private final @Nullable String part;
  private final JsonRecord record;
  private @Nullable StrictText text;
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
      builder.beginTable(part, Columns.NONE);
      text = StrictText.open(source.open(), layout.encoding);
      parser = JsonRecord.FACTORY.createParser(text);
      enterList();
    }
    text.beginRecord();
    JsonToken token = JsonRecord.next(parser);
    if (token == JsonToken.END_ARRAY) {
      refuseMore();
      return null;
    }
    RawRow row = record.row(parser, token, index + 1);
    index++;
    return row;
  }

  private void enterList() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new Refusal("filen är tom (inget innehåll); hämta den på nytt.");
    }
    for (String step : PathTree.steps(layout.record)) {
      token = token == JsonToken.START_OBJECT ? find(step) : null;
    }
    if (token != JsonToken.START_ARRAY) {
      throw new Refusal(
          layout.record == null
              ? "filen börjar inte med en JSON-lista ([); hämta den på nytt."
              : "filen har ingen JSON-lista på platsen \"%s\"; hämta den på nytt eller ändra kontraktets record."
                  .formatted(layout.record));
    }
  }

  private @Nullable JsonToken find(String name) throws IOException {
    while (JsonRecord.next(parser) == JsonToken.FIELD_NAME) {
      text.beginRecord();
      boolean found = parser.currentName().equals(name);
      JsonToken value = JsonRecord.next(parser);
      if (found) {
        return value;
      }
      parser.skipChildren();
    }
    return null;
  }

  /** What follows a list that is the whole document is no export of one. */
  private void refuseMore() throws IOException {
    if (layout.record == null && parser.nextToken() != null) {
      throw new Refusal(
          "efter listans slut (post %d) står mer text; hämta filen på nytt.".formatted(index));
    }
  }

  @Override
  String where() {
    return index == 0 ? "från början" : "efter post %d".formatted(index);
  }

  @Override
  String damage() {
    return "är JSON-texten avklippt eller felaktig; hämta filen på nytt.";
  }

  @Override
  String damage(Exception error) {
    return Refusal.find(error, StreamConstraintsException.class).isEmpty()
        ? damage()
        : "är JSON-texten för djup (%d nivåer) eller har för långa värden; hämta filen på nytt."
            .formatted(Limits.DEPTH);
  }

  @Override
  public void close() throws IOException {
    if (parser != null) {
      parser.close();
    }
  }
}
