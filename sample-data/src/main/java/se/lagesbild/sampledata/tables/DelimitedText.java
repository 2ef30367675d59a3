package se.lagesbild.sampledata.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with a delimiter and double quotes (RFC 4180), parsed and written. */
public final class DelimitedText {

  private final char delimiter;
  private final List<List<String>> records = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private boolean quoted;

  private DelimitedText(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Splits text into records of fields; a final line end makes no empty record. */
  public static List<List<String>> parse(String text, char delimiter) {
    DelimitedText parser = new DelimitedText(delimiter);
    for (int index = 0; index < text.length(); index++) {
      boolean doubled = index + 1 < text.length() && text.charAt(index + 1) == '"';
      index += parser.accept(text.charAt(index), doubled);
    }
    if (parser.field.length() > 0 || !parser.fields.isEmpty()) {
      parser.endRecord();
    }
    return parser.records;
  }

  /** Joins the fields, quoting those that hold a delimiter, a quote or a line break. */
  public static String format(List<String> fields, char delimiter) {
    return fields.stream()
        .map(text -> needsQuotes(text, delimiter) ? quote(text) : text)
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private static String quote(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean needsQuotes(String text, char delimiter) {
    return text.indexOf(delimiter) >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\n') >= 0
        || text.indexOf('\r') >= 0;
  }

  /** Takes one character and answers how many following characters it used up. */
  private int accept(char character, boolean quoteFollows) {
    if (character == '"' && quoted && quoteFollows) {
      field.append('"');
      return 1;
    }
    if (character == '"') {
      quoted = !quoted;
    } else if (quoted) {
      field.append(character);
    } else if (character == delimiter) {
      endField();
    } else if (character == '\n') {
      endRecord();
    } else if (character != '\r') {
      field.append(character);
    }
    return 0;
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
  }

  private void endRecord() {
    endField();
    records.add(List.copyOf(fields));
    fields = new ArrayList<>();
  }
}
