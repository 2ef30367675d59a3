package se.lagesbild.etl.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.FileFormat.Draft;
import se.lagesbild.etl.oracle.FileFormat.Written;

/**
 * Writes JSON and XML.
 *
 * @param start before the first row
 * @param between rows
 * @param end after the last row
 * @param random chooses among ways of writing the same
 */
record MarkedText(String start, String between, String end, Random random) {

  Written objects(List<String> columns, List<Draft> rows) {
    return write(rows, row -> object(columns, row), "{\"NR");
  }

  Written elements(List<String> columns, List<Draft> rows) {
    return write(rows, row -> element(columns, row), "<Rad><N");
  }

  private Written write(List<Draft> rows, Function<Draft, String> text, String wreck) {
    StringBuilder all = new StringBuilder(start);
    List<SentRow> sent = new ArrayList<>();
    int last = 0;
    for (Draft row : rows) {
      all.append(sent.isEmpty() ? "" : between);
      last = all.length();
      all.append(text.apply(row));
      sent.add(new SentRow("", sent.size() + 1, row.shape(), row.values()));
    }
    return new Written(
        all.append(end).toString().getBytes(StandardCharsets.UTF_8),
        sent,
        (all.substring(0, last) + wreck).getBytes(StandardCharsets.UTF_8),
        sent.subList(0, Math.max(0, sent.size() - 1)));
  }

  private String object(List<String> columns, Draft row) {
    StringBuilder text = new StringBuilder("{");
    for (String column : columns) {
      String value = row.values().get(column);
      if (value != null || random.nextBoolean()) {
        text.append('"').append(column).append("\": ").append(json(value)).append(", ");
      }
    }
    return text + "\"FRITEXT\": \"rad\\net, \\\"två\\\"\"}";
  }

  private String json(@Nullable String value) {
    if (value == null) {
      return random.nextBoolean() ? "null" : "\"\"";
    }
    boolean number = value.matches("[1-9][0-9]{0,5}");
    return number && random.nextBoolean() ? value : '"' + value + '"';
  }

  private String element(List<String> columns, Draft row) {
    StringBuilder text = new StringBuilder("<Rad>");
    for (String column : columns) {
      String value = row.values().get(column);
      if (value != null) {
        text.append("<%s> %s</%s>".formatted(column, value.replace("<", "&lt;"), column));
      } else if (random.nextBoolean()) {
        text.append(
            (random.nextBoolean() ? "<%1$s/>" : "<%1$s>uppgift saknas</%1$s>").formatted(column));
      }
    }
    return text + "<FRITEXT>å &amp; ä\nö</FRITEXT></Rad>";
  }
}
