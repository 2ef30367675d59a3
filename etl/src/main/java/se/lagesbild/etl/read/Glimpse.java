package se.lagesbild.etl.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * The beginning of a file as it stands, without a contract: what it seems to be and the texts of
 * its first rows. However large a file is, no more than {@link #MOST_BYTES} of it are looked at.
 *
 * @param format of the file, or of the first one within an archive
 * @param packing how it is packed, {@code zip}, {@code gzip}, or null
 * @param charset of a text; null for a workbook
 * @param delimiter between the values of a delimited text
 * @param quote around values of a delimited text
 * @param record XML element or JSON Pointer that holds a row; null for the format's default
 * @param tables sheets of a workbook, hidden ones too, or the one table of other formats
 * @param whole whether all of the file was looked at
 */
public record Glimpse(
    SourceContract.Format format,
    @Nullable String packing,
    @Nullable CharsetGuess charset,
    char delimiter,
    char quote,
    @Nullable String record,
    List<Table> tables,
    boolean whole) {

  /** Bytes that are looked at. */
  public static final int MOST_BYTES = 8 << 20;

  /** Rows that are kept. */
  public static final int MOST_ROWS = 50_000;

  /** Cells that are kept. */
  static final int MOST_CELLS = 2_000_000;

  /** What a draft is made from cannot be used to make one; the message is the sentence. */
  public static final class NoTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoTable(String sentence) {
      super(sentence);
    }
  }

  /**
   * Rows that belong together.
   *
   * @param name of a sheet, else null
   * @param hidden whether the sheet is not shown
   * @param hiddenColumns positions, from 0, of columns that are not shown
   * @param merged how many areas of merged cells there are
   * @param rows in order; for JSON and XML the first one has the paths of the values
   */
  public record Table(
      @Nullable String name,
      boolean hidden,
      Set<Integer> hiddenColumns,
      int merged,
      List<Row> rows) {}

  /**
   * A row as it stands.
   *
   * @param line of a text, row of a sheet or number of a record, from 1; 0 for paths
   * @param cells their texts without blanks at the ends
   * @param dates positions of cells that a spreadsheet shows as days or times
   */
  public record Row(long line, List<String> cells, Set<Integer> dates) {

    /** Whether nothing stands in it. */
    public boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }

    /** The text at a position, empty behind the last cell. */
    public String cell(int at) {
      return at < cells.size() ? cells.get(at) : "";
    }
  }
}
