package se.lagesbild.dashboard.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A plain rectangle: one header line, one record per line, nothing above and nothing below. Source,
 * period, filters and definition are columns that repeat in every record, because lines of prose
 * around a table break R, and a second file gets lost; so a record that is copied out still says
 * what it is.
 */
public final class Csv {
  /** Excel takes a file for UTF-8 only when it begins with this. */
  private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

  /** Whole numbers up to here are exact, and are written without reckoning. */
  private static final double MOST_EXACT = 1L << 53;

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Format format;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CsvWriter writer;

  /** The conventions of a file. */
  public enum Format {
    /** What a Swedish Excel opens by a double click: semicolon, decimal comma, UTF-8 with mark. */
    SWEDISH,
    /** RFC 4180: comma, decimal point, UTF-8 without mark. */
    INTERNATIONAL
  }

  private Csv(Format format) {
    this.format = format;
    this.writer =
        CsvWriter.builder()
            .fieldSeparator(format == Format.SWEDISH ? ';' : ',')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(bytes, StandardCharsets.UTF_8);
  }

  /** A file with these column names. */
  public static Csv withHeader(Format format, List<String> names) {
    Csv csv = new Csv(format);
    if (format == Format.SWEDISH) {
      csv.bytes.writeBytes(BYTE_ORDER_MARK);
    }
    return csv.row(names);
  }

  /** Adds a record of {@link #text(String)} and {@link #number(double)} fields. */
  public Csv row(List<String> fields) {
    writer.writeRecord(fields);
    return this;
  }

  /**
   * A field that holds text. What a spreadsheet would run as a formula gets a leading apostrophe;
   * numbers go through {@link #number(double)} and stay numbers, negative ones too.
   */
  public static String text(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return formula ? "'" + value : value;
  }

  /** A field that holds a number, without thousands separators. */
  public String number(double value) {
    if (Math.abs(value) <= MOST_EXACT && value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return format == Format.SWEDISH ? plain.replace('.', ',') : plain;
  }

  /** The whole file. */
  public byte[] bytes() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return bytes.toByteArray();
  }
}
