package se.lagesbild.etl.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows of an export, to be written in the form that its sender uses. What a row leaves out of
 * the columns is filled with a needle: a word of the column's own that nobody may find afterwards.
 */
final class ShippedTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String source;
  private final List<String> columns;
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final Map<Integer, String> between = new LinkedHashMap<>();

  ShippedTable(String source, String... columns) {
    this.source = source;
    this.columns = List.of(columns);
  }

  /** The word that stands in a column of a source and nowhere else. */
  static String needle(String source, String column) {
    return "qvz" + (source + column).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /** Begins a row. */
  ShippedTable row() {
    Map<String, Object> line = new LinkedHashMap<>();
    columns.forEach(column -> line.put(column, needle(source, column)));
    lines.add(line);
    return this;
  }

  /** Says what stands in a column of the row. */
  ShippedTable put(String column, Object cell) {
    if (!columns.contains(column)) {
      throw new IllegalArgumentException("no such column: " + column);
    }
    lines.get(lines.size() - 1).put(column, cell);
    return this;
  }

  /** A line of delimited text before the next row, just as it stands; one at most. */
  void addLine(String text) {
    between.put(lines.size(), text);
  }

  /** What stands in a column of the row that was added last. */
  Object last(String column) {
    return lines.get(lines.size() - 1).get(column);
  }

  /** The words that stand in its cells or within them. */
  Set<String> needles() {
    Set<String> needles = new TreeSet<>();
    for (Map<String, Object> line : lines) {
      line.forEach(
          (column, cell) -> {
            if (cell.toString().contains(needle(source, column))) {
              needles.add(needle(source, column));
            }
          });
    }
    return needles;
  }

  /** Text with a line of headings and semicolons between cells. */
  byte[] delimited(Charset charset) {
    return (String.join(";", columns) + "\r\n" + body()).getBytes(charset);
  }

  /** The same without headings. */
  byte[] bare(Charset charset) {
    return body().getBytes(charset);
  }

  private String body() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at <= lines.size(); at++) {
      if (between.containsKey(at)) {
        text.append(between.get(at)).append("\r\n");
      }
      if (at < lines.size()) {
        Map<String, Object> line = lines.get(at);
        text.append(
                columns.stream()
                    .map(column -> quoted(line.get(column)))
                    .collect(Collectors.joining(";")))
            .append("\r\n");
      }
    }
    return text.toString();
  }

  private static String quoted(Object cell) {
    String text = cell.toString();
    return text.matches("(?s).*[;\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Records of elements; those of {@code Plats/E} lie in one of their own. */
  byte[] xml(String record) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Poster>\n");
    for (Map<String, Object> line : lines) {
      text.append("<%s>".formatted(record));
      line.forEach(
          (name, value) -> {
            List<String> path = Arrays.asList(name.split("/"));
            path.forEach(part -> text.append("<%s>".formatted(part)));
            text.append(value);
            for (int at = path.size() - 1; at >= 0; at--) {
              text.append("</%s>".formatted(path.get(at)));
            }
          });
      text.append("</%s>\n".formatted(record));
    }
    return text.append("</Poster>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A list of objects; an empty cell is a member that is missing, a list stays one. */
  byte[] json() {
    ArrayNode all = JSON.createArrayNode();
    for (Map<String, Object> line : lines) {
      ObjectNode object = all.addObject();
      line.forEach(
          (name, value) -> {
            if (!value.equals("")) {
              object.set(name, JSON.valueToTree(value));
            }
          });
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A workbook: numbers and days as such, everything else as text.
   *
   * @param sheet its name; one that says nothing stands before it when the name has {@code first/}
   * @param above lines over the headings
   * @param below lines under the rows
   */
  byte[] workbook(String sheet, List<String> above, List<String> below) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      String[] names = sheet.split("/");
      for (int at = 0; at < names.length - 1; at++) {
        workbook.newWorksheet(names[at]).value(0, 0, "Försättsblad");
      }
      Worksheet written = workbook.newWorksheet(names[names.length - 1]);
      int row = 0;
      for (String title : above) {
        written.value(row, 0, title);
        written.range(row, 0, row++, columns.size() - 1).merge();
      }
      for (int column = 0; column < columns.size(); column++) {
        written.value(row, column, columns.get(column));
      }
      for (Map<String, Object> line : lines) {
        row++;
        for (int column = 0; column < columns.size(); column++) {
          put(written, row, column, line.get(columns.get(column)));
        }
      }
      for (String foot : below) {
        written.value(++row, 0, foot);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!cell.equals("")) {
      sheet.value(row, column, cell.toString());
    }
  }
}
