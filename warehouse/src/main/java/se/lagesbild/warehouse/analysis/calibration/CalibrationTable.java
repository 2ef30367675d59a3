package se.lagesbild.warehouse.analysis.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often the assessment errs under every condition, as it was last measured with {@code bench
 * calibration --write}; values only.
 *
 * @param alpha as in {@link Calibration#of}
 * @param series as in {@link Calibration#of}
 * @param rows one for each condition
 */
public record CalibrationTable(double alpha, int series, List<Row> rows) {
  /** So many of a condition's series tell whether the assessment still is what was measured. */
  static final int FIRST = 100;

  private static final String SHIPPED = "calibration.csv";
  private static final String[] HEADINGS = {
    "alpha",
    "grain",
    "mean",
    "size",
    "season",
    "trend",
    "lag",
    "years",
    "periods",
    "falsely_more",
    "falsely_more_squares",
    "falsely_fewer",
    "doublings",
    "found",
    "found_of_first_100"
  };

  /** Keeps the rows from changing. */
  public CalibrationTable {
    rows = List.copyOf(rows);
  }

  /**
   * A condition's row.
   *
   * @param realised what happened
   * @param foundOfFirst how many of the first hundred series' doublings were found
   */
  public record Row(Realised realised, long foundOfFirst) {

    /** Measures. */
    public static Row measure(double alpha, int series, Condition condition) {
      return new Row(
          Calibration.of(alpha, series).run(condition),
          Calibration.of(alpha, Math.min(FIRST, series)).run(condition).found());
    }
  }

  /** The table that belongs to this version. */
  public static CalibrationTable shipped() {
    try (InputStream in = CalibrationTable.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the program");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SHIPPED, e);
    }
  }

  /** The row of a condition. */
  public Optional<Row> find(Condition condition) {
    return rows.stream().filter(row -> row.realised().condition().equals(condition)).findFirst();
  }

  private static CalibrationTable read(InputStream in) throws IOException {
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<NamedCsvRecord> all = records.stream().toList();
      NamedCsvRecord first = all.get(0);
      return new CalibrationTable(
          number(first, "alpha"),
          (int) whole(first, "doublings"),
          all.stream().map(CalibrationTable::row).toList());
    }
  }

  private static Row row(NamedCsvRecord row) {
    Condition condition =
        new Condition(
            Rhythm.valueOf(row.getField("grain").toUpperCase(Locale.ROOT)),
            number(row, "mean"),
            number(row, "size"),
            number(row, "season"),
            number(row, "trend"),
            Boolean.parseBoolean(row.getField("lag")),
            (int) whole(row, "years"));
    Realised realised =
        new Realised(
            condition,
            whole(row, "periods"),
            whole(row, "falsely_more"),
            whole(row, "falsely_more_squares"),
            whole(row, "falsely_fewer"),
            whole(row, "doublings"),
            whole(row, "found"));
    return new Row(realised, whole(row, "found_of_first_100"));
  }

  private static double number(NamedCsvRecord row, String heading) {
    return Double.parseDouble(row.getField(heading));
  }

  private static long whole(NamedCsvRecord row, String heading) {
    return Long.parseLong(row.getField(heading));
  }

  /**
   * Writes the table.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      out.writeRecord(HEADINGS);
      rows.forEach(row -> out.writeRecord(cells(row)));
    }
  }

  private List<String> cells(Row row) {
    Realised realised = row.realised();
    Condition condition = realised.condition();
    List<Object> cells =
        List.of(
            alpha,
            condition.rhythm().id(),
            condition.mean(),
            condition.size(),
            condition.season(),
            condition.trend(),
            condition.lag(),
            condition.years(),
            realised.periods(),
            realised.falselyMore(),
            realised.falselyMoreSquares(),
            realised.falselyFewer(),
            realised.doublings(),
            realised.found(),
            row.foundOfFirst());
    return cells.stream().map(Object::toString).toList();
  }
}
