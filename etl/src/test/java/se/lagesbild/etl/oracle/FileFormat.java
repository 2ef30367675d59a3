package se.lagesbild.etl.oracle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A format that files of the tests are written in. */
enum FileFormat {
  CSV("csv", "csv\nencoding: windows-1252\ndialect: { delimiter: \";\", decimalChar: \",\" }") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return new Delimited(';', Charset.forName("windows-1252"), "\r\n", random)
          .write(columns, rows);
    }
  },
  TSV("tsv", "tsv\nencoding: utf-8\ndialect: { decimalChar: \",\" }") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return new Delimited('\t', StandardCharsets.UTF_8, "\n", random).write(columns, rows);
    }
  },
  JSON("json", "json\ndialect: { decimalChar: \",\" }") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return objects(columns, rows, random, "[", ",\n", "]");
    }
  },
  NDJSON("ndjson", "ndjson\ndialect: { decimalChar: \",\" }") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return objects(columns, rows, random, "", "\n", "\n");
    }
  };

  private final String ending;
  private final String yaml;

  FileFormat(String ending, String yaml) {
    this.ending = ending;
    this.yaml = "format: " + yaml;
  }

  /** Ending of its file names. */
  String ending() {
    return ending;
  }

  /** Its lines of a contract. */
  String yaml() {
    return yaml;
  }

  /** Whether a file can have lines that are not rows. */
  boolean isDelimited() {
    return this == CSV || this == TSV;
  }

  /** Whether a file without rows can be told from a file without content. */
  boolean canBeEmpty() {
    return this != NDJSON;
  }

  /** Writes a file; {@code random} chooses among ways of writing the same. */
  abstract Written write(List<String> columns, List<Draft> rows, Random random);

  /**
   * A row to be written.
   *
   * @param shape whether it is a row at all
   * @param values by column
   */
  record Draft(SentRow.Shape shape, Map<String, String> values) {}

  /**
   * A written file.
   *
   * @param bytes the whole
   * @param rows where the rows stand in it
   * @param lastRow where the last row begins in {@code bytes}
   */
  record Written(byte[] bytes, List<SentRow> rows, int lastRow) {

    /** The file cut off within its last row. */
    byte[] cut() {
      byte[] cut = java.util.Arrays.copyOf(bytes, lastRow + 4);
      boolean object = bytes[lastRow] == '{';
      System.arraycopy(
          (object ? "{\"NR" : "K123").getBytes(StandardCharsets.UTF_8), 0, cut, lastRow, 4);
      return cut;
    }
  }

  private static Written objects(
      List<String> columns,
      List<Draft> rows,
      Random random,
      String start,
      String between,
      String end) {
    StringBuilder text = new StringBuilder(start);
    List<SentRow> sent = new ArrayList<>();
    int last = start.length();
    for (Draft row : rows) {
      text.append(sent.isEmpty() ? "" : between);
      last = text.toString().getBytes(StandardCharsets.UTF_8).length;
      text.append('{');
      String comma = "";
      for (String column : columns) {
        String value = row.values().get(column);
        if (value == null && random.nextBoolean()) {
          continue;
        }
        text.append(comma).append('"').append(column).append("\": ").append(json(value, random));
        comma = ", ";
      }
      text.append(comma).append("\"FRITEXT\": \"rad\\net, \\\"två\\\"\"}");
      sent.add(new SentRow(sent.size() + 1, row.shape(), row.values()));
    }
    return new Written(text.append(end).toString().getBytes(StandardCharsets.UTF_8), sent, last);
  }

  private static String json(String value, Random random) {
    if (value == null) {
      return random.nextBoolean() ? "null" : "\"\"";
    }
    boolean number = value.matches("[1-9][0-9]{0,5}");
    return number && random.nextBoolean()
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Writes delimited text. */
  private record Delimited(char delimiter, Charset charset, String lineBreak, Random random) {

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
                1 + text.chars().filter(c -> c == '\n').count(), row.shape(), row.values()));
        text.append(line(headings, row)).append(lineBreak);
      }
      int bytes = text.substring(0, last).getBytes(charset).length;
      return new Written(text.toString().getBytes(charset), sent, bytes);
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
}
