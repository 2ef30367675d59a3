package se.lagesbild.etl.oracle;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.lagesbild.etl.oracle.FileFormat.Draft;
import se.lagesbild.etl.oracle.FileFormat.Written;

/**
 * Writes delimited text.
 *
 * @param delimiter between cells
 * @param charset of the text
 * @param lineBreak after each row
 * @param random chooses among ways of writing the same
 */
record DelimitedText(char delimiter, Charset charset, String lineBreak, Random random) {

  Written write(List<String> columns, List<Draft> rows) {
    StringBuilder text = new StringBuilder();
    List<SentRow> sent = new ArrayList<>();
    int freeTextAt = random.nextInt(columns.size() + 1);
    List<String> headings = new ArrayList<>(columns);
    headings.add(freeTextAt, "FRITEXT");
    text.append(String.join("" + delimiter, headings)).append(lineBreak);
    int last = text.length();
    for (Draft row : rows) {
      last = text.length();
      sent.add(
          new SentRow(
              "",
              1 + text.chars().filter(c -> c == '\n').count(),
              row.shape(),
              readable(headings, row)));
      text.append(line(headings, row)).append(lineBreak);
    }
    byte[] whole = text.toString().getBytes(charset);
    byte[] cut = (text.substring(0, last) + "K123").getBytes(charset);
    return new Written(whole, sent, cut, sent.subList(0, Math.max(0, sent.size() - 1)));
  }

  /** Of a row that is cut, what stands before the last cell that is left. */
  private static Map<String, String> readable(List<String> headings, Draft row) {
    Map<String, String> values = new LinkedHashMap<>(row.values());
    if (row.shape() == SentRow.Shape.WRONG_COLUMN_COUNT) {
      values.keySet().retainAll(headings.subList(0, headings.size() - 2));
    }
    return values;
  }

  private String line(List<String> headings, Draft row) {
    if (row.shape() == SentRow.Shape.BLANK) {
      return random.nextBoolean() ? "" : ("" + delimiter).repeat(headings.size() - 1);
    }
    List<String> cells = new ArrayList<>();
    for (String heading : headings) {
      cells.add(heading.equals("FRITEXT") ? freeText() : cell(row.values().get(heading)));
    }
    if (row.shape() == SentRow.Shape.WRONG_COLUMN_COUNT) {
      cells.remove(cells.size() - 1);
    }
    return String.join("" + delimiter, cells);
  }

  private String freeText() {
    return switch (random.nextInt(4)) {
      case 0 -> "\"ett" + lineBreak + "två" + delimiter + " \"\"tre\"\"\"";
      case 1 -> "\"a" + delimiter + "b\"";
      case 2 -> "åäö";
      default -> "";
    };
  }

  private String cell(String value) {
    if (value == null) {
      return random.nextInt(4) == 0 ? "uppgift saknas" : random.nextInt(4) == 0 ? "  " : "";
    }
    return switch (random.nextInt(5)) {
      case 0 -> '"' + value.replace("\"", "\"\"") + '"';
      case 1 -> " " + value + " ";
      default -> value;
    };
  }
}
