package se.lagesbild.etl.oracle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A format, and packing, that files of the tests are written in. */
enum FileFormat {
  CSV("csv", "csv") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return csv(random).write(columns, rows);
    }
  },
  TSV("tsv", "tsv") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return new DelimitedText('\t', StandardCharsets.UTF_8, "\n", random).write(columns, rows);
    }
  },
  JSON("json", "json") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return new MarkedText("[", ",\n", "]", random).objects(columns, rows);
    }
  },
  NDJSON("ndjson", "ndjson") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return new MarkedText("", "\n", "\n", random).objects(columns, rows);
    }
  },
  XML("xml", "xml") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return new MarkedText("<?xml version=\"1.0\"?><Rader>", "\n", "</Rader>", random)
          .elements(columns, rows);
    }
  },
  XLSX("xlsx", "xlsx") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      return Packed.workbook(columns, rows, random);
    }
  },
  GZIP("csv.gz", "csv") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      Written plain = csv(random).write(columns, rows);
      return new Written(
          Packed.gzip(plain.bytes()),
          plain.rows(),
          Packed.gzip(plain.cut()),
          plain.rowsBeforeCut());
    }
  },
  ZIP("zip", "csv") {
    @Override
    Written write(List<String> columns, List<Draft> rows, Random random) {
      int half = rows.size() / 2;
      Written first = csv(random).write(columns, rows.subList(0, half));
      Written second = csv(random).write(columns, rows.subList(half, rows.size()));
      return new Written(
          Packed.zip(Map.of("a.csv", first.bytes(), "mapp/b.csv", second.bytes())),
          both(first.rows(), second.rows()),
          Packed.zip(Map.of("a.csv", first.bytes(), "mapp/b.csv", second.cut())),
          both(first.rows(), second.rowsBeforeCut()));
    }
  };

  private final String ending;
  private final String id;

  FileFormat(String ending, String id) {
    this.ending = ending;
    this.id = id;
  }

  /** Ending of its file names. */
  String ending() {
    return ending;
  }

  /** Its lines of a contract. */
  String yaml() {
    boolean csv = id.equals("csv");
    return "format: %s\nencoding: %s\ndialect: { %sdecimalChar: \",\" }"
        .formatted(id, csv ? "windows-1252" : "utf-8", csv ? "delimiter: \";\", " : "");
  }

  /** Whether a file can have lines that are not rows. */
  boolean isDelimited() {
    return id.equals("csv") || id.equals("tsv");
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
   * @param cut the file cut off within its last row
   * @param rowsBeforeCut the rows that can be read before that
   */
  record Written(byte[] bytes, List<SentRow> rows, byte[] cut, List<SentRow> rowsBeforeCut) {}

  private static DelimitedText csv(Random random) {
    return new DelimitedText(';', Charset.forName("windows-1252"), "\r\n", random);
  }

  private static List<SentRow> both(List<SentRow> first, List<SentRow> second) {
    List<SentRow> rows = new ArrayList<>();
    first.forEach(row -> rows.add(row.in("a.csv")));
    second.forEach(row -> rows.add(row.in("b.csv")));
    return rows;
  }
}
