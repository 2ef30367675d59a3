package se.lagesbild.etl.read;

/**
 * How much a file may ask for. Real exports stay far below; a file beyond is refused with a
 * sentence, so that memory and time stay bounded whatever is delivered.
 */
final class Limits {
  /** Characters of one record: a line with its quoted line breaks, or an element. */
  static final int RECORD_CHARS = 16 << 20;

  /** Characters of one cell. */
  static final int CELL_CHARS = 1 << 20;

  /** Columns of a row. */
  static final int COLUMNS = 16_384;

  /** Rows of a sheet. */
  static final int ROWS = 1 << 20;

  /** Statements that reshaping may make of one row. */
  static final int ITEMS = 10_000;

  /** Levels of nesting in JSON and XML. */
  static final int DEPTH = 1_000;

  /** Files in an archive. */
  static final int MEMBERS = 1_000;

  /** Bytes of an archive's directory. */
  static final long DIRECTORY_BYTES = 4 << 20;

  /** Unpacked bytes per packed byte, once {@link #UNPACKED_BYTES_FREE} is passed. */
  static final long UNPACKED_RATIO = 100;

  /** Unpacked bytes that are allowed whatever the ratio. */
  static final long UNPACKED_BYTES_FREE = 64L << 20;

  /** Unpacked bytes of a file in all. */
  static final long UNPACKED_BYTES = 8L << 30;

  /** Bytes of a workbook that lies packed in another file and is held in memory. */
  static final int PACKED_WORKBOOK_BYTES = 64 << 20;

  /** Texts shared by the cells of a workbook, which are held in memory. */
  static final int SHARED_TEXTS = 2_000_000;

  /** Characters of all shared texts. */
  static final long SHARED_TEXT_CHARS = 64L << 20;

  /** Styles, sheets and relations of a workbook, of each kind. */
  static final int WORKBOOK_PARTS = 100_000;

  /** Formulas over ranges, each of which costs time in every cell. */
  static final int RANGE_FORMULAS = 10_000;

  private Limits() {}

  /** Bytes that {@code packed} bytes may unpack to. */
  static long unpacked(long packed) {
    return Math.min(UNPACKED_BYTES, Math.max(UNPACKED_RATIO * packed, UNPACKED_BYTES_FREE));
  }
}
